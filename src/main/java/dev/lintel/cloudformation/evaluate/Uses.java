package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.syntax.yaml.node.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the names of parameters are used in a template: what they are compared with in conditions,
 * and whether anything else is done with them.
 */
final class Uses {
  private final Map<String, Comparisons> compared = new HashMap<>();
  private final Map<String, Set<String>> asserted = new HashMap<>();
  private final Set<String> usedOtherwise = new HashSet<>();

  /**
   * What a name is compared with.
   *
   * @param constants the texts, in order
   * @param conditions the condition that is nothing but the comparison with a constant
   */
  record Comparisons(Set<String> constants, Map<String, Naming> conditions) {
    static final Comparisons NONE = new Comparisons(Set.of(), Map.of());
  }

  /**
   * The condition that a comparison has as its name.
   *
   * @param negated whether the condition is true where the comparison is false
   */
  record Naming(String condition, boolean negated) {}

  /** Looks through rules, conditions, resources and outputs. */
  static Uses of(Sections sections) {
    Uses uses = new Uses();
    sections.rules().values().forEach(entry -> uses.rule(entry.value()));
    sections.rules().values().forEach(entry -> uses.asserted(entry.value()));
    sections.conditions().forEach((name, entry) -> uses.condition(name, entry.value()));
    sections.resources().values().forEach(entry -> uses.visit(entry.value()));
    sections.outputs().values().forEach(entry -> uses.visit(entry.value()));
    return uses;
  }

  /** The names that Ref has within a node. */
  static Set<String> names(Node node) {
    Uses uses = new Uses();
    uses.visit(node);
    Set<String> names = new HashSet<>(uses.usedOtherwise);
    names.addAll(uses.compared.keySet());
    return names;
  }

  Comparisons comparisons(String name) {
    return compared.getOrDefault(name, Comparisons.NONE);
  }

  /** Whether a name is used anywhere but in comparisons with constants. */
  boolean isUsedOtherwise(String name) {
    return usedOtherwise.contains(name);
  }

  private void condition(String name, Node body) {
    Call call = Call.of(body);
    Call negated = call == null ? null : negated(call);
    boolean named =
        negated != null
            ? compare(negated, new Naming(name, true))
            : call != null && compare(call, new Naming(name, false));
    if (!named) {
      visit(body);
    }
  }

  /** What rules do with a parameter tells its values apart, and is no use of its value. */
  private void rule(Node node) {
    Call call = Call.of(node);
    if (call == null) {
      children(node).forEach(this::rule);
    } else if (!compare(call, null) && !contains(call)) {
      children(call.argument()).forEach(this::rule);
    }
  }

  /** Notes what a rule without condition says of single parameters. */
  private void asserted(Node rule) {
    if (rule instanceof Node.Mapping body
        && body.get("RuleCondition") == null
        && body.get("Assertions") instanceof Node.Sequence assertions) {
      for (Node assertion : assertions.items()) {
        Node test = assertion instanceof Node.Mapping map ? map.get("Assert") : null;
        Call call = test == null ? null : Call.of(test);
        if (call != null
            && call.argument() instanceof Node.Sequence list
            && list.items().size() == 2) {
          asserted(call, list.items().getFirst(), list.items().getLast());
        }
      }
    }
  }

  private void asserted(Call call, Node first, Node last) {
    Call ref = Call.of(last);
    String name = ref != null && ref.is(Call.REF) ? ref.argumentName() : null;
    if (name == null || !call.is("Fn::Contains") || !(first instanceof Node.Sequence constants)) {
      return;
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Node constant : constants.items()) {
      if (!(constant instanceof Node.Scalar scalar) || Call.of(constant) != null) {
        return;
      }
      texts.add(Literals.text(scalar));
    }
    asserted.merge(name, texts, Uses::both);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /**
   * The values of a parameter that are possible.
   *
   * @param declared its AllowedValues; empty where any value is allowed
   * @return those of them that no rule forbids; empty where any value may be
   */
  Set<String> allowed(String name, List<String> declared) {
    Set<String> own = new LinkedHashSet<>(declared);
    Set<String> ruled = asserted.get(name);
    Set<String> both = ruled == null || own.isEmpty() ? Set.of() : both(own, ruled);
    return ruled == null || (!own.isEmpty() && both.isEmpty()) ? own : own.isEmpty() ? ruled : both;
  }

  private boolean contains(Call call) {
    if (!call.is("Fn::Contains")
        || !(call.argument() instanceof Node.Sequence list)
        || list.items().size() != 2
        || !(list.items().getFirst() instanceof Node.Sequence constants)) {
      return false;
    }
    constants.items().forEach(constant -> compare(list.items().getLast(), constant, null));
    return true;
  }

  private static @Nullable Call negated(Call call) {
    return call.is("Fn::Not")
            && call.argument() instanceof Node.Sequence list
            && list.items().size() == 1
        ? Call.of(list.items().getFirst())
        : null;
  }

  /** Notes a comparison of a name with a constant; false where the call is none. */
  private boolean compare(Call call, @Nullable Naming naming) {
    if (!call.is("Fn::Equals")
        || !(call.argument() instanceof Node.Sequence list)
        || list.items().size() != 2) {
      return false;
    }
    Node left = list.items().getFirst();
    Node right = list.items().getLast();
    return compare(left, right, naming) || compare(right, left, naming);
  }

  private boolean compare(Node named, Node constant, @Nullable Naming naming) {
    Call ref = Call.of(named);
    if (ref == null || !ref.is(Call.REF) || Call.of(constant) != null) {
      return false;
    }
    String name = ref.argumentName();
    if (name == null || !(constant instanceof Node.Scalar scalar)) {
      return false;
    }
    String text = Literals.text(scalar);
    Comparisons known =
        compared.computeIfAbsent(
            name, n -> new Comparisons(new LinkedHashSet<>(), new LinkedHashMap<>()));
    known.constants().add(text);
    if (naming != null) {
      known.conditions().putIfAbsent(text, naming);
    }
    return true;
  }

  private void visit(Node node) {
    Call call = Call.of(node);
    if (call == null) {
      children(node).forEach(this::visit);
    } else if (!compare(call, null)) {
      use(call);
      children(call.argument()).forEach(this::visit);
      if (Call.of(call.argument()) != null) {
        visit(call.argument());
      }
    }
  }

  private void use(Call call) {
    String name = call.argumentName();
    if (call.is(Call.REF) && name != null) {
      usedOtherwise.add(name);
    } else if (call.is("Fn::Sub")) {
      Node text =
          call.argument() instanceof Node.Sequence list && !list.items().isEmpty()
              ? list.items().getFirst()
              : call.argument();
      if (text instanceof Node.Scalar scalar) {
        usedOtherwise.addAll(SubText.of(scalar.text()).names());
      }
    }
  }

  private static List<Node> children(Node node) {
    return switch (node) {
      case Node.Sequence sequence -> sequence.items();
      case Node.Mapping mapping -> mapping.entries().stream().map(Node.Entry::value).toList();
      case Node.Scalar unused -> List.of();
      case Node.Unreadable unused -> List.of();
    };
  }
}
