package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the HCL native syntax.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL Native Syntax
 *     Specification</a>
 */
public sealed interface Expression {
  /** Where it stands, parentheses and quotes included. */
  Span span();

  /** A number, exact. Its scale may be huge ({@code 1e999999}): bound it before writing it out. */
  record NumberLiteral(BigDecimal value, Span span) implements Expression {}

  /** {@code true} or {@code false}. */
  record BoolLiteral(boolean value, Span span) implements Expression {}

  /** {@code null}. */
  record NullLiteral(Span span) implements Expression {}

  /**
   * A quoted template, a heredoc, or the body of a template directive.
   *
   * @param parts in the order of the text, empty for {@code ""}; a template of one interpolation
   *     yields its value as it is
   * @param heredoc whether it was written as a heredoc
   */
  record Template(List<TemplatePart> parts, boolean heredoc, Span span) implements Expression {
    /** The text where nothing in it is interpolated; else null. */
    public @Nullable String literal() {
      if (parts.isEmpty()) {
        return "";
      }
      return parts.size() == 1 && parts.getFirst() instanceof TemplatePart.Text only
          ? only.text()
          : null;
    }
  }

  /**
   * A name with the steps behind it: {@code aws_vpc.main.id}.
   *
   * @param root the first name
   * @param rootSpan where that name stands
   * @param steps the steps that follow, whose keys are all literal
   */
  record Traversal(String root, Span rootSpan, List<Step> steps, Span span) implements Expression {}

  /** Steps behind an expression that is no name: {@code f(x).a[0]}. */
  record RelativeTraversal(Expression source, List<Step> steps, Span span) implements Expression {}

  /** An index that is computed: {@code list[var.i]}. */
  record Index(Expression collection, Expression key, Span span) implements Expression {}

  /**
   * {@code source.*} or {@code source[*]} and what follows it.
   *
   * @param each what is taken of every item; {@link SplatItem} stands for the item
   */
  record Splat(Expression source, Expression each, Span span) implements Expression {}

  /** The item within a splat. */
  record SplatItem(Span span) implements Expression {}

  /**
   * {@code name(arguments)}.
   *
   * @param name with its namespace: {@code core::upper}
   * @param expandLast whether {@code ...} follows the last argument
   */
  record FunctionCall(
      String name, Span nameSpan, List<Expression> arguments, boolean expandLast, Span span)
      implements Expression {}

  /** {@code [a, b]}. */
  record Tuple(List<Expression> items, Span span) implements Expression {}

  /** {@code {a = b}}. */
  record ObjectLiteral(List<ObjectItem> items, Span span) implements Expression {}

  /**
   * An item of an object.
   *
   * @param key the key as an expression; a bare name is a {@link Traversal} without steps
   * @param value the value
   */
  record ObjectItem(Expression key, Expression value) {
    /** The key where it is a bare name, which then stands for itself; else null. */
    public @Nullable String keyword() {
      return switch (key) {
        case Traversal name when name.steps().isEmpty() -> name.root();
        case BoolLiteral literal -> String.valueOf(literal.value());
        case NullLiteral literal -> "null";
        default -> null;
      };
    }
  }

  /**
   * {@code [for k, v in c : e if p]} or {@code {for k, v in c : ke => ve... if p}}.
   *
   * @param keyName the first of two names, or null
   * @param key the key of an object's item, or null where a tuple is built
   * @param condition the filter, or null
   * @param grouping whether {@code ...} follows the value
   */
  record For(
      @Nullable String keyName,
      String valueName,
      Expression collection,
      @Nullable Expression key,
      Expression value,
      @Nullable Expression condition,
      boolean grouping,
      Span span)
      implements Expression {}

  /** {@code condition ? yes : no}. */
  record Conditional(Expression condition, Expression yes, Expression no, Span span)
      implements Expression {}

  /** {@code left operator right}. */
  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code -operand} or {@code !operand}. */
  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  /** {@code (inner)}. */
  record Parentheses(Expression inner, Span span) implements Expression {}

  /** What stands where no expression could be read. */
  record Bad(Span span) implements Expression {}

  /** A step with a literal key. */
  sealed interface Step {
    /** Where it stands, with its dot or brackets. */
    Span span();

    /** {@code .name}. */
    record Attr(String name, Span span) implements Step {}

    /** {@code [0]}, {@code .0}. */
    record Position(BigDecimal index, Span span) implements Step {}

    /** {@code ["key"]}; also {@code [true]}, which reads as {@code ["true"]}. */
    record Key(String key, Span span) implements Step {}
  }

  /** A part of a template. */
  sealed interface TemplatePart {
    /** Where it stands, marks included. */
    Span span();

    /** Text with its escapes resolved. */
    record Text(String text, Span span) implements TemplatePart {}

    /** {@code ${e}}. */
    record Interpolation(Expression expression, Span span) implements TemplatePart {}

    /** {@code %{if c}..%{else}..%{endif}}. */
    record If(Expression condition, List<TemplatePart> yes, List<TemplatePart> no, Span span)
        implements TemplatePart {}

    /** {@code %{for k, v in c}..%{endfor}}. */
    record ForEach(
        @Nullable String keyName,
        String valueName,
        Expression collection,
        List<TemplatePart> body,
        Span span)
        implements TemplatePart {}
  }

  /** The binary operators, by rising precedence level. */
  enum Operator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    MODULO("%", 6);

    private final String sign;
    private final int level;

    Operator(String sign, int level) {
      this.sign = sign;
      this.level = level;
    }

    /** As written. */
    public String sign() {
      return sign;
    }

    /** From 1 (binds least) to 6. */
    public int level() {
      return level;
    }
  }

  /** The unary operators. */
  enum UnaryOperator {
    NEGATE,
    NOT
  }
}
