package dev.lintel.check.iam;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a policy document in the words of the vocabulary, read as far as it is asked. */
final class Statement {
  private final Truth exists;
  private final Value.@Nullable MapValue content;
  private final World world;
  private @Nullable Element actions;
  private @Nullable Element resources;
  private @Nullable Element principals;

  /** A statement; one that is no map may say anything. */
  Statement(Found found, World world) {
    Value value = found.value() == null ? null : world.settle(found.value());
    this.exists = found.exists();
    this.content = value instanceof Value.MapValue map ? map : null;
    this.world = world;
  }

  /** Whether it allows something. */
  Truth allows() {
    return exists.and(() -> hasEffect("Allow"));
  }

  /** Whether it denies something whatever the circumstances. */
  Truth denies() {
    return exists.and(() -> hasEffect("Deny")).and(this::isUnconditional);
  }

  /** A statement without an effect allows. */
  private Truth hasEffect(String effect) {
    if (content == null) {
      return Truth.UNKNOWN;
    }
    Value value = content.get("effect");
    if (value == null || world.settle(value) instanceof Value.Null) {
      return content.rest() == null ? Truth.of(effect.equals("Allow")) : Truth.UNKNOWN;
    }
    String text = Texts.of(value, world);
    return text == null ? Truth.UNKNOWN : Truth.of(text.equals(effect));
  }

  private Truth isUnconditional() {
    Value value = content == null ? null : content.get("conditions");
    if (content == null || value == null) {
      return content != null && content.rest() == null ? Truth.TRUE : Truth.UNKNOWN;
    }
    return switch (world.settle(value)) {
      case Value.Null none -> Truth.TRUE;
      case Value.ListValue list when list.rest() == null -> Truth.of(list.items().isEmpty());
      case Value.ListValue list -> list.items().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
      case Value.MapValue map -> Truth.of(map.entries().isEmpty());
      default -> Truth.UNKNOWN;
    };
  }

  /** The actions that it speaks of, in lower case. */
  Element actions() {
    if (actions == null) {
      Element named = element("actions", "not_actions", Statement::pattern, Element.NOTHING);
      actions =
          new Element(
              named.patterns().stream().map(Pattern::lowerCase).toList(),
              named.open(),
              named.others());
    }
    return actions;
  }

  /** The resources that it speaks of; what has principals may leave its own resource out. */
  Element resources() {
    if (resources == null) {
      Element implied = hasPrincipals() ? Element.EVERYTHING : Element.NOTHING;
      resources = element("resources", "not_resources", Statement::pattern, implied);
    }
    return resources;
  }

  /** Whom it speaks of; without principals it is about whoever has it. */
  Element principals() {
    if (principals == null) {
      principals = element("principals", "not_principals", Principals::of, Element.EVERYTHING);
    }
    return principals;
  }

  private boolean hasPrincipals() {
    return content != null
        && (content.get("principals") != null || content.get("not_principals") != null);
  }

  private static List<Pattern> pattern(Value value, World world) {
    return List.of(Pattern.of(value, world));
  }

  private interface Reader {
    List<Pattern> read(Value value, World world);
  }

  private Element element(String list, String exceptions, Reader reader, Element absent) {
    if (content == null) {
      return Element.UNKNOWN;
    }
    Value named = written(list);
    Value excepted = written(exceptions);
    if (named == null && excepted == null) {
      return content.rest() == null ? absent : Element.UNKNOWN;
    }
    return element(named == null ? excepted : named, named == null, reader);
  }

  /** What is written under a name; null where that is nothing. */
  private @Nullable Value written(String name) {
    Value value = content == null ? null : content.get(name);
    Value settled = value == null ? null : world.settle(value);
    if (settled instanceof Value.Reference reference && reference.value() != null) {
      settled = world.settle(reference.value());
    }
    return switch (settled) {
      case null -> null;
      case Value.Null none -> null;
      case Value.ListValue list when list.items().isEmpty() && list.rest() == null -> null;
      case Value other -> other;
    };
  }

  private Element element(@Nullable Value value, boolean others, Reader reader) {
    return switch (value) {
      case null -> Element.NOTHING;
      case Value.ListValue list -> {
        List<Pattern> patterns = new ArrayList<>();
        list.items().forEach(item -> patterns.addAll(reader.read(item, world)));
        yield new Element(patterns, list.rest() != null, others);
      }
      case Value other -> new Element(reader.read(other, world), false, others);
    };
  }
}
