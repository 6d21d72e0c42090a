package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.source.Utf8Text;
import dev.lintel.syntax.hcl.scan.Input;
import dev.lintel.syntax.hcl.scan.Numbers;
import dev.lintel.syntax.hcl.scan.Positions;
import dev.lintel.syntax.hcl.scan.Scanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code lintel parse --format jsonl} prints of a file: its tree with lines, columns (grapheme
 * clusters), and byte offsets into the file as stored.
 *
 * @param line a JSON object on one line, without a line end
 * @param ok whether the file is well-formed
 */
public record ParseReport(String line, boolean ok) {
  /**
   * Reads a file.
   *
   * @param file its name as given
   * @param content its bytes; anything
   */
  public static ParseReport of(String file, byte[] content) {
    Utf8Text decoded = Utf8Text.decode(content);
    Source source = Source.of(file, decoded);
    Cursor cursor = new Cursor(Scanner.ofCode(Input.of(source)));
    HclFile parsed = HclParser.file(cursor);
    Writer writer =
        new Writer(new Positions(decoded, cursor.tokens()), !decoded.single().isEmpty());
    return new ParseReport(writer.line(file, parsed), parsed.diagnostics().isEmpty());
  }

  /** Writes one line. */
  private static final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final Positions positions;
    private final boolean lossy;

    Writer(Positions positions, boolean lossy) {
      this.positions = positions;
      this.lossy = lossy;
    }

    String line(String file, HclFile parsed) {
      out.append("{\"file\":");
      JsonText.quote(file, out);
      out.append(",\"ok\":").append(parsed.diagnostics().isEmpty()).append(",\"errors\":");
      errors(parsed.diagnostics());
      out.append(",\"body\":");
      items(parsed.body().items());
      return out.append('}').toString();
    }

    private void errors(List<Diagnostic> diagnostics) {
      char separator = '[';
      for (Diagnostic diagnostic : diagnostics) {
        Place place = diagnostic.place();
        if (place == null) {
          continue;
        }
        int start = place.span().start();
        out.append(separator).append("{\"summary\":");
        JsonText.quote(diagnostic.message(), out);
        out.append(",\"code\":");
        JsonText.quote(diagnostic.code(), out);
        out.append(",\"line\":").append(positions.line(start));
        out.append(",\"column\":").append(positions.column(start)).append('}');
        separator = ',';
      }
      out.append(separator == '[' ? "[]" : "]");
    }

    private void items(List<Item> items) {
      out.append('[');
      boolean first = true;
      for (Item item : items) {
        if (!first) {
          out.append(',');
        }
        first = false;
        switch (item) {
          case Attribute attribute -> attribute(attribute);
          case Block block -> block(block);
        }
      }
      out.append(']');
    }

    private void block(Block block) {
      out.append("{\"b\":[");
      JsonText.quote(block.type(), out);
      for (Block.Label label : block.labels()) {
        out.append(',');
        JsonText.quote(label.text(), out);
      }
      out.append(',');
      range(block.span());
      out.append("],\"in\":");
      items(block.body().items());
      out.append('}');
    }

    private void attribute(Attribute attribute) {
      out.append("{\"a\":");
      JsonText.quote(attribute.name(), out);
      out.append(",\"r\":");
      range(attribute.span());
      out.append(",\"v\":");
      range(attribute.value().span());
      out.append(",\"k\":\"").append(kind(attribute.value())).append('"');
      constant(attribute.value());
      out.append(",\"x\":");
      JsonText.quote(TreeText.of(attribute.value(), lossy), out);
      out.append('}');
    }

    private void constant(Expression value) {
      switch (value) {
        case Expression.NumberLiteral number -> constantText(Numbers.write(number.value()));
        case Expression.BoolLiteral bool -> out.append(",\"c\":").append(bool.value());
        case Expression.NullLiteral literal -> out.append(",\"c\":null");
        case Expression.Template template -> constantText(template.literal());
        default -> {}
      }
    }

    private void constantText(@Nullable String text) {
      if (text != null) {
        out.append(",\"c\":");
        JsonText.quote(text, out);
      }
    }

    private void range(Span span) {
      int start = span.start();
      int end = span.end();
      out.append('[').append(positions.line(start)).append(',').append(positions.column(start));
      out.append(',').append(positions.line(end)).append(',').append(positions.column(end));
      out.append(',').append(positions.byteOffset(start));
      out.append(',').append(positions.byteOffset(end)).append(']');
    }

    private static String kind(Expression expression) {
      return switch (expression) {
        case Expression.NumberLiteral number -> "literal";
        case Expression.BoolLiteral bool -> "literal";
        case Expression.NullLiteral literal -> "literal";
        case Expression.Template template -> template.heredoc() ? "heredoc" : "template";
        case Expression.Traversal traversal -> "traversal";
        case Expression.RelativeTraversal relative -> "relative";
        case Expression.Index index -> "index";
        case Expression.Splat splat -> "splat";
        case Expression.SplatItem item -> "other";
        case Expression.FunctionCall call -> "call";
        case Expression.Tuple tuple -> "tuple";
        case Expression.ObjectLiteral object -> "object";
        case Expression.For loop -> "for";
        case Expression.Conditional choice -> "conditional";
        case Expression.Binary binary -> "binary";
        case Expression.Unary unary -> "unary";
        case Expression.Parentheses parentheses -> "paren";
        case Expression.Bad bad -> "other";
      };
    }
  }
}
