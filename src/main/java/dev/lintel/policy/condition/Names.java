package dev.lintel.policy.condition;

import dev.lintel.policy.condition.Lets.Let;
import dev.lintel.policy.expr.Expr;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression sees beside those of the policy, and the text it is written in.
 *
 * @param source the text that the spans of the expression are of
 * @param ofLibrary whether bare names, {@code self} and {@code param} are out of reach
 * @param bindings items of quantifiers and arguments of functions
 * @param within the lets whose bodies the expression belongs to, outermost first
 */
record Names(Source source, boolean ofLibrary, Map<String, Binding> bindings, List<String> within) {
  /** What a name stands for. */
  sealed interface Binding {
    /** The item of a quantifier. */
    record Item(Slot slot, Typing typing) implements Binding {}

    /** An argument, to be read with the names of the call. */
    record Argument(Expr expression, Names names) implements Binding {}
  }

  static Names outside(Source source, boolean ofLibrary) {
    return new Names(source, ofLibrary, Map.of(), List.of());
  }

  @Nullable Binding get(String name) {
    return bindings.get(name);
  }

  Names with(String name, Binding binding) {
    Map<String, Binding> more = new LinkedHashMap<>(bindings);
    more.put(name, binding);
    return new Names(source, ofLibrary, more, within);
  }

  /** Whether none of the names depends on the item of a quantifier. */
  boolean areClosed() {
    return bindings.values().stream()
        .allMatch(
            binding -> binding instanceof Binding.Argument argument && argument.names.areClosed());
  }

  /** The names of the body of a let that is put in place within this expression. */
  Names inBody(Let let) {
    List<String> all = new ArrayList<>(within);
    all.add(let.name());
    return new Names(let.source(), let.ofLibrary(), Map.of(), List.copyOf(all));
  }

  Place place(Span span) {
    return new Place(source, span);
  }
}
