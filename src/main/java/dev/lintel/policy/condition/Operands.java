package dev.lintel.policy.condition;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Names.Binding;
import dev.lintel.policy.condition.Operand.Step;
import dev.lintel.policy.condition.Typing.Count;
import dev.lintel.policy.expr.Expr;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.Vocabulary;
import dev.lintel.vocabulary.index.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The half of the resolver that makes operands. */
final class Operands {
  private final Resolver conditions;
  private final Subject subject;
  private final LetScope lets;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final PathTyping paths;
  private final Patterns patterns;

  Operands(
      Resolver conditions,
      Subject subject,
      LetScope lets,
      Vocabulary vocabulary,
      Problems problems) {
    this.conditions = conditions;
    this.subject = subject;
    this.lets = lets;
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.paths = new PathTyping(vocabulary, subject, problems);
    this.patterns = new Patterns(this, problems);
  }

  LetScope lets() {
    return lets;
  }

  Resolved operand(Expr expression, Names names) {
    Place place = names.place(expression.span());
    return switch (expression) {
      case Expr.Path path -> path(path, names, place);
      case Expr.Text text -> patterns.text(text, names, place);
      case Expr.Num number -> literal(new Value.Num(number.number(), Meta.at(place)), place);
      case Expr.Bool bool -> literal(new Value.Bool(bool.value(), Meta.at(place)), place);
      case Expr.ListOf list -> list(list, names, place);
      case Expr.Filter filter -> filter(filter, names, place);
      case Expr.Call call -> call(call, names, place);
      case Expr.Regex regex -> noValue("a regular expression stands behind `matches`", place);
      case Expr.And and -> noCondition(place);
      case Expr.Or or -> noCondition(place);
      case Expr.Not not -> noCondition(place);
      case Expr.Any any -> noCondition(place);
      case Expr.All all -> noCondition(place);
      case Expr.Binary binary -> noCondition(place);
      case Expr.Is is -> noCondition(place);
    };
  }

  List<TextPattern> patterns(Expr expression, Names names) {
    return patterns.patterns(expression, names);
  }

  List<Operand> arguments(Function function, Expr.Call call, Names names) {
    return resolved(function, call, names).stream().map(Resolved::operand).toList();
  }

  private List<Resolved> resolved(Function function, Expr.Call call, Names names) {
    if (!function.takes(call.arguments().size())) {
      problems.add(
          "policy-arguments",
          "`" + function.word() + "` takes " + function.arity(),
          names.place(call.span()));
    }
    return call.arguments().stream().map(argument -> operand(argument, names)).toList();
  }

  /** The canonical name of a type; one that the index does not list is a problem. */
  String type(String name, Place place) {
    if (!vocabulary.isType(name) && !name.startsWith("data.") && !place.text().contains("(")) {
      problems.add(
          "policy-type",
          "`"
              + name
              + "` is no type of the index (one of another provider is written type(\""
              + name
              + "\"))"
              + Suggestions.sentence(vocabulary.didYouMean(name)),
          place);
    }
    return vocabulary.canonicalName(name);
  }

  /** An item's name must hide neither an attribute of a judged type nor a let. */
  void checkBinderName(Expr.Name binder, Names names) {
    String name = binder.text();
    if (paths.isAttribute(name)) {
      problems.add(
          "policy-name",
          "`" + name + "` hides an attribute of the judged type; choose another name",
          names.place(binder.span()));
    } else if (lets.find(name) != null || Function.named(name) != null) {
      problems.add(
          "policy-name",
          "`" + name + "` hides a let or function; choose another name",
          names.place(binder.span()));
    }
  }

  boolean isAttribute(String name) {
    return paths.isAttribute(name);
  }

  /** Reports paths that lead nowhere, once all expressions are read. */
  void reportPaths() {
    paths.report();
  }

  /** The operands of a path in a message: one for each item that its head may name. */
  List<Operand> quoted(Expr.Path path, Names names, Map<Slot, Typing> slots) {
    List<Operand> quoted = new ArrayList<>();
    for (Map.Entry<Slot, Typing> slot : List.copyOf(slots.entrySet())) {
      if (slot.getKey().name().equals(path.head().text())) {
        Binding item = new Binding.Item(slot.getKey(), slot.getValue());
        quoted.add(operand(path, names.with(path.head().text(), item)).operand());
      }
    }
    return quoted.isEmpty() ? List.of(operand(path, names).operand()) : List.copyOf(quoted);
  }

