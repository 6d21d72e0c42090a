package dev.lintel.terraform.function;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.List;
import java.util.Set;

/** What jsondecode and yamldecode ask of a text. */
final class Documents {
  /** Of duplicate keys the last one counts. */
  private static final Set<String> PASSED_OVER = Set.of("yaml-duplicate-key", "json-duplicate-key");

  private Documents() {}

  /**
   * The root of the one document.
   *
   * @param documents at least one
   * @throws CallException if there is an error in it, nothing, or another document behind it
   */
  static Node only(List<YamlDocument> documents) throws CallException {
    YamlDocument document = documents.getFirst();
    for (Diagnostic diagnostic : document.diagnostics()) {
      if (diagnostic.isError() && !PASSED_OVER.contains(diagnostic.code())) {
        throw new CallException(diagnostic.message().replaceAll("\\.$", ""));
      }
    }
    if (document.root() == null) {
      throw new CallException("missing start of document");
    }
    if (documents.size() > 1) {
      throw new CallException("only one document is allowed");
    }
    return document.root();
  }
}
