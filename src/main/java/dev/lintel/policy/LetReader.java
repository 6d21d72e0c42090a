package dev.lintel.policy;

import dev.lintel.policy.condition.Lets;
import dev.lintel.policy.condition.Lets.Let;
import dev.lintel.policy.condition.Problems;
import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.expr.Parser.Signature;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The map {@code let} of a policy or of a file of the library. */
final class LetReader {
  private LetReader() {}

  static Map<String, Let> read(
      List<Node.Entry> entries, Source source, boolean ofLibrary, Problems problems) {
    ExpressionReader reader = new ExpressionReader(source, problems);
    Map<String, Let> lets = new LinkedHashMap<>();
    for (Node.Entry entry : entries) {
      Signature signature = reader.signature(entry.key());
      if (!(entry.value() instanceof Node.Scalar scalar)) {
        problems.add(
            "policy-value",
            "`"
                + entry.key().text()
                + "` must be an expression; put one that begins with [ in"
                + " double quotes",
            new Place(source, entry.key().span()));
        continue;
      }
      Expr body = reader.expression(scalar);
      if (signature != null && body != null) {
        Let let = new Let(signature, body, source, ofLibrary);
        lets.put(signature.name().text(), let);
      }
    }
    return lets;
  }

  /** All files of the library together. */
  static Lets together(List<Map<String, Let>> files) {
    Map<String, Let> all = new LinkedHashMap<>();
    files.forEach(all::putAll);
    return new Lets(all);
  }
}
