package dev.lintel.policy;

import dev.lintel.policy.Message.Part;
import dev.lintel.policy.condition.Problems;
import dev.lintel.policy.condition.Resolver;
import dev.lintel.policy.expr.Expr;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with {@code {paths}}. */
final class MessageReader {
  private final Source source;
  private final Resolver resolver;
  private final Problems problems;

  MessageReader(Source source, Resolver resolver, Problems problems) {
    this.source = source;
    this.resolver = resolver;
    this.problems = problems;
  }

  @Nullable Message read(Node.Scalar scalar) {
    ExpressionReader reader = new ExpressionReader(source, problems);
    Span region = reader.region(scalar);
    if (region == null) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    int at = region.start();
    while (at < region.end()) {
      int open = source.text().indexOf('{', at);
      if (open < 0 || open >= region.end()) {
        open = region.end();
      }
      fixed(parts, new Span(at, open));
      at = open < region.end() ? quoted(parts, reader, open, region.end()) : open;
    }
    return new Message(parts);
  }

  /** Line ends of a folded scalar are blanks, as YAML reads them. */
  private void fixed(List<Part> parts, Span span) {
    if (span.length() > 0) {
      parts.add(new Part.Fixed(source.slice(span).replaceAll("\\s*\\R\\s*", " ")));
    }
  }

  private int quoted(List<Part> parts, ExpressionReader reader, int open, int end) {
    int close = source.text().indexOf('}', open);
    if (close < 0 || close >= end) {
      problems.add(
          "policy-message", "`{` is not closed by `}`", new Place(source, new Span(open, end)));
      return end;
    }
    Span span = new Span(open + 1, close);
    Expr expression = reader.path(span);
    if (expression instanceof Expr.Path path) {
      parts.add(new Part.Quoted(source.slice(span), resolver.quoted(path, source)));
    } else if (expression != null) {
      problems.add("policy-message", "only paths stand between braces", new Place(source, span));
    }
    return close + 1;
  }
}
