package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.document.PolicyDocuments;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Known;
import dev.lintel.vocabulary.folding.PathEdit;
import dev.lintel.vocabulary.folding.Paths;
import java.util.List;
import java.util.Map;

/** Reads the values of one resource as what they mean: older shapes, enumerations, documents. */
final class Meanings {
  private Meanings() {}

  /** The values with everything that an entry says of their meaning applied. */
  static Value.MapValue apply(Value.MapValue values, Entry entry, Format format) {
    Value.MapValue result = values;
    if (format != Format.CLOUDFORMATION) {
      for (Map.Entry<String, String> older : entry.meaning().older().entrySet()) {
        result = Paths.move(result, Steps.of(older.getKey()), Steps.of(older.getValue()));
      }
    }
    for (Map.Entry<String, Map<String, Value>> at : entry.meaning().values().entrySet()) {
      result =
          (Value.MapValue)
              PathEdit.at(
                  result,
                  Steps.of(at.getKey()),
                  value -> PathEdit.scalars(value, one -> meaning(one, at.getValue())));
    }
    for (Map.Entry<String, Entry.DocumentKind> document : entry.meaning().documents().entrySet()) {
      List<String> path = Steps.of(document.getKey());
      result =
          path.isEmpty()
              ? PolicyDocuments.ofBlocks(result)
              : (Value.MapValue) PathEdit.at(result, path, PolicyDocuments::of);
    }
    return result;
  }

  private static Value meaning(Value written, Map<String, Value> meanings) {
    String text = Known.text(written);
    Value meaning = text == null ? null : meanings.get(text);
    return meaning == null ? written : meaning.withMeta(written.meta());
  }
}
