package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a type of SAM, with what Globals adds to it.
 *
 * @param id its logical ID
 * @param key where the ID is written
 * @param type the last part of its type: {@code Function}
 * @param body all that is written of it
 * @param properties its properties; empty where there are none
 */
record Written(
    String id, Node.Scalar key, String type, Node.Mapping body, Node.Mapping properties) {
  /** The start of the types of SAM. */
  static final String PREFIX = "AWS::Serverless::";

  /** Nodes made from the resource as a whole. */
  Made made() {
    return new Made(key.span());
  }

  /** A property, or null. */
  @Nullable Node get(String name) {
    return properties.get(name);
  }

  /** Where the definition of an API lies in S3. */
  Node definitionUri() {
    Node uri = get("DefinitionUri");
    Node.Mapping stored = S3Place.DEFINITION.of(uri);
    return stored == null
        ? new Made(uri == null ? key.span() : uri.span())
            .untranslated("a definition that is still to be packaged")
        : stored;
  }

  /** A property that is a map and no call of a function, or null. */
  Node.@Nullable Mapping map(String name) {
    return get(name) instanceof Node.Mapping mapping && !isCall(mapping) ? mapping : null;
  }

  /** A property that is written as text, or null. */
  @Nullable String text(String name) {
    return text(get(name));
  }

  /** The text of a node; null where it is none, or a call of a function. */
  static @Nullable String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.tag() == null
        ? Literals.text(scalar)
        : null;
  }

  /** The logical ID that a Ref names; null where the node is none. */
  static @Nullable String referred(@Nullable Node node) {
    if (node instanceof Node.Scalar scalar && "!Ref".equals(scalar.tag())) {
      return Literals.name(scalar);
    }
    return node instanceof Node.Mapping map
            && map.entries().size() == 1
            && map.get("Ref") instanceof Node.Scalar name
        ? Literals.name(name)
        : null;
  }

  /** The three arguments of an Fn::If; null where a node is none. */
  static @Nullable List<Node> choice(@Nullable Node node) {
    Node arguments =
        node instanceof Node.Mapping map && map.tag() == null && map.entries().size() == 1
            ? map.get("Fn::If")
            : node != null && "!If".equals(node.tag()) ? node : null;
    return arguments instanceof Node.Sequence list && list.items().size() == 3
        ? list.items()
        : null;
  }

  /** Whether a node is the pseudo parameter that removes a property. */
  static boolean isNoValue(Node node) {
    return "AWS::NoValue".equals(referred(node));
  }

  /** The condition under which it exists, or null. */
  @Nullable String condition() {
    return body.get("Condition") instanceof Node.Scalar scalar ? Literals.name(scalar) : null;
  }

  /** Properties that keep their names and values. */
  List<Node.Entry> copied(List<String> names) {
    return copied(properties, names);
  }

  /** Entries of a map that keep their names and values. */
  static List<Node.Entry> copied(Node.Mapping map, List<String> names) {
    return map.entries().stream()
        .filter(entry -> names.contains(Literals.name(entry.key())))
        .toList();
  }

  /** Properties that keep their values under other names. */
  List<Node.Entry> renamed(Map<String, String> names) {
    return renamed(properties, names);
  }

  /** Entries of a map that keep their values under other names. */
  static List<Node.Entry> renamed(Node.Mapping map, Map<String, String> names) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      String name = names.get(Literals.name(entry.key()));
      if (name != null) {
        entries.add(new Node.Entry(renamed(entry.key(), name), entry.value()));
      }
    }
    return entries;
  }

  /** A key under another name, where it is written. */
  static Node.Scalar renamed(Node.Scalar key, String name) {
    return new Node.Scalar(name, Node.Style.DOUBLE_QUOTED, null, key.span());
  }

  /** Whether a map is a call of an intrinsic function. */
  static boolean isCall(Node.Mapping map) {
    if (map.tag() != null) {
      return true;
    }
    if (map.entries().size() != 1) {
      return false;
    }
    String key = map.entries().getFirst().key().text();
    return key.startsWith("Fn::") || key.equals("Ref") || key.equals("Condition");
  }
}
