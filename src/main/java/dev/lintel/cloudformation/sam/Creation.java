package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.graph.Value;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources that are made, by logical ID. */
final class Creation {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("Type", "Properties", "Connectors", "IgnoreGlobals");

  private static final Set<String> PASSED_ON =
      Set.of("Condition", "DeletionPolicy", "UpdateReplacePolicy");

  private final SequencedMap<String, Node.Entry> resources = new LinkedHashMap<>();
  private final Sections sections;
  private final Function<Node, Value> evaluate;
  private final Faults faults;
  private final SequencedMap<String, Node.Entry> conditions;
  private boolean open;

  /**
   * Nothing is made yet.
   *
   * @param evaluate gives the value of what depends on parameters and mappings only
   */
  Creation(Sections sections, Function<Node, Value> evaluate, Faults faults) {
    this.sections = sections;
    this.evaluate = evaluate;
    this.faults = faults;
    this.conditions = new LinkedHashMap<>(sections.conditions());
  }

  /** The text of a node that may be a Ref of a parameter; null where it is not known. */
  @Nullable String text(Node node) {
    String plain = Written.text(node);
    String name = plain == null ? Written.referred(node) : null;
    return name != null && sections.parameters().containsKey(name)
        ? Texts.known(evaluate.apply(node))
        : plain;
  }

  /** The conditions, those that are made included. */
  SequencedMap<String, Node.Entry> conditions() {
    return conditions;
  }

  /** Makes a condition, unless there is one of that name. */
  void condition(String name, Node.Scalar key, Node body) {
    conditions.putIfAbsent(name, new Node.Entry(Written.renamed(key, name), body));
  }

  /** Tells what SAM refuses. */
  void fault(String message, Span span) {
    faults.error(Code.STRUCTURE, message, sections.at(span));
  }

  /** The resources. */
  SequencedMap<String, Node.Entry> resources() {
    return resources;
  }

  /** Keeps a resource as it is written. */
  void keep(String id, Node.Entry entry) {
    resources.putIfAbsent(id, entry);
  }

  /** Tells that SAM makes more than is made here, under names that are not known. */
  void isOpen(String what, Span span) {
    open = true;
    faults.warning(
        Code.LIMIT,
        what + " is not translated: what SAM makes of it is not checked",
        sections.at(span));
  }

  boolean open() {
    return open;
  }

  /** Makes the resource that has the written one's ID and attributes. */
  void main(Written from, String type, List<Node.Entry> properties) {
    List<Node.Entry> attributes =
        from.body().entries().stream()
            .filter(entry -> !NOT_PASSED_ON.contains(entry.key().text()))
            .toList();
    put(from.id(), from.key(), from, type, properties, attributes);
  }

  /**
   * Makes another resource; it exists, and is kept, where the written one does and is.
   *
   * @param key where that is written which asks for it
   * @param attributes that it has beside those of the written one, or in their place
   */
  void further(
      String id,
      Node.Scalar key,
      Written from,
      String type,
      List<Node.Entry> properties,
      Node.Entry... attributes) {
    SequencedMap<String, Node.Entry> all = new LinkedHashMap<>();
    for (Node.Entry entry : from.body().entries()) {
      if (PASSED_ON.contains(entry.key().text())) {
        all.put(entry.key().text(), entry);
      }
    }
    for (Node.Entry entry : attributes) {
      all.put(entry.key().text(), entry);
    }
    put(id, key, from, type, properties, List.copyOf(all.values()));
  }

  /** Makes a resource that belongs to no single one, and exists always. */
  void alone(String id, Node.Scalar key, String type, List<Node.Entry> properties) {
    Made made = new Made(key.span());
    Node.Mapping body =
        made.map(made.entry("Type", type), made.entry("Properties", made.map(properties)));
    resources.put(id, new Node.Entry(Written.renamed(key, id), body));
  }

  private void put(
      String id,
      Node.Scalar key,
      Written from,
      String type,
      List<Node.Entry> properties,
      List<Node.Entry> attributes) {
    Made made = new Made(key.span());
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(made.entry("Type", type));
    entries.addAll(attributes);
    Span span = from.properties().span();
    entries.add(
        made.entry(
            "Properties",
            new Node.Mapping(
                Tagging.of(from).in(type, properties), from.properties().complete(), null, span)));
    Node.Mapping body =
        new Node.Mapping(List.copyOf(entries), from.body().complete(), null, from.body().span());
    resources.put(id, new Node.Entry(Written.renamed(key, id), body));
  }

  /** Adds entries to a map among the properties of a resource that is there already. */
  void change(String id, Node.Mapping properties) {
    Node.Entry entry = resources.get(id);
    if (entry == null || !(entry.value() instanceof Node.Mapping body)) {
      return;
    }
    Node.Mapping changed = Made.with(body, "Properties", old -> properties);
    resources.put(id, new Node.Entry(entry.key(), changed));
  }

  /** Lets a resource that is there depend on another one. */
  void dependOn(String id, String other) {
    Node.Entry entry = resources.get(id);
    if (entry == null || !(entry.value() instanceof Node.Mapping body)) {
      return;
    }
    Node name = new Made(entry.key().span()).text(other);
    Node.Mapping changed =
        Made.with(
            body,
            "DependsOn",
            old ->
                switch (old) {
                  case null -> new Made(entry.key().span()).list(name);
                  case Node.Sequence list -> Made.and(list, List.of(name));
                  default -> new Made(old.span()).list(old, name);
                });
    resources.put(id, new Node.Entry(entry.key(), changed));
  }

  /** The properties of a resource that is there, or null. */
  Node.@Nullable Mapping properties(String id) {
    Node.Entry entry = resources.get(id);
    if (entry == null || !(entry.value() instanceof Node.Mapping body)) {
      return null;
    }
    Node properties = body.get("Properties");
    return switch (properties) {
      case null -> new Made(entry.key().span()).map();
      case Node.Mapping map when !Written.isCall(map) -> map;
      default -> null;
    };
  }

  /** Ten digits that depend on a content, as SAM puts them behind IDs. */
  static String digits(Object content) {
    return hash(content).substring(0, 10);
  }

  /** Forty digits that depend on a content. */
  static String hash(Object content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      byte[] bytes = String.valueOf(content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** A map of tags as a list, behind the one that SAM sets. */
  static Node tags(Written from, String key) {
    Made made = from.made();
    List<Node> tags = new ArrayList<>();
    tags.add(made.map(made.entry("Key", key), made.entry("Value", "SAM")));
    switch (from.get("Tags")) {
      case null -> {}
      case Node.Mapping map when !Written.isCall(map) -> tags.addAll(pairs(map));
      default -> {
        return made.untranslated("tags that a function gives");
      }
    }
    return made.list(tags);
  }

  /** The entries of a map as a list of keys and values. */
  static List<Node> pairs(Node.Mapping map) {
    List<Node> pairs = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      Made made = new Made(entry.key().span());
      pairs.add(made.map(made.entry("Key", entry.key()), made.entry("Value", entry.value())));
    }
    return pairs;
  }

  /** Entries under other names, in the order of a map. */
  static Map<String, String> names(String... pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }
}
