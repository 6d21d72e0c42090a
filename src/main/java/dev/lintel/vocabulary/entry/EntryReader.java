package dev.lintel.vocabulary.entry;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.syntax.yaml.Node;
import dev.lintel.vocabulary.entry.Entry.Absence;
import dev.lintel.vocabulary.entry.Entry.Counterpart;
import dev.lintel.vocabulary.entry.Entry.DocumentKind;
import dev.lintel.vocabulary.entry.Entry.MadeFrom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one entry. Its methods are named after the keys. */
final class EntryReader {
  private static final Map<String, BiConsumer<EntryReader, Node>> KEYS = keys();

  private final Nodes nodes;
  private final PartReader part;

  private List<String> aliases = List.of();
  private List<Counterpart> counterparts = List.of();
  private boolean onlyTerraform;
  private @Nullable MadeFrom madeFrom;
  private @Nullable String unwrap;
  private Names names = Names.NONE;
  private Map<String, Value> fixed = Map.of();
  private List<String> identity = List.of("id", "arn");
  private @Nullable String arn;
  private Map<String, Set<String>> refers = Map.of();
  private Map<String, List<String>> follows = Map.of();
  private Map<String, String> older = Map.of();
  private Map<String, Map<String, Value>> values = Map.of();
  private Map<String, Absence> absent = Map.of();
  private final Map<Format, Set<String>> none = new HashMap<>();
  private final Set<String> foldsCase = new HashSet<>();
  private Map<String, DocumentKind> documents = Map.of();

  private EntryReader(Nodes nodes) {
    this.nodes = nodes;
    this.part = new PartReader(nodes);
  }

  /** The entry of a type; what is wrong with it is reported to {@code nodes}. */
  static Entry read(String type, Node node, Nodes nodes) {
    EntryReader reader = new EntryReader(nodes);
    for (Node.Entry entry : nodes.entries(node)) {
      BiConsumer<EntryReader, Node> key = KEYS.get(entry.key().text());
      if (key == null) {
        nodes.unknownKey(entry.key(), KEYS.keySet());
      } else {
        key.accept(reader, entry.value());
      }
    }
    return reader.entry(type, node);
  }

  private static Map<String, BiConsumer<EntryReader, Node>> keys() {
    Map<String, BiConsumer<EntryReader, Node>> keys = new HashMap<>();
    keys.put("aliases", (e, node) -> e.aliases = e.nodes.texts(node));
    keys.put("cloudformation", EntryReader::cloudFormation);
    keys.put("made from", EntryReader::madeFrom);
    keys.put("unwrap", (e, node) -> e.unwrap = e.nodes.text(node));
    keys.put("names", (e, node) -> e.names = e.nodes.names(node));
    keys.put("fixed", (e, node) -> e.fixed = e.nodes.map(node, e.nodes::constant));
    keys.put("identity", (e, node) -> e.identity = e.nodes.texts(node));
    keys.put("arn", (e, node) -> e.arn = e.nodes.text(node));
    keys.put("refers", EntryReader::refers);
    keys.put("follows", (e, node) -> e.follows = e.nodes.map(node, (k, v) -> e.nodes.texts(v)));
    keys.put("older", (e, node) -> e.older = e.nodes.textMap(node));
    keys.put("values", EntryReader::values);
    keys.put("absent", (e, node) -> e.absent = e.nodes.map(node, e::absence));
    keys.put("none", EntryReader::none);
    keys.put("case", EntryReader::foldsCase);
    keys.put("documents", (e, node) -> e.documents = e.nodes.map(node, (k, v) -> e.kind(v)));
    keys.put("part of", (e, node) -> e.part.parents(node));
    keys.put("by", (e, node) -> e.part.by(node));
    keys.put("as", (e, node) -> e.part.landings(node));
    keys.put("folded", (e, node) -> e.part.folded(node));
    return keys;
  }

  private Entry entry(String type, Node node) {
    return new Entry(
        type,
        aliases,
        new Entry.Reading(counterparts, onlyTerraform, madeFrom, unwrap, names, fixed),
        new Entry.Links(identity, arn, refers, follows, part.part(node)),
        new Entry.Meaning(older, values, absent, none, foldsCase, documents));
  }

  private void cloudFormation(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals("none")) {
      onlyTerraform = true;
      return;
    }
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    List<Counterpart> read = new ArrayList<>();
    for (Node item : items) {
      read.add(
          item instanceof Node.Scalar scalar
              ? new Counterpart(scalar.text(), Map.of())
              : counterpart(item));
    }
    counterparts = read;
  }

  private Counterpart counterpart(Node node) {
    String type = "";
    Map<String, String> when = Map.of();
    for (Node.Entry entry : nodes.entries(node)) {
      switch (entry.key().text()) {
        case "type" -> type = nodes.text(entry.value());
        case "when" -> when = nodes.textMap(entry.value());
        default -> nodes.unknownKey(entry.key(), List.of("type", "when"));
      }
    }
    if (type.isEmpty()) {
      nodes.fault(node, "a counterpart needs a type");
    }
    return new Counterpart(type, when);
  }

  private void madeFrom(Node node) {
    String text = nodes.text(node);
    int dot = text.indexOf('.');
    if (dot < 0) {
      nodes.fault(
          node, "'made from' needs a type and a property: AWS::S3::Bucket.LoggingConfiguration");
    } else {
      madeFrom = new MadeFrom(text.substring(0, dot), text.substring(dot + 1));
    }
  }

  private void refers(Node node) {
    refers = nodes.map(node, (path, types) -> new LinkedHashSet<>(nodes.texts(types)));
  }

  private void values(Node node) {
    values =
        nodes.map(
            node,
            (path, map) -> nodes.map(map, (written, meaning) -> nodes.constant(path, meaning)));
  }

  private Absence absence(String path, Node node) {
    if (!(node instanceof Node.Mapping)) {
      Value always = nodes.constant(path, node);
      return new Absence(always, always);
    }
    Value terraform = null;
    Value cloudFormation = null;
    for (Node.Entry entry : nodes.entries(node)) {
      switch (entry.key().text()) {
        case "terraform" -> terraform = nodes.constant(path, entry.value());
        case "cloudformation" -> cloudFormation = nodes.constant(path, entry.value());
        default -> nodes.unknownKey(entry.key(), List.of("terraform", "cloudformation"));
      }
    }
    return new Absence(terraform, cloudFormation);
  }

  private void none(Node node) {
    for (Node.Entry entry : nodes.entries(node)) {
      Set<String> paths = new LinkedHashSet<>(nodes.texts(entry.value()));
      switch (entry.key().text()) {
        case "terraform" -> none.put(Format.TERRAFORM, paths);
        case "cloudformation" -> none.put(Format.CLOUDFORMATION, paths);
        default -> nodes.unknownKey(entry.key(), List.of("terraform", "cloudformation"));
      }
    }
  }

  private void foldsCase(Node node) {
    for (Node.Entry entry : nodes.entries(node)) {
      foldsCase.add(entry.key().text());
      if (!nodes.text(entry.value()).equals("fold")) {
        nodes.fault(entry.value(), "the only case there is to say is 'fold'");
      }
    }
  }

  private DocumentKind kind(Node node) {
    String word = nodes.text(node);
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    nodes.fault(node, "'" + word + "' is no kind of document");
    return DocumentKind.ANY;
  }
}
