package dev.lintel.policy.condition;

import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.expr.Expr.Name;
import dev.lintel.policy.expr.Expr.Part;
import dev.lintel.policy.expr.Expr.Step;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said of an expression's items without knowing any other name: each is used, none
 * hides another, and no operand of a quantifier's body was meant to stand outside.
 */
final class Binders {
  private final Source source;
  private final Problems problems;

  private Binders(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  static void check(Expr expression, Source source, Problems problems) {
    new Binders(source, problems).check(expression, List.of(), List.of());
  }

  /** Checks below an expression in whose scope the names are bound. */
  private void check(Expr expression, List<String> bound, List<String> whole) {
    switch (expression) {
      case Expr.Any any -> {
        check(any.collection(), bound, List.of());
        body(any.binder(), List.of(any.where()), bound, whole);
      }
      case Expr.All all -> {
        check(all.collection(), bound, List.of());
        List<Expr> bodies =
            all.filter() == null ? List.of(all.have()) : List.of(all.filter(), all.have());
        body(all.binder(), bodies, bound, whole);
      }
      case Expr.Filter filter -> {
        check(filter.collection(), bound, List.of());
        body(filter.binder(), List.of(filter.where()), bound, List.of());
      }
      default -> children(expression).forEach(child -> check(child, bound, List.of()));
    }
  }

  /**
   * @param whole the items of the quantifiers of which this one is the whole body
   */
  private void body(Name binder, List<Expr> bodies, List<String> bound, List<String> whole) {
    if (bound.contains(binder.text())) {
      problems.add(
          "policy-name",
          "`" + binder.text() + "` hides the item of an outer quantifier; choose another name",
          new Place(source, binder.span()));
    }
    if (bodies.stream().noneMatch(body -> mentions(body, Set.of(binder.text())))) {
      problems.add(
          "policy-name",
          "`" + binder.text() + "` is not used; to ask only for an item write present(..)",
          new Place(source, binder.span()));
    }
    List<String> inside = appended(bound, binder.text());
    List<String> own = appended(whole, binder.text());
    for (Expr body : bodies) {
      operands(body).filter(operand -> !mentions(operand, Set.copyOf(own))).forEach(this::stray);
      check(body, inside, bodies.size() == 1 ? own : List.of());
    }
  }

  /** A body that is no chain has no operands: its item is used or the item is the problem. */
  private static Stream<Expr> operands(Expr body) {
    return switch (body) {
      case Expr.And and -> and.operands().stream();
      case Expr.Or or -> or.operands().stream();
      default -> Stream.empty();
    };
  }

  private void stray(Expr operand) {
    problems.add(
        "policy-syntax",
        "this does not speak of the quantifier's item; close the quantifier with parentheses,"
            + " or move this in front of it",
        new Place(source, operand.span()));
  }

  private static boolean mentions(Expr expression, Set<String> names) {
    if (expression instanceof Expr.Path path && names.contains(path.head().text())) {
      return true;
    }
    return children(expression).anyMatch(child -> mentions(child, names));
  }

  /** The expressions directly within one. */
  static Stream<Expr> children(Expr expression) {
    return switch (expression) {
      case Expr.And and -> and.operands().stream();
      case Expr.Or or -> or.operands().stream();
      case Expr.Not not -> Stream.of(not.operand());
      case Expr.Any any -> Stream.of(any.collection(), any.where());
      case Expr.All all ->
          Stream.of(all.collection(), all.filter(), all.have()).filter(e -> e != null);
      case Expr.Filter filter -> Stream.of(filter.collection(), filter.where());
      case Expr.Binary binary -> Stream.of(binary.left(), binary.right());
      case Expr.Is is -> Stream.of(is.value());
      case Expr.Path path -> path.steps().stream().flatMap(Binders::keys);
      case Expr.Call call -> call.arguments().stream();
      case Expr.ListOf list -> list.items().stream();
      case Expr.Text text -> text.parts().stream().flatMap(Binders::inserted);
      case Expr.Regex regex -> Stream.empty();
      case Expr.Num number -> Stream.empty();
      case Expr.Bool bool -> Stream.empty();
    };
  }

  private static Stream<Expr> keys(Step step) {
    return step instanceof Step.Index index ? Stream.of(index.key()) : Stream.empty();
  }

  private static Stream<Expr> inserted(Part part) {
    return part instanceof Part.Inserted value ? Stream.of(value.value()) : Stream.empty();
  }

  private static List<String> appended(List<String> names, String name) {
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return List.copyOf(all);
  }
}