  private Resolved path(Expr.Path path, Names names, Place place) {
    String head = path.head().text();
    if ((head.equals("data") || head.equals("provider"))
        && names.get(head) == null
        && !path.steps().isEmpty()
        && path.steps().getFirst() instanceof Expr.Step.Field field) {
      Place type = names.place(path.head().span().to(field.span()));
      return steps(instances(head + "." + field.name(), type), rest(path), names, place);
    }
    Resolved base = head(path, names);
    boolean stepIsName = head.equals("param") && names.get(head) == null && !path.steps().isEmpty();
    return steps(base, stepIsName ? rest(path) : path.steps(), names, place);
  }

  /** The steps behind the first one. */
  private static List<Expr.Step> rest(Expr.Path path) {
    return path.steps().subList(1, path.steps().size());
  }

  private Resolved head(Expr.Path path, Names names) {
    String name = path.head().text();
    Place place = names.place(path.head().span());
    Binding binding = names.get(name);
    if (binding != null) {
      return switch (binding) {
        case Binding.Item item -> new Resolved(new Operand.Item(item.slot(), place), item.typing());
        case Binding.Argument argument -> operand(argument.expression(), argument.names());
      };
    }
    if (name.equals("self")) {
      return self(names, place);
    }
    Lets.Let let = lets.find(name);
    if (let != null) {
      return lets.inlined(let, List.of(), names, place, this::operand, nothing(place));
    }
    if (vocabulary.isType(name)) {
      return instances(name, place);
    }
    return name.equals("param") ? parameter(path, names, place) : attribute(name, names, place);
  }

  private Resolved self(Names names, Place place) {
    if (names.ofLibrary() || subject.isEstate()) {
      String why = names.ofLibrary() ? "a function of the library" : "a policy without `resource`";
      return noValue("`self` is nothing in " + why, place);
    }
    return new Resolved(new Operand.Self(place), Typing.of(subject.types(), Count.ONE));
  }

  /** {@code param} alone; the step behind it names the parameter. */
  private Resolved parameter(Expr.Path path, Names names, Place place) {
    if (names.ofLibrary()) {
      return noValue("a function of the library has no `param`; make it an argument", place);
    }
    if (path.steps().isEmpty() || !(path.steps().getFirst() instanceof Expr.Step.Field field)) {
      return noValue("write param.name", place);
    }
    Value value = subject.parameters().get(field.name());
    if (value == null) {
      return noValue(
          "there is no parameter `"
              + field.name()
              + "`"
              + Suggestions.sentence(Suggestions.of(field.name(), subject.parameters().keySet())),
          names.place(field.span()));
    }
    Count count = value instanceof Value.ListValue ? Count.SEVERAL : Count.ONE;
    boolean map = value instanceof Value.MapValue;
    return new Resolved(
        new Operand.Parameter(field.name(), place),
        new Typing(List.of(), map ? Count.ONE : count, map, false));
  }

  private Resolved attribute(String name, Names names, Place place) {
    if (names.ofLibrary() || subject.isEstate()) {
      return unknownName(name, names, place);
    }
    if (name.startsWith("aws_") && !paths.isAttribute(name)) {
      return instances(name, place);
    }
    Typing self = Typing.of(subject.types(), Count.ONE);
    return new Resolved(
        new Operand.Path(new Operand.Self(place), List.of(new Step.Field(name)), place),
        paths.step(self, name, place));
  }

  private Resolved unknownName(String name, Names names, Place place) {
    Set<String> known = known(names);
    List<String> suggestions = new ArrayList<>(Suggestions.of(name, known));
    suggestions.addAll(vocabulary.didYouMean(name));
    return noValue(
        "`"
            + name
            + "` names nothing here"
            + Suggestions.sentence(suggestions.stream().limit(3).toList()),
        place);
  }

  private Set<String> known(Names names) {
    Set<String> known = new TreeSet<>(names.bindings().keySet());
    known.addAll(lets.names());
    return known;
  }

  private Resolved instances(String name, Place place) {
    String type = type(name, place);
    return new Resolved(
        new Operand.Instances(type, place), Typing.of(List.of(type), Count.SEVERAL));
  }

