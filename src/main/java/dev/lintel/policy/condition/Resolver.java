package dev.lintel.policy.condition;

import dev.lintel.policy.condition.Names.Binding;
import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.expr.Expr.Kind;
import dev.lintel.policy.expr.Expr.Operator;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes conditions from the expressions of one policy: names are looked up, every {@code let} is
 * put in place with items of its own, and what cannot be meant is a problem with its place.
 */
public final class Resolver {
  private final Operands operands;
  private final Problems problems;
  private final Map<Slot, Typing> slots = new LinkedHashMap<>();
  private final Set<String> guarded = new HashSet<>();

  /** A resolver for the expressions of one policy. */
  public Resolver(
      Vocabulary vocabulary, Subject subject, Lets own, Lets library, Problems problems) {
    this.problems = problems;
    this.operands =
        new Operands(this, subject, new LetScope(own, library, problems), vocabulary, problems);
  }

  /** Reports what is wrong with an expression whatever its names mean. */
  public static void checkBinders(Expr expression, Source source, Problems problems) {
    Binders.check(expression, source, problems);
  }

  /** The condition of an expression of the policy itself. */
  public Condition condition(Expr expression, Source source) {
    return condition(expression, Names.outside(source, false));
  }

  /**
   * Reports what can only be told once all expressions are read: paths that lead nowhere, and names
   * of the policy's own that nothing uses or that hide another name.
   */
  public void finish(Lets own, Lets library) {
    operands.reportPaths();
    for (Lets.Let let : own.byName().values()) {
      Place place = new Place(let.source(), let.signature().name().span());
      if (operands.isAttribute(let.name())) {
        problems.add(
            "policy-name",
            "`" + let.name() + "` hides an attribute of the judged type; choose another name",
            place);
      } else if (library.get(let.name()) != null || Function.named(let.name()) != null) {
        problems.add(
            "policy-name", "`" + let.name() + "` hides a function; choose another name", place);
      }
    }
    for (Lets.Let let : operands.lets().unused()) {
      problems.add(
          "policy-name",
          "`" + let.name() + "` is not used",
          new Place(let.source(), let.signature().name().span()));
    }
  }

  /** What a message or {@code at} quotes; a name of several items has an operand for each. */
  public List<Operand> quoted(Expr.Path path, Source source) {
    return operands.quoted(path, Names.outside(source, false), slots);
  }

  /** The number of items that the conditions made so far bind. */
  public int slotCount() {
    return slots.size();
  }

  Condition condition(Expr expression, Names names) {
    Place place = names.place(expression.span());
    return switch (expression) {
      case Expr.And and -> and(and, names, place);
      case Expr.Or or -> new Condition.Or(conditions(or.operands(), names), place);
      case Expr.Not not -> new Condition.Not(condition(not.operand(), names), place);
      case Expr.Any any -> any(any, names, place);
      case Expr.All all -> all(all, names, place);
      case Expr.Binary binary -> binary(binary, names, place);
      case Expr.Is is -> is(is, names, place);
      case Expr.Bool bool -> new Condition.Constant(bool.value(), place);
      case Expr.Call call -> call(call, names, place);
      case Expr.Path path -> path(path, names, place);
      case Expr.Filter filter ->
          noCondition("items are no condition; write any .. in .. where, or present(..)", place);
      case Expr.ListOf list -> noCondition("a list is no condition; write present(..)", place);
      case Expr.Text text -> noCondition("a text is no condition", place);
      case Expr.Num number -> noCondition("a number is no condition", place);
      case Expr.Regex regex -> noCondition("a regular expression stands behind `matches`", place);
    };
  }

  /** An absent value makes an ordering false where the same {@code and} asks for its presence. */
  private Condition and(Expr.And and, Names names, Place place) {
    Set<String> more = new HashSet<>();
    for (Expr operand : and.operands()) {
      if (operand instanceof Expr.Call call
          && call.function().text().equals("present")
          && call.arguments().size() == 1) {
        more.add(text(call.arguments().getFirst(), names));
      }
    }
    more.removeAll(guarded);
    guarded.addAll(more);
    List<Condition> conditions = conditions(and.operands(), names);
    guarded.removeAll(more);
    return new Condition.And(conditions, place);
  }

  private Condition any(Expr.Any any, Names names, Place place) {
    Resolved collection = operands.operand(any.collection(), names);
    Slot slot = bind(any.binder(), collection.typing(), names);
    Condition where = condition(any.where(), bound(slot, names));
    return new Condition.Any(slot, collection.operand(), where, place);
  }

