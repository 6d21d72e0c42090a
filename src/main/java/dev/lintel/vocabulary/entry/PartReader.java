package dev.lintel.vocabulary.entry;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.vocabulary.entry.Entry.Landing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an entry says of parts: {@code part of}, {@code by}, {@code as}, {@code folded}. */
final class PartReader {
  private static final List<String> LANDING_KEYS = List.of("when", "take", "folded");

  private final Nodes nodes;
  private List<String> parents = List.of();
  private String by = "";
  private List<String> identity = List.of();
  private List<Landing> landings = List.of();
  private Names folded = Names.NONE;

  PartReader(Nodes nodes) {
    this.nodes = nodes;
  }

  /** {@code aws_s3_bucket}, or a list of types. */
  void parents(Node node) {
    parents = nodes.texts(node);
  }

  /** {@code bucket}, or {@code {security_group_id: [id]}}. */
  void by(Node node) {
    if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      Node.Entry entry = mapping.entries().getFirst();
      by = entry.key().text();
      identity = nodes.texts(entry.value());
    } else {
      by = nodes.text(node);
    }
  }

  /**
   * {@code versioning}, or a map from attributes of the parent; {@code policies[]} for a list that
   * no schema lists.
   */
  void landings(Node node) {
    if (node instanceof Node.Scalar scalar) {
      landings = List.of(landing(scalar.text(), Map.of(), null, Names.NONE));
    } else {
      landings = new ArrayList<>(nodes.map(node, this::landing).values());
    }
  }

  /** The names of every landing that has none of its own. */
  void folded(Node node) {
    folded = nodes.names(node);
  }

  /** What was read; null where the entry says nothing of parts. */
  Entry.@Nullable Part part(Node entry) {
    if (parents.isEmpty()) {
      if (!by.isEmpty() || !landings.isEmpty()) {
        nodes.fault(entry, "'by' and 'as' need 'part of'");
      }
      return null;
    }
    if (by.isEmpty() || landings.isEmpty()) {
      nodes.fault(entry, "'part of' needs 'by' and 'as'");
    }
    return new Entry.Part(parents, by, identity, landings.stream().map(this::complete).toList());
  }

  private Landing landing(String as, Node node) {
    Map<String, String> when = Map.of();
    String take = null;
    Names own = Names.NONE;
    for (Node.Entry entry : nodes.entries(node)) {
      switch (entry.key().text()) {
        case "when" -> when = nodes.textMap(entry.value());
        case "take" -> take = nodes.text(entry.value());
        case "folded" -> own = nodes.names(entry.value());
        default -> nodes.unknownKey(entry.key(), LANDING_KEYS);
      }
    }
    return landing(as, when, take, own);
  }

  private static Landing landing(
      String as, Map<String, String> when, @Nullable String take, Names folded) {
    boolean many = as.endsWith("[]");
    String name = many ? as.substring(0, as.length() - 2) : as;
    return new Landing(name, many, when, take, folded);
  }

  /** The entry's own {@code folded} where the landing has none; its {@code .} is what is taken. */
  private Landing complete(Landing landing) {
    Names names = landing.folded().below().isEmpty() ? folded : landing.folded();
    String take = landing.take();
    if (take == null && names.child("").source() instanceof Selection.Path(var steps)) {
      take = steps.stream().map(Selection.Step::name).collect(Collectors.joining("."));
    }
    return new Landing(landing.as(), landing.many(), landing.when(), take, names);
  }
}
