package dev.lintel.terraform.module;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Attribute;
import dev.lintel.syntax.hcl.Block;
import dev.lintel.syntax.hcl.Body;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a block or file, put together from one or more texts: an override file replaces
 * parts of it.
 *
 * @param members in order
 * @param complete whether everything written there was read
 */
public record Content(List<Member> members, boolean complete) {

  /** An argument or a nested block. */
  public sealed interface Member {
    /** The text it is written in. */
    Source source();

    /** The argument's name, or the block's type. */
    String name();
  }

  /** {@code name = value}. */
  public record Argument(Source source, String name, Span nameSpan, Expression value, Span span)
      implements Member {
    /** The whole argument. */
    public Place place() {
      return new Place(source, span);
    }

    /** Its value. */
    public Place valuePlace() {
      return new Place(source, value.span());
    }
  }

  /** {@code name "label" { ... }}. */
  public record Nested(
      Source source, String name, List<Block.Label> labels, Span header, Content content, Span span)
      implements Member {
    /** The whole block. */
    public Place place() {
      return new Place(source, span);
    }

    /** Its type and labels. */
    public Place heading() {
      return new Place(source, header);
    }

    /** The text of a label, or "" where there are fewer. */
    public String label(int index) {
      return index < labels.size() ? labels.get(index).text() : "";
    }

    /** The same block with other content. */
    public Nested with(Content other) {
      return new Nested(source, name, labels, header, other, span);
    }
  }

  /** The content of a body as written. */
  public static Content of(Body body, Source source) {
    List<Member> members = new ArrayList<>(body.items().size());
    for (Item item : body.items()) {
      members.add(
          switch (item) {
            case Attribute argument ->
                new Argument(
                    source,
                    argument.name(),
                    argument.nameSpan(),
                    argument.value(),
                    argument.span());
            case Block block ->
                new Nested(
                    source,
                    block.type(),
                    block.labels(),
                    block.header(),
                    of(block.body(), source),
                    block.span());
          });
    }
    return new Content(members, body.complete());
  }

  /** The argument of that name, or null. */
  public @Nullable Argument argument(String name) {
    for (Member member : members) {
      if (member instanceof Argument argument && argument.name().equals(name)) {
        return argument;
      }
    }
    return null;
  }

  /** The arguments in order. */
  public List<Argument> arguments() {
    return members.stream().filter(Argument.class::isInstance).map(Argument.class::cast).toList();
  }

  /** The nested blocks in order. */
  public List<Nested> blocks() {
    return members.stream().filter(Nested.class::isInstance).map(Nested.class::cast).toList();
  }

  /** The nested blocks of a type in order. */
  public List<Nested> blocks(String type) {
    return blocks().stream().filter(block -> block.name().equals(type)).toList();
  }

  /**
   * This content with what another one says instead: its arguments, and all blocks of the types of
   * its blocks.
   */
  public Content overriddenBy(Content other) {
    List<Member> merged = new ArrayList<>();
    for (Member member : members) {
      boolean replaced =
          switch (member) {
            case Argument argument -> other.argument(argument.name()) != null;
            case Nested block ->
                !other.blocks(block.name()).isEmpty() && !block.name().equals("lifecycle");
          };
      if (!replaced) {
        merged.add(member);
      }
    }
    merged.addAll(other.members);
    return new Content(merged, complete && other.complete);
  }
}