  private Resolved steps(Resolved base, List<Expr.Step> steps, Names names, Place place) {
    List<Step> resolved = new ArrayList<>();
    Typing typing = base.typing();
    for (Expr.Step step : steps) {
      switch (step) {
        case Expr.Step.Field field -> {
          typing = paths.step(typing, field.name(), names.place(field.span()));
          resolved.add(new Step.Field(field.name()));
        }
        case Expr.Step.Index index -> {
          typing = Typing.ANY;
          resolved.add(new Step.Index(operand(index.key(), names).operand()));
        }
      }
    }
    if (resolved.isEmpty()) {
      return base;
    }
    if (base.operand() instanceof Operand.Path path) {
      List<Step> all = new ArrayList<>(path.steps());
      all.addAll(resolved);
      return new Resolved(new Operand.Path(path.base(), List.copyOf(all), place), typing);
    }
    return new Resolved(new Operand.Path(base.operand(), List.copyOf(resolved), place), typing);
  }

  private Resolved list(Expr.ListOf list, Names names, Place place) {
    List<Operand> items = new ArrayList<>();
    Typing typing = null;
    for (Expr item : list.items()) {
      Resolved resolved = operand(item, names);
      items.add(resolved.operand());
      typing = typing == null ? resolved.typing() : typing.and(resolved.typing());
    }
    Typing all = Objects.requireNonNullElse(typing, Typing.VALUES);
    return new Resolved(new Operand.ListOf(List.copyOf(items), place), all.and(all));
  }

  private Resolved filter(Expr.Filter filter, Names names, Place place) {
    Resolved collection = operand(filter.collection(), names);
    Slot slot = conditions.bind(filter.binder(), collection.typing(), names);
    Condition where = conditions.condition(filter.where(), conditions.bound(slot, names));
    Typing typing = collection.typing();
    return new Resolved(
        new Operand.Filter(slot, collection.operand(), where, names.areClosed(), place),
        typing.and(typing));
  }

  private Resolved call(Expr.Call call, Names names, Place place) {
    String name = call.function().text();
    if (name.equals("type")) {
      return otherType(call, place);
    }
    Function function = Function.named(name);
    if (function != null && function.isTest()) {
      return noCondition(place);
    }
    if (function != null) {
      return function(function, call, names, place);
    }
    Lets.Let let = lets.find(name);
    if (let != null) {
      return lets.inlined(let, call.arguments(), names, place, this::operand, nothing(place));
    }
    List<String> known = new ArrayList<>(Function.words());
    known.addAll(lets.names());
    return noValue(
        "there is no function `" + name + "`" + Suggestions.sentence(Suggestions.of(name, known)),
        names.place(call.function().span()));
  }

  private Resolved function(Function function, Expr.Call call, Names names, Place place) {
    List<Resolved> arguments = resolved(function, call, names);
    Typing typing =
        switch (function.result()) {
          case TRUTH, ONE_VALUE -> Typing.VALUE;
          case VALUES -> Typing.ANY.and(Typing.ANY);
          case LIKE_ITS_ARGUMENTS ->
              arguments.stream().map(Resolved::typing).reduce(Typing::or).orElse(Typing.ANY);
        };
    List<Operand> operands = arguments.stream().map(Resolved::operand).toList();
    return new Resolved(new Operand.Call(function, operands, place), typing);
  }

  /** {@code type("google_x")}. */
  private Resolved otherType(Expr.Call call, Place place) {
    if (call.arguments().size() == 1
        && call.arguments().getFirst() instanceof Expr.Text text
        && text.parts().size() == 1
        && text.parts().getFirst() instanceof Expr.Part.Fixed fixed) {
      return instances(fixed.text(), place);
    }
    return noValue("write type(\"name\")", place);
  }

  private static Resolved literal(Value value, Place place) {
    return new Resolved(new Operand.Literal(value, place), Typing.VALUE);
  }

  private Resolved noCondition(Place place) {
    return noValue("a condition cannot stand where a value is compared", place);
  }

  private Resolved noValue(String message, Place place) {
    problems.add("policy-expression", message, place);
    return nothing(place);
  }

  private static Resolved nothing(Place place) {
    return new Resolved(new Operand.ListOf(List.of(), place), Typing.ANY.present());
  }
}
