package dev.lintel.policy.condition;

import dev.lintel.policy.condition.Lets.Let;
import dev.lintel.policy.condition.Names.Binding;
import dev.lintel.policy.expr.Expr;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts the body of a {@code let} where its name stands. */
final class LetScope {
  /** More bodies than this in one policy are a let that doubles itself again and again. */
  private static final int LIMIT = 2_000;

  private final Lets own;
  private final Lets library;
  private final Problems problems;
  private final Set<String> used = new LinkedHashSet<>();
  private int inlined;

  LetScope(Lets own, Lets library, Problems problems) {
    this.own = own;
    this.library = library;
    this.problems = problems;
  }

  /** The policy's own names go before those of the library; null where neither has the name. */
  @Nullable Let find(String name) {
    Let let = own.get(name);
    return let == null ? library.get(name) : let;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(own.byName().keySet());
    names.addAll(library.byName().keySet());
    return names;
  }

  /** The names of the policy's own that nothing uses. */
  List<Let> unused() {
    return own.byName().values().stream().filter(let -> !used.contains(let.name())).toList();
  }

  /**
   * Reads the body with the arguments in place of the parameters. Its items are new ones wherever
   * it is put, and it sees none of the items around the call.
   *
   * @param otherwise the result where the call is a problem
   */
  <T> T inlined(
      Let let,
      List<Expr> arguments,
      Names caller,
      Place place,
      BiFunction<Expr, Names, T> read,
      T otherwise) {
    used.add(let.name());
    int expected = let.signature().parameters().size();
    if (arguments.size() != expected) {
      problems.add(
          "policy-arguments",
          "`" + let.name() + "` takes " + expected + (expected == 1 ? " argument" : " arguments"),
          place);
      return otherwise;
    }
    if (caller.within().contains(let.name())) {
      problems.add("policy-recursion", "`" + let.name() + "` refers to itself", place);
      return otherwise;
    }
    if (++inlined > LIMIT) {
      problems.add("policy-size", "the policy grows too large here; simplify its lets", place);
      return otherwise;
    }
    return read.apply(let.body(), inside(let, arguments, caller));
  }

  private static Names inside(Let let, List<Expr> arguments, Names caller) {
    Names names = caller.inBody(let);
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = let.signature().parameters().get(i).text();
      names = names.with(parameter, new Binding.Argument(arguments.get(i), caller));
    }
    return names;
  }
}
