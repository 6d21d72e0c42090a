package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A call of an intrinsic function, in its short or long form alike.
 *
 * @param name the long name, such as {@code Fn::Join}; {@code Ref} and {@code Condition} have none
 * @param argument what stands behind it
 * @param whole the call itself
 */
record Call(String name, Node argument, Node whole) {
  static final String REF = "Ref";
  static final String CONDITION = "Condition";
  static final String PREFIX = "Fn::";

  /** The call that a node is, or null where it is none. {@code Condition} has only a short form. */
  static @Nullable Call of(Node node) {
    String tag = node.tag();
    if (tag != null && tag.startsWith("!") && !tag.startsWith("!!") && tag.length() > 1) {
      return new Call(longName(tag.substring(1)), untagged(node), node);
    }
    if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      Node.Entry only = mapping.entries().getFirst();
      String name = only.key().text();
      return isFunction(name) ? new Call(name, only.value(), node) : null;
    }
    return null;
  }

  /** Whether a key is the long name of a function. */
  static boolean isFunction(String key) {
    return key.equals(REF) || key.startsWith(PREFIX);
  }

  /** Whether it is a function of this name. */
  boolean is(String other) {
    return name.equals(other);
  }

  /** The text of the argument where it is a plain name, or null. */
  @Nullable String argumentName() {
    return argument instanceof Node.Scalar scalar ? Literals.name(scalar) : null;
  }

  private static String longName(String shortName) {
    return shortName.equals(REF) || shortName.equals(CONDITION) ? shortName : PREFIX + shortName;
  }

  private static Node untagged(Node node) {
    return switch (node) {
      case Node.Scalar scalar ->
          new Node.Scalar(scalar.text(), scalar.style(), null, scalar.span());
      case Node.Sequence sequence ->
          new Node.Sequence(sequence.items(), sequence.complete(), null, sequence.span());
      case Node.Mapping mapping ->
          new Node.Mapping(mapping.entries(), mapping.complete(), null, mapping.span());
      case Node.Unreadable unreadable -> new Node.Unreadable(null, unreadable.span());
    };
  }
}
