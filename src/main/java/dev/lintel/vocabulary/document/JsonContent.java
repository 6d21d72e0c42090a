package dev.lintel.vocabulary.document;

import dev.lintel.graph.Value;

/** What JSON says, whether it is written as text, encoded, or as an object. */
public final class JsonContent {
  private JsonContent() {}

  /** The content of JSON; unknown with the reason where a text is none; any other value itself. */
  public static Value of(Value value) {
    return switch (value) {
      case Value.Json json -> json.content();
      case Value.Text text -> JsonText.read(Pieces.of(text), text);
      case Value.Template template -> JsonText.read(Pieces.of(template), template);
      case Value.Reference reference when reference.value() != null -> of(reference.value());
      default -> value;
    };
  }
}
