package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.PathEdit;
import dev.lintel.vocabulary.folding.Unknowns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes references of what names a resource of the root without being one: a literal id, an ARN put
 * together around a reference, a block that stands for a resource.
 */
final class Links {
  private static final String ALL = ":*";

  private final Identities identities;

  Links(Identities identities) {
    this.identities = identities;
  }

  /** The values of a resource with its links. */
  Value.MapValue apply(Value.MapValue values, Entry entry) {
    Value.MapValue result = values;
    for (Map.Entry<String, Set<String>> refers : entry.links().refers().entrySet()) {
      result =
          (Value.MapValue)
              PathEdit.at(
                  result,
                  Steps.of(refers.getKey()),
                  value -> PathEdit.scalars(value, one -> link(one, refers.getValue())));
    }
    for (Map.Entry<String, List<String>> follows : entry.links().follows().entrySet()) {
      result =
          (Value.MapValue)
              PathEdit.at(
                  result, Steps.of(follows.getKey()), value -> follow(value, follows.getValue()));
    }
    return result;
  }

  private Value link(Value value, Collection<String> types) {
    if (!(value instanceof Value.Text) && !(value instanceof Value.Template)) {
      return value;
    }
    Value whole = withoutAll(value);
    if (whole instanceof Value.Reference reference) {
      return new Value.Reference(reference.address(), reference.attribute(), value, value.meta());
    }
    Value.Reference inside = insideArn(whole, types);
    if (inside != null) {
      return new Value.Reference(inside.address(), "arn", value, value.meta());
    }
    Set<Draft> named = identities.named(types, whole);
    if (named.size() != 1) {
      return value;
    }
    Draft only = named.iterator().next();
    return new Value.Reference(only.written().address(), identity(only), value, value.meta());
  }

  /**
   * What an ARN names that stands for all that a resource holds, as {@code :*} after the ARN of a
   * log group does for its streams: the resource.
   */
  private static Value withoutAll(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().endsWith(ALL) ? cut(text) : text;
    }
    if (!(value instanceof Value.Template template)
        || !(template.parts().getLast() instanceof Value.Text last)
        || !last.text().endsWith(ALL)) {
      return value;
    }
    List<Value> parts = new ArrayList<>(template.parts());
    parts.removeLast();
    if (last.text().length() > ALL.length()) {
      parts.add(cut(last));
    }
    return parts.size() == 1 ? parts.getFirst() : new Value.Template(parts, template.meta());
  }

  private static Value.Text cut(Value.Text text) {
    int end = text.text().length() - ALL.length();
    return new Value.Text(text.text().substring(0, end), text.meta());
  }

  private Value.@Nullable Reference insideArn(Value value, Collection<String> types) {
    for (String type : types) {
      ArnPattern pattern = identities.arn(type);
      if (pattern != null && pattern.find(value) instanceof Value.Reference reference) {
        return reference;
      }
    }
    return null;
  }

  private static String identity(Draft draft) {
    Entry entry = draft.entry();
    return entry == null ? "id" : entry.links().identity().getFirst();
  }

  /** A block as a reference to what one of its attributes names, with the block as its value. */
  private static Value follow(Value value, List<String> attributes) {
    return switch (value) {
      case Value.ListValue list -> PathEdit.items(list, item -> follow(item, attributes));
      case Value.MapValue block -> followed(block, attributes);
      default -> value;
    };
  }

  private static Value followed(Value.MapValue block, List<String> attributes) {
    for (String attribute : attributes) {
      Value name = block.get(attribute);
      if (name instanceof Value.Reference reference) {
        return new Value.Reference(reference.address(), "", block, block.meta());
      }
      if (name != null && !(name instanceof Value.Null) && block.rest() == null) {
        return new Value.MapValue(
            block.entries(),
            block.kind(),
            Unknowns.of("the resource that " + attribute + " names is outside this root", name),
            block.meta());
      }
    }
    return block;
  }
}
