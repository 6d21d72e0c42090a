package dev.lintel.vocabulary.document;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.folding.Choices;
import dev.lintel.vocabulary.folding.Unknowns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Statements in one form: lists where the grammar allows one or many, principals as {@code {type,
 * identifiers}}, conditions as {@code {test, variable, values}}. See the grammar of IAM's policy
 * language: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
final class Statements {
  private static final Map<String, String> LISTS =
      Map.of(
          "Action", "actions",
          "NotAction", "not_actions",
          "Resource", "resources",
          "NotResource", "not_resources");

  private Statements() {}

  /** The {@code Statement} of a document: a list of statements, whatever was written. */
  static Value statements(Value written) {
    return switch (written) {
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(Statements::statement).toList(),
              Value.ListKind.BLOCKS,
              list.rest(),
              list.meta());
      case Value.OneOf choice -> Choices.map(choice, Statements::statements);
      case Value.Reference reference -> inside(reference, Statements::statements);
      case Value.MapValue map -> listOf(statement(map));
      case Value.Null n -> n;
      case Value.Unknown u -> u;
      default -> unreadable("a statement", written);
    };
  }

  /** A statement of a document. */
  private static Value statement(Value written) {
    return switch (written) {
      case Value.MapValue map -> ofMap(map);
      case Value.OneOf choice -> Choices.map(choice, Statements::statement);
      case Value.Reference reference -> inside(reference, Statements::statement);
      case Value.Null n -> n;
      case Value.Unknown u -> u;
      default -> unreadable("a statement", written);
    };
  }

  private static Value ofMap(Value.MapValue map) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, value) -> {
              switch (key) {
                case "Sid" -> entries.put("sid", value);
                case "Effect" -> entries.put("effect", value);
                case "Principal" -> entries.put("principals", principals(value));
                case "NotPrincipal" -> entries.put("not_principals", principals(value));
                case "Condition" -> entries.put("conditions", conditions(value));
                default -> {
                  String name = LISTS.get(key);
                  if (name != null) {
                    entries.put(name, listOf(value));
                  }
                }
              }
            });
    return new Value.MapValue(entries, Value.MapKind.BLOCK, map.rest(), map.meta());
  }

  /** {@code "*"}, or a map from kinds of principals to their identifiers. */
  private static Value principals(Value written) {
    return switch (written) {
      case Value.MapValue map -> {
        List<Value> items = new ArrayList<>();
        map.entries().forEach((type, ids) -> items.add(principal(type, ids)));
        yield new Value.ListValue(items, Value.ListKind.BLOCKS, map.rest(), map.meta());
      }
      case Value.Text text -> listOf(principal(text.text(), text));
      case Value.OneOf choice -> Choices.map(choice, Statements::principals);
      case Value.Reference reference -> inside(reference, Statements::principals);
      case Value.Null n -> n;
      case Value.Unknown u -> u;
      default -> unreadable("a principal", written);
    };
  }

  private static Value principal(String type, Value identifiers) {
    Meta meta = identifiers.meta();
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    entries.put("type", new Value.Text(type, meta));
    entries.put("identifiers", listOf(identifiers));
    return new Value.MapValue(entries, Value.MapKind.BLOCK, null, meta);
  }

  /** A map from tests to maps from variables to values. */
  private static Value conditions(Value written) {
    return switch (written) {
      case Value.MapValue map -> {
        List<Value> items = new ArrayList<>();
        Value.Unknown rest = map.rest();
        for (Map.Entry<String, Value> test : map.entries().entrySet()) {
          rest = addConditions(test.getKey(), test.getValue(), items, rest);
        }
        yield new Value.ListValue(items, Value.ListKind.BLOCKS, rest, map.meta());
      }
      case Value.OneOf choice -> Choices.map(choice, Statements::conditions);
      case Value.Reference reference -> inside(reference, Statements::conditions);
      case Value.Null n -> n;
      case Value.Unknown u -> u;
      default -> unreadable("a condition", written);
    };
  }

  private static Value.@Nullable Unknown addConditions(
      String test, Value variables, List<Value> items, Value.@Nullable Unknown rest) {
    if (!(variables instanceof Value.MapValue map)) {
      return rest == null ? Unknowns.of("a condition is not known", variables) : rest;
    }
    map.entries()
        .forEach(
            (variable, values) -> {
              SequencedMap<String, Value> entries = new LinkedHashMap<>();
              entries.put("test", new Value.Text(test, values.meta()));
              entries.put("variable", new Value.Text(variable, values.meta()));
              entries.put("values", listOf(texts(values)));
              items.add(new Value.MapValue(entries, Value.MapKind.BLOCK, null, values.meta()));
            });
    return rest == null ? map.rest() : rest;
  }

  /** Booleans and numbers as the text that IAM compares. */
  private static Value texts(Value value) {
    return switch (value) {
      case Value.Bool bool -> new Value.Text(Boolean.toString(bool.bool()), bool.meta());
      case Value.Num number -> new Value.Text(number.number().toPlainString(), number.meta());
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(Statements::texts).toList(),
              list.kind(),
              list.rest(),
              list.meta());
      default -> value;
    };
  }

  /** One or many as a list. */
  private static Value listOf(Value value) {
    return switch (value) {
      case Value.ListValue list -> list;
      case Value.OneOf choice -> Choices.map(choice, Statements::listOf);
      case Value.Unknown u -> u;
      case Value.Null n -> n;
      case Value.Reference r when r.value() instanceof Value.ListValue -> r;
      default ->
          new Value.ListValue(
              List.of(value),
              value instanceof Value.MapValue ? Value.ListKind.BLOCKS : Value.ListKind.LIST,
              null,
              value.meta());
    };
  }

  private static Value inside(Value.Reference reference, UnaryOperator<Value> by) {
    return reference.value() == null
        ? Unknowns.of("what " + reference.address() + " gives is not known", reference)
        : by.apply(reference.value());
  }

  private static Value unreadable(String what, Value written) {
    return JsonText.unknown("what stands here is not " + what, written);
  }
}
