package dev.lintel.vocabulary.document;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.folding.Choices;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Policy documents in one form: {@code version}, {@code id} and {@code statement}, a list of {@code
 * {sid, effect, actions, not_actions, resources, not_resources, principals, not_principals,
 * conditions}}. A value inside a JSON text keeps its exact place there.
 */
public final class PolicyDocuments {
  /** The names of a document. */
  public static final Shape SHAPE =
      TypeIndex.shape(
          "(id,statement[](actions[],conditions[](test,values[],variable),effect,not_actions[],"
              + "not_principals[](identifiers[],type),not_resources[],principals[]@3,resources[],"
              + "sid),version)");

  private PolicyDocuments() {}

  /**
   * The document that a value holds.
   *
   * @param value an object, its JSON encoding, JSON text with or without holes, a reference to any
   *     of these, or a list of them
   * @return the document; unknown with the reason where it is not known or not JSON; the value
   *     itself where nothing is set, or where it refers to what is created at deployment
   */
  public static Value of(Value value) {
    return switch (value) {
      case Value.MapValue map -> document(map);
      case Value.Json json -> of(json.content()).withMeta(json.meta());
      case Value.Text text ->
          text.text().isBlank() ? text : parsed(JsonText.read(Pieces.of(text), text), text);
      case Value.Template template ->
          parsed(JsonText.read(Pieces.of(template), template), template);
      case Value.Reference reference ->
          reference.value() == null
              ? reference
              : new Value.Reference(
                  reference.address(),
                  reference.attribute(),
                  of(reference.value()),
                  reference.meta());
      case Value.OneOf choice -> Choices.map(choice, PolicyDocuments::of);
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(PolicyDocuments::of).toList(),
              list.kind(),
              list.rest(),
              list.meta());
      case Value.Unknown u -> u;
      case Value.Null n -> n;
      case Value.Num n -> JsonText.unknown("a number is no policy document", n);
      case Value.Bool b -> JsonText.unknown("a boolean is no policy document", b);
    };
  }

  /**
   * The content of {@code data.aws_iam_policy_document} in the same form. Its attribute {@code
   * json} holds the documents that it builds on too; where that is not known, its own blocks count,
   * which have the same names but {@code condition}.
   */
  public static Value.MapValue ofBlocks(Value.MapValue values) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    Value json = entries.remove("json");
    Value statement = entries.get("statement");
    if (json != null && of(json) instanceof Value.MapValue whole) {
      entries.putAll(whole.entries());
    } else if (statement != null) {
      entries.put("statement", blocks(statement));
    }
    return new Value.MapValue(entries, values.kind(), values.rest(), values.meta());
  }

  private static Value parsed(Value read, Value written) {
    return switch (read) {
      case Value.MapValue m -> of(m);
      case Value.Reference r -> of(r);
      case Value.OneOf o -> of(o);
      case Value.Unknown u -> u;
      default -> JsonText.unknown("the document is not a JSON object", written);
    };
  }

  private static Value document(Value.MapValue map) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, value) -> {
              switch (key) {
                case "Version" -> entries.put("version", value);
                case "Id" -> entries.put("id", value);
                case "Statement" -> entries.put("statement", Statements.statements(value));
                default -> {}
              }
            });
    if (map.get("Effect") != null && map.get("Statement") == null) {
      entries.put("statement", Statements.statements(map));
    }
    return new Value.MapValue(entries, Value.MapKind.BLOCK, map.rest(), map.meta());
  }

  private static Value blocks(Value value) {
    return switch (value) {
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(PolicyDocuments::blocks).toList(),
              list.kind(),
              list.rest(),
              list.meta());
      case Value.OneOf choice -> Choices.map(choice, PolicyDocuments::blocks);
      case Value.MapValue map -> block(map);
      default -> value;
    };
  }

  private static Value block(Value.MapValue map) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    map.entries()
        .forEach((key, value) -> entries.put(key.equals("condition") ? "conditions" : key, value));
    if (!isSet(entries.get("effect"))) {
      entries.put("effect", new Value.Text("Allow", map.meta()));
    }
    return new Value.MapValue(entries, map.kind(), map.rest(), map.meta());
  }

  private static boolean isSet(@Nullable Value value) {
    return value != null && !(value instanceof Value.Null);
  }
}
