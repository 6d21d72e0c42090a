package dev.lintel.vocabulary;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Names;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Choices;
import dev.lintel.vocabulary.folding.Known;
import dev.lintel.vocabulary.folding.PathEdit;
import dev.lintel.vocabulary.folding.Paths;
import dev.lintel.vocabulary.folding.Unknowns;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a part brings to an attribute of its parent.
 *
 * @param as the attribute
 * @param content what appears there
 * @param isOneOfMany whether it is an item beside others
 * @param doubt why it is not known whether it appears there at all, or null
 */
record Landed(String as, Value content, boolean isOneOfMany, Value.@Nullable Unknown doubt) {
  /** What a part brings; null where it brings nothing to this attribute. */
  static @Nullable Landed of(Draft draft, Entry.Part part, Entry.Landing landing) {
    Value.Unknown doubt = null;
    for (Map.Entry<String, String> when : landing.when().entrySet()) {
      Value said = said(draft, when.getKey());
      String text = Known.text(said);
      if (text == null && said != null && !(said instanceof Value.Null)) {
        doubt = Unknowns.of("its " + when.getKey() + " is not known", said);
      } else if (!when.getValue().equals(text)) {
        return null;
      }
    }
    Value content = content(draft, part, landing);
    if (content == null || content instanceof Value.Null) {
      return null;
    }
    boolean many = landing.many() || isMany(part.parents().getFirst(), landing.as());
    return new Landed(landing.as(), many ? content : block(content), many, doubt);
  }

  /** What a part says of itself, or what it means that it does not. */
  private static @Nullable Value said(Draft draft, String name) {
    Value written = draft.values().get(name);
    Entry entry = draft.entry();
    if (entry == null || (written != null && !(written instanceof Value.Null))) {
      return written;
    }
    Entry.Absence absent = entry.meaning().absent().get(name);
    return absent == null ? written : absent.in(draft.written().format());
  }

  private static @Nullable Value content(Draft draft, Entry.Part part, Entry.Landing landing) {
    String take = landing.take();
    if (take != null) {
      Value taken = Paths.get(draft.values(), Steps.of(take));
      return taken == null ? null : renamed(taken, landing.folded());
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(draft.values().entries());
    entries.remove(part.by());
    Value.MapValue values = draft.values();
    Meta meta = values.origin().place() == null ? Meta.at(draft.place()) : values.meta();
    return renamed(
        new Value.MapValue(entries, Value.MapKind.BLOCK, values.rest(), meta), landing.folded());
  }

  private static Value renamed(Value value, Names names) {
    return switch (value) {
      case Value.MapValue map -> Paths.rename(map, names);
      case Value.ListValue list -> PathEdit.items(list, item -> renamed(item, names));
      case Value.OneOf choice -> Choices.map(choice, one -> renamed(one, names));
      default -> value;
    };
  }

  private static Value block(Value content) {
    return content instanceof Value.MapValue
        ? new Value.ListValue(
            java.util.List.of(content), Value.ListKind.BLOCKS, null, content.meta())
        : content;
  }

  private static boolean isMany(String parent, String as) {
    Shape type = TypeIndex.terraform().type(parent);
    Shape shape = type == null ? null : type.child(as);
    return shape != null && shape.cardinality() == Cardinality.MANY;
  }
}
