package dev.lintel.terraform.eval;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.value.Val;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of an expression.
 *
 * @param source the text that the expression's spans are of
 * @param scope the names it may use
 * @param budget what it may cost
 * @param problems takes what fails
 * @param locals the names bound by {@code for} and splats, the innermost first; null for none
 */
public record Frame(
    Source source, Scope scope, Budget budget, Problems problems, @Nullable Local locals) {

  /** A name bound by {@code for}. */
  record Local(String name, Val value, @Nullable Local outer) {}

  /** A frame without bound names. */
  public static Frame of(Source source, Scope scope, Budget budget, Problems problems) {
    return new Frame(source, scope, budget, problems, null);
  }

  /** The same with another name bound. */
  public Frame bind(String name, Val value) {
    return new Frame(source, scope, budget, problems, new Local(name, value, locals));
  }

  /** The same telling its problems elsewhere. */
  Frame telling(Problems other) {
    return new Frame(source, scope, budget, other, locals);
  }

  /** The value of a bound name; null where it is not bound. */
  @Nullable Val local(String name) {
    for (Local local = locals; local != null; local = local.outer()) {
      if (local.name().equals(name)) {
        return local.value();
      }
    }
    return null;
  }

  /** A place of its source. */
  public Place place(Span span) {
    return new Place(source, span);
  }

  /** Tells what fails. */
  public void fail(String message, Span span) {
    problems.add(Diagnostic.error(Evaluator.CODE, message, place(span)));
  }
}
