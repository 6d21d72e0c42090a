package dev.lintel.vocabulary.entry;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.syntax.yaml.node.Node;
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
import org.jspecify.annotations.Nullable;

/** Reads one entry. */
final class EntryReader {
  private static final List<String> KEYS =
      List.of(
          "absent",
          "aliases",
          "arn",
          "as",
          "by",
          "case",
          "cloudformation",
          "documents",
          "fixed",
          "folded",
          "follows",
          "identity",
          "ids",
          "made from",
          "names",
          "none",
          "older",
          "part of",
          "refers",
          "unwrap",
          "values");

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
  private @Nullable String ids;
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
      if (!reader.readKey(entry.key().text(), entry.value())) {
        nodes.unknownKey(entry.key(), KEYS);
      }
    }
    return reader.entry(type, node);
  }

  /** Reads what stands at a key; false where there is no such key. */
  private boolean readKey(String key, Node node) {
    switch (key) {
      case "aliases" -> aliases = nodes.texts(node);
      case "cloudformation" -> cloudFormation(node);
      case "made from" -> madeFrom(node);
      case "unwrap" -> unwrap = nodes.text(node);
      case "names" -> names = nodes.names(node);
      case "fixed" -> fixed = nodes.map(node, nodes::constant);
      case "identity" -> identity = nodes.texts(node);
      case "arn" -> arn = nodes.text(node);
      case "ids" -> ids = nodes.text(node);
      case "refers" ->
          refers = nodes.map(node, (path, types) -> new LinkedHashSet<>(nodes.texts(types)));
      case "follows" -> follows = nodes.map(node, (path, names) -> nodes.texts(names));
      case "older" -> older = nodes.textMap(node);
      case "values" -> values = nodes.map(node, this::meanings);
      case "absent" -> absent = nodes.map(node, this::absence);
      case "none" -> none(node);
      case "case" -> foldsCase(node);
      case "documents" -> documents = nodes.map(node, (path, kind) -> kind(kind));
      case "part of" -> part.parents(node);
      case "by" -> part.by(node);
      case "as" -> part.landings(node);
      case "folded" -> part.folded(node);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Entry entry(String type, Node node) {
    return new Entry(
        type,
        aliases,
        new Entry.Reading(counterparts, onlyTerraform, madeFrom, unwrap, names, fixed),
        new Entry.Links(identity, arn, ids, refers, follows, part.part(node)),
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

  private Map<String, Value> meanings(String path, Node node) {
    return nodes.map(node, (written, meaning) -> nodes.constant(path, meaning));
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
