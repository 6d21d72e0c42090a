package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.folding.Choices;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that grow by what other resources bring. */
final class Lists {
  private Lists() {}

  /** A list with an item more. */
  static Value append(@Nullable Value list, Value item) {
    return switch (list) {
      case Value.ListValue known -> {
        List<Value> items = new ArrayList<>(known.items());
        items.add(item);
        yield new Value.ListValue(items, known.kind(), known.rest(), known.meta());
      }
      case Value.OneOf choice -> Choices.map(choice, one -> append(one, item));
      case Value.Reference reference when reference.value() != null ->
          append(reference.value(), item);
      case Value.Unknown unknown ->
          new Value.ListValue(List.of(item), Value.ListKind.BLOCKS, unknown, unknown.meta());
      case null, default ->
          new Value.ListValue(List.of(item), Value.ListKind.BLOCKS, null, item.meta());
    };
  }

  /** A list that may have further items. */
  static Value open(@Nullable Value list, Value.Unknown why) {
    return switch (list) {
      case Value.ListValue known ->
          known.rest() == null
              ? new Value.ListValue(known.items(), known.kind(), why, known.meta())
              : known;
      case Value.OneOf choice -> Choices.map(choice, one -> open(one, why));
      case Value.Reference reference when reference.value() != null -> open(reference.value(), why);
      case Value.Unknown unknown -> unknown;
      case null, default -> new Value.ListValue(List.of(), Value.ListKind.BLOCKS, why, why.meta());
    };
  }
}
