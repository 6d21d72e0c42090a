package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.VariableType;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A declared variable: its type, its default, and what it makes of a given value. */
final class Variables {
  private static final String CODE = "terraform-variable";

  private final String name;
  private final Content.@Nullable Nested block;
  private final Session session;
  private final VariableType type;

  Variables(String name, Content.@Nullable Nested block, Session session) {
    this.name = name;
    this.block = block;
    this.session = session;
    this.type = typeOf();
  }

  private VariableType typeOf() {
    Content.Argument written = block == null ? null : block.content().argument("type");
    if (written == null) {
      return VariableType.ANY;
    }
    return VariableType.of(
        written.value(),
        (part, fault) ->
            session.report(
                Diagnostic.error(
                    CODE,
                    "Invalid type specification of variable \"" + name + "\": " + fault + ".",
                    new Place(written.source(), part.span()))));
  }

  VariableType type() {
    return type;
  }

  /** Whether its type is written. */
  boolean isTyped() {
    return written("type") != null;
  }

  private Content.@Nullable Argument written(String argument) {
    return block == null ? null : block.content().argument(argument);
  }

  boolean hasDefault() {
    return written("default") != null;
  }

  /** The value where none is given. */
  Val defaultValue() {
    Content.Argument written = written("default");
    if (written == null) {
      return Vals.nothing(type.type().withoutOptional());
    }
    Val value = session.evaluate(written.value(), written.source(), new ClosedScope(null));
    Val converted = convert(value, "Invalid default value for variable", written.valuePlace());
    return validated(marked(converted));
  }

  /** A root variable without a value. */
  Val missing() {
    Why why = Why.of("variable " + name + " has no value", "var." + name);
    return marked(Vals.unknown(type.type().withoutOptional(), why));
  }

  /**
   * What it makes of a given value.
   *
   * @param place where the value is given
   */
  Val accept(Val given, Place place) {
    boolean nullable = block == null || !Flags.isFalse(block.content(), "nullable");
    if (given.isNull() && !nullable) {
      if (hasDefault()) {
        return defaultValue();
      }
      session.report(
          Diagnostic.error(
              CODE,
              "Required variable not set: variable \"" + name + "\" must not be null.",
              place));
      return Vals.unknown(type.type().withoutOptional(), "variable " + name + " is null");
    }
    Val converted = convert(given, "Invalid value for input variable", place);
    return validated(marked(converted));
  }

  private Val marked(Val value) {
    boolean sensitive =
        block != null
            && (Flags.isTrue(block.content(), "sensitive")
                || Flags.isTrue(block.content(), "ephemeral"));
    return value.with(value.notes().alsoSensitive(sensitive));
  }

  private Val convert(Val value, String summary, Place place) {
    try {
      return Conversion.convert(withDefaults(value, type.type(), type.defaults()), type.type());
    } catch (ConversionException e) {
      session.report(
          Diagnostic.error(CODE, summary + " \"" + name + "\": " + e.getMessage() + ".", place));
      return Vals.unknown(
          type.type().withoutOptional(), "variable " + name + " has a value of the wrong type");
    }
  }

  /** The value with the defaults of optional attributes in place. */
  private Val withDefaults(Val value, Type wanted, VariableType.Defaults defaults) {
    if (defaults.isEmpty()) {
      return value;
    }
    return switch (wanted) {
      case Type.ObjectOf object when value instanceof Val.Entries entries ->
          objectWithDefaults(entries, object, defaults);
      case Type.MapOf map when value instanceof Val.Entries entries -> {
        SequencedMap<String, Val> items = new LinkedHashMap<>();
        entries
            .entries()
            .forEach(
                (key, item) ->
                    items.put(key, withDefaults(item, map.element(), child(defaults, ""))));
        yield Vals.object(items).with(value.notes());
      }
      case Type.ListOf list when value instanceof Val.Items items ->
          tupleWithDefaults(items, list.element(), defaults);
      case Type.SetOf set when value instanceof Val.Items items ->
          tupleWithDefaults(items, set.element(), defaults);
      case Type.TupleOf tuple when value instanceof Val.Items items -> {
        List<Val> filled = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
          Type element = i < tuple.elements().size() ? tuple.elements().get(i) : DYNAMIC;
          filled.add(
              withDefaults(items.items().get(i), element, child(defaults, Integer.toString(i))));
        }
        yield Vals.tuple(filled).with(value.notes());
      }
      default -> value;
    };
  }

  private static VariableType.Defaults child(VariableType.Defaults defaults, String name) {
    return defaults.children().getOrDefault(name, new VariableType.Defaults(Map.of(), Map.of()));
  }

  private Val tupleWithDefaults(Val.Items items, Type element, VariableType.Defaults defaults) {
    List<Val> filled = new ArrayList<>();
    for (Val item : items.items()) {
      filled.add(withDefaults(item, element, child(defaults, "")));
    }
    return Vals.tuple(filled).with(items.notes());
  }

  private Val objectWithDefaults(
      Val.Entries entries, Type.ObjectOf object, VariableType.Defaults defaults) {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>(entries.entries());
    for (Map.Entry<String, Type> attribute : object.attributes().entrySet()) {
      String key = attribute.getKey();
      Val own = attributes.get(key);
      Expression written = defaults.attributes().get(key);
      if (written != null && (own == null || own.isNull())) {
        own = evaluateDefault(written);
      }
      if (own != null) {
        attributes.put(key, withDefaults(own, attribute.getValue(), child(defaults, key)));
      }
    }
    return Vals.object(attributes).with(entries.notes());
  }

  private Val evaluateDefault(Expression expression) {
    Content.Argument written = written("type");
    return written == null
        ? Vals.nothing(DYNAMIC)
        : session.evaluate(expression, written.source(), new ClosedScope(session));
  }

  /** Reports every validation that does not hold, at the variable. */
  private Val validated(Val value) {
    if (block == null) {
      return value;
    }
    for (Content.Nested validation : block.content().blocks("validation")) {
      Content.Argument condition = validation.content().argument("condition");
      if (condition == null) {
        continue;
      }
      ValidationScope scope = new ValidationScope(name, value, session);
      Val holds = session.evaluate(condition.value(), condition.source(), scope);
      if (holds instanceof Val.Bool bool && !bool.bool()) {
        session.report(
            Diagnostic.error(
                "terraform-validation",
                "Invalid value for variable \""
                    + name
                    + "\": "
                    + Conditions.message(validation.content(), session, scope),
                block.heading()));
      }
    }
    return value;
  }
}
