package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Body;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of values for variables, {@code .tfvars} and {@code .tfvars.json}. */
public final class VariableFiles {
  private VariableFiles() {}

  /**
   * What a file says.
   *
   * @param content its values as arguments
   * @param file the file with its comments
   */
  public record VariableFile(Content content, HclFile file) {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static VariableFile read(Path path, ParsedFiles files) throws IOException {
    if (String.valueOf(path.getFileName()).endsWith(".json")) {
      return ofJson(files.workspace().source(path));
    }
    HclFile file = files.parse(path);
    return new VariableFile(Content.of(file.body(), file.source()), file);
  }

  /** Reads a JSON object of values; in JSON a string is a text and no template. */
  public static VariableFile ofJson(Source source) {
    YamlDocument document = YamlParser.parse(source);
    List<Content.Member> arguments = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
    boolean complete = false;
    if (document.root() instanceof Node.Mapping mapping) {
      complete = mapping.complete();
      for (Node.Entry entry : mapping.entries()) {
        arguments.add(
            new Content.Argument(
                source,
                entry.key().text(),
                entry.key().span(),
                expression(entry.value()),
                entry.span()));
      }
    }
    Span all = new Span(0, source.text().length());
    HclFile file =
        new HclFile(source, new Body(List.of(), complete, all), document.comments(), diagnostics);
    return new VariableFile(new Content(arguments, complete), file);
  }

  private static Expression expression(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence sequence ->
          new Expression.Tuple(
              sequence.items().stream().map(VariableFiles::expression).toList(), node.span());
      case Node.Mapping mapping -> {
        List<Expression.ObjectItem> items = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
          items.add(
              new Expression.ObjectItem(
                  text(entry.key().text(), entry.key().span()), expression(entry.value())));
        }
        yield new Expression.ObjectLiteral(items, node.span());
      }
      case Node.Unreadable unreadable -> new Expression.Bad(unreadable.span());
    };
  }

  private static Expression scalar(Node.Scalar scalar) {
    if (scalar.style() != Node.Style.JSON) {
      return text(scalar.text(), scalar.span());
    }
    return switch (scalar.text()) {
      case "true", "false" ->
          new Expression.BoolLiteral(scalar.text().equals("true"), scalar.span());
      case "null" -> new Expression.NullLiteral(scalar.span());
      default -> {
        BigDecimal number = number(scalar.text());
        yield number == null
            ? new Expression.Bad(scalar.span())
            : new Expression.NumberLiteral(number, scalar.span());
      }
    };
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Expression text(String text, Span span) {
    return new Expression.Template(
        List.of(new Expression.TemplatePart.Text(text, span)), false, span);
  }
}
