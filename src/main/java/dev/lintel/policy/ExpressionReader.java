package dev.lintel.policy;

import dev.lintel.policy.condition.Problems;
import dev.lintel.policy.condition.Resolver;
import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.expr.Parser;
import dev.lintel.policy.expr.Parser.Signature;
import dev.lintel.policy.expr.SyntaxException;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in the scalars of a YAML file. They are read from the file's own text, so that a
 * place within an expression is a place of the file; quoted scalars may hold no escapes therefore.
 */
final class ExpressionReader {
  private final Source source;
  private final Problems problems;

  ExpressionReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The expression of a scalar, or null after a problem. */
  @Nullable Expr expression(Node.Scalar scalar) {
    if (scalar.tag() != null) {
      problems.add(
          "policy-syntax",
          "`" + scalar.tag() + "` is a tag of YAML; write `not`",
          new Place(source, scalar.span()));
      return null;
    }
    Span region = region(scalar);
    if (region == null) {
      return null;
    }
    Expr expression = parse(() -> Parser.parse(source.text(), region));
    if (expression != null) {
      Resolver.checkBinders(expression, source, problems);
    }
    return expression;
  }

  /** The head of a let, or null after a problem. */
  @Nullable Signature signature(Node.Scalar key) {
    Span region = region(key);
    return region == null ? null : parse(() -> Parser.parseSignature(source.text(), region));
  }

  /** A path in a message. */
  @Nullable Expr path(Span region) {
    return parse(() -> Parser.parse(source.text(), region));
  }

  /** Where the text of a scalar stands without quotes and block indicator. */
  @Nullable Span region(Node.Scalar scalar) {
    Span span = scalar.span();
    String written = source.slice(span);
    return switch (scalar.style()) {
      case PLAIN, JSON -> span;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> {
        Span inner = new Span(span.start() + 1, span.end() - 1);
        String escape = scalar.style() == Node.Style.SINGLE_QUOTED ? "''" : "\\";
        if (source.slice(inner).contains(escape)) {
          problems.add(
              "policy-syntax",
              "escapes of YAML cannot stand in an expression; leave out the quotes around it, or"
                  + " use the other kind",
              new Place(source, span));
          yield null;
        }
        yield inner;
      }
      case LITERAL, FOLDED -> {
        int line = written.indexOf('\n');
        yield new Span(line < 0 ? span.end() : span.start() + line, span.end());
      }
    };
  }

  private interface Parse<T> {
    T run() throws SyntaxException;
  }

  private <T> @Nullable T parse(Parse<T> parse) {
    try {
      return parse.run();
    } catch (SyntaxException e) {
      problems.add("policy-syntax", e.advice(), new Place(source, e.span()));
      return null;
    }
  }
}
