package dev.lintel.policy.expr;

import dev.lintel.source.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of the policy language as its author wrote it; names are not resolved. */
public sealed interface Expr {
  /** Where it is written. */
  Span span();

  /** {@code a and b and c}; at least two operands. */
  record And(List<Expr> operands, Span span) implements Expr {}

  /** {@code a or b or c}; at least two operands. */
  record Or(List<Expr> operands, Span span) implements Expr {}

  /** {@code not a}. */
  record Not(Expr operand, Span span) implements Expr {}

  /** {@code any x in c where p}. */
  record Any(Name binder, Expr collection, Expr where, Span span) implements Expr {}

  /** {@code all x in c where f have p}; without {@code where} the filter is null. */
  record All(Name binder, Expr collection, @Nullable Expr filter, Expr have, Span span)
      implements Expr {}

  /** {@code (x in c where p)}: the items of a collection that have p. */
  record Filter(Name binder, Expr collection, Expr where, Span span) implements Expr {}

  /** {@code a == b}, {@code a in b}, and so on. */
  record Binary(Operator operator, Expr left, Expr right, Span span) implements Expr {}

  /** {@code x is kind}. */
  record Is(Expr value, Kind kind, Span span) implements Expr {}

  /** {@code name.step[key].step}; {@code self} and {@code param} are names here. */
  record Path(Name head, List<Step> steps, Span span) implements Expr {}

  /** {@code f(a, b)}. */
  record Call(Name function, List<Expr> arguments, Span span) implements Expr {}

  /** {@code [a, b]}. */
  record ListOf(List<Expr> items, Span span) implements Expr {}

  /** {@code "text with ${values}"}; backslashes that are no escapes of the text are kept. */
  record Text(List<Part> parts, Span span) implements Expr {}

  /** A regular expression without its slashes. */
  record Regex(String pattern, Span span) implements Expr {}

  /** A decimal number. */
  record Num(BigDecimal number, Span span) implements Expr {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, Span span) implements Expr {}

  /** A name and where it stands. */
  record Name(String text, Span span) {}

  /** What one step of a path names. */
  sealed interface Step {
    /** Where it is written, its dot or brackets left out. */
    Span span();

    /** {@code .name}. */
    record Field(String name, Span span) implements Step {}

    /** {@code [key]}. */
    record Index(Expr key, Span span) implements Step {}
  }

  /** A stretch of a text: fixed, or the value of an expression. */
  sealed interface Part {
    /** Written characters. */
    record Fixed(String text) implements Part {}

    /** {@code ${value}}. */
    record Inserted(Expr value) implements Part {}
  }

  /** What stands behind {@code is}. */
  sealed interface Kind {
    /** Where it is written. */
    Span span();

    /** A resource type, or one of its attributes. */
    record OfType(String type, @Nullable String attribute, Span span) implements Kind {}

    /** {@code terraform}, {@code cloudformation} or {@code output}. */
    record Word(String word, Span span) implements Kind {}
  }

  /** The operators between two values. */
  enum Operator {
    EQUAL("=="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    MATCHES("matches");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether it needs an order: {@code <}, {@code <=}, {@code >} or {@code >=}. */
    public boolean isOrdering() {
      return switch (this) {
        case LESS, AT_MOST, GREATER, AT_LEAST -> true;
        case EQUAL, IN, MATCHES -> false;
      };
    }
  }
}
