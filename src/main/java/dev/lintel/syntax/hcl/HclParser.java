package dev.lintel.syntax.hcl;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.scan.Input;
import dev.lintel.syntax.hcl.scan.Scanner;
import dev.lintel.syntax.hcl.scan.TokenKind;

/**
 * Reads the HCL native syntax. Every text has a tree: what cannot be read is reported, and reading
 * goes on with the next argument or block. Takes time in proportion to the text.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL Native Syntax
 *     Specification</a>
 */
public final class HclParser {
  private HclParser() {}

  /** The arguments and blocks of a file. */
  public static HclFile parse(Source source) {
    Cursor cursor = new Cursor(Scanner.ofCode(Input.of(source)));
    return file(cursor);
  }

  /**
   * An expression that stands for itself: a value on the command line, say. Line ends mean nothing
   * in it.
   *
   * @param span the stretch of the source that consists of the expression
   */
  public static HclExpression parseExpression(Source source, Span span) {
    return expression(Input.of(source, span));
  }

  static HclExpression expression(Input input) {
    Cursor cursor = new Cursor(Scanner.ofCode(input));
    cursor.newlines(false);
    Expression expression = new ExpressionParser(cursor).expression();
    if (cursor.peek() != TokenKind.END) {
      cursor.fail("The expression ends here; remove " + cursor.found() + ".");
    }
    return result(cursor, expression);
  }

  /**
   * A template without quotes around it, such as the content of a file that {@code templatefile}
   * reads.
   *
   * @param span the stretch of the source that consists of the template
   */
  public static HclExpression parseTemplate(Source source, Span span) {
    return template(Input.of(source, span));
  }

  static HclFile file(Cursor cursor) {
    Body body = new BodyParser(cursor).file();
    return new HclFile(cursor.input().source(), body, cursor.comments(), cursor.diagnostics());
  }

  static HclExpression template(Input input) {
    Cursor cursor = new Cursor(Scanner.ofTemplate(input));
    return result(cursor, new TemplateParser(cursor, new ExpressionParser(cursor)).bare());
  }

  private static HclExpression result(Cursor cursor, Expression expression) {
    Expression sound = cursor.isStopped() ? new Expression.Bad(expression.span()) : expression;
    return new HclExpression(sound, cursor.diagnostics());
  }
}
