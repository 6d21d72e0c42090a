package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text (RFC 8259) as jsondecode does; of duplicate keys the last one counts. */
final class JsonReader {
  private static final int DEEPEST = 1000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The value of a text.
   *
   * @throws CallException if it is no JSON
   */
  static Val read(String text) throws CallException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      Val value = new JsonReader(parser).value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new CallException("extraneous data after JSON object");
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw new CallException("it is nested deeper than " + DEEPEST + " levels");
    } catch (JacksonException e) {
      throw new CallException("invalid JSON at character " + e.getLocation().getCharOffset());
    }
  }

  private Val value(@Nullable JsonToken token) throws CallException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> Vals.text(parser.getString());
      case VALUE_TRUE -> Vals.bool(true);
      case VALUE_FALSE -> Vals.bool(false);
      case VALUE_NULL -> Vals.nothing(DYNAMIC);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case null, default -> throw new CallException("EOF");
    };
  }

  private Val object() throws CallException {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      attributes.put(key, value(parser.nextToken()));
    }
    return Vals.object(attributes);
  }

  private Val array() throws CallException {
    List<Val> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return Vals.tuple(items);
  }

  private Val number() throws CallException {
    BigDecimal number = Numbers.parse(parser.getString());
    if (number == null) {
      throw new CallException("a number that is too large");
    }
    return Vals.number(number);
  }
}
