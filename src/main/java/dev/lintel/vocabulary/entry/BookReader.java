package dev.lintel.vocabulary.entry;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads a file of the vocabulary, strictly: what is not understood is a diagnostic. */
public final class BookReader {
  private BookReader() {}

  /**
   * What a file says.
   *
   * @param book its entries, as far as they could be read
   * @param diagnostics what is wrong with it, in the order of the text; empty for a good one
   */
  public record Result(Book book, List<Diagnostic> diagnostics) {}

  /** Reads the file of a service. */
  public static Result read(String service, YamlDocument document) {
    List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
    Nodes nodes = new Nodes(document.source(), diagnostics);
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    Node root = document.root();
    if (root != null) {
      for (Node.Entry entry : nodes.entries(root)) {
        String type = entry.key().text();
        entries.put(type, EntryReader.read(type, entry.value(), nodes));
      }
    }
    return new Result(new Book(service, entries), List.copyOf(diagnostics));
  }
}