  private Condition all(Expr.All all, Names names, Place place) {
    Resolved collection = operands.operand(all.collection(), names);
    Slot slot = bind(all.binder(), collection.typing(), names);
    Names inside = bound(slot, names);
    Condition filter = all.filter() == null ? null : condition(all.filter(), inside);
    Condition have = condition(all.have(), inside);
    return new Condition.All(slot, collection.operand(), filter, have, place);
  }

  Slot bind(Expr.Name binder, Typing collection, Names names) {
    Slot slot = new Slot(slots.size(), binder.text());
    slots.put(slot, collection.item());
    if (!names.ofLibrary()) {
      operands.checkBinderName(binder, names);
    }
    return slot;
  }

  Names bound(Slot slot, Names names) {
    Typing typing = slots.getOrDefault(slot, Typing.ANY);
    return names.with(slot.name(), new Binding.Item(slot, typing));
  }

  private Condition binary(Expr.Binary binary, Names names, Place place) {
    Resolved left = operands.operand(binary.left(), names);
    one(left, place.at(binary.left().span()));
    if (binary.operator() == Operator.MATCHES) {
      return new Condition.Matches(left.operand(), operands.patterns(binary.right(), names), place);
    }
    Resolved right = operands.operand(binary.right(), names);
    if (binary.operator() == Operator.IN) {
      return new Condition.In(left.operand(), right.operand(), place);
    }
    one(right, place.at(binary.right().span()));
    if (binary.operator().isOrdering()) {
      ordered(left, binary.left(), names);
      ordered(right, binary.right(), names);
    }
    return new Condition.Compare(binary.operator(), left.operand(), right.operand(), place);
  }

  /** A comparison takes one value. */
  private void one(Resolved side, Place place) {
    if (side.typing().isSeveral()) {
      problems.add(
          "policy-several-values",
          "this can give several values; say any or all: any x in " + place.text() + " where x ..",
          place);
    }
  }

  private void ordered(Resolved side, Expr expression, Names names) {
    if (side.operand() instanceof Operand.Path
        && side.typing().mayBeAbsent()
        && !guarded.contains(text(expression, names))) {
      String path = text(expression, names);
      problems.add(
          "policy-ordering",
          "`"
              + path
              + "` may be absent, and an absent value has no order; write present("
              + path
              + ") and .., or give it a default in defaults",
          names.place(expression.span()));
    }
  }

  private Condition is(Expr.Is is, Names names, Place place) {
    Resolved value = operands.operand(is.value(), names);
    one(value, place.at(is.value().span()));
    return switch (is.kind()) {
      case Kind.OfType kind -> {
        String type = operands.type(kind.type(), names.place(kind.span()));
        yield new Condition.IsOfType(value.operand(), type, kind.attribute(), place);
      }
      case Kind.Word kind ->
          kind.word().equals("output")
              ? new Condition.IsOutput(value.operand(), place)
              : new Condition.IsFormat(value.operand(), kind.word().equals("terraform"), place);
    };
  }

  private Condition path(Expr.Path path, Names names, Place place) {
    String head = path.head().text();
    if (path.steps().isEmpty()) {
      if (names.get(head) instanceof Binding.Argument argument) {
        return condition(argument.expression(), argument.names());
      }
      Lets.Let let = names.get(head) == null ? operands.lets().find(head) : null;
      if (let != null) {
        return operands
            .lets()
            .inlined(let, List.of(), names, place, this::condition, falsehood(place));
      }
    }
    return holds(operands.operand(path, names), place);
  }

  private Condition call(Expr.Call call, Names names, Place place) {
    String name = call.function().text();
    Function function = Function.named(name);
    if (function != null && function.isTest()) {
      return new Condition.Test(function, operands.arguments(function, call, names), place);
    }
    Lets.Let let = function == null ? operands.lets().find(name) : null;
    if (let != null) {
      return operands
          .lets()
          .inlined(let, call.arguments(), names, place, this::condition, falsehood(place));
    }
    return holds(operands.operand(call, names), place);
  }

  private Condition holds(Resolved value, Place place) {
    one(value, place);
    return new Condition.Holds(value.operand(), place);
  }

  private List<Condition> conditions(List<Expr> expressions, Names names) {
    List<Condition> conditions = new ArrayList<>();
    expressions.forEach(expression -> conditions.add(condition(expression, names)));
    return List.copyOf(conditions);
  }

  private Condition noCondition(String message, Place place) {
    problems.add("policy-syntax", message, place);
    return falsehood(place);
  }

  private static Condition falsehood(Place place) {
    return new Condition.Constant(false, place);
  }

  private static String text(Expr expression, Names names) {
    return names.place(expression.span()).text().replaceAll("\\s+", " ");
  }
}
