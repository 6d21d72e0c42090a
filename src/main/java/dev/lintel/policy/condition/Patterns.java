package dev.lintel.policy.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.TextPattern.Piece;
import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.pattern.Glob;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Texts of the language, as values and as what {@code matches} compares with. */
final class Patterns {
  private final Operands operands;
  private final Problems problems;

  Patterns(Operands operands, Problems problems) {
    this.operands = operands;
    this.problems = problems;
  }

  /** A text as a value. */
  Resolved text(Expr.Text text, Names names, Place place) {
    List<Piece> pieces = pieces(text, names);
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Written written) {
      Value value = new Value.Text(written.text(), Meta.at(place));
      return new Resolved(new Operand.Literal(value, place), Typing.VALUE);
    }
    return new Resolved(new Operand.Composed(pieces, place), Typing.VALUE);
  }

  /** What stands to the right of {@code matches}. */
  List<TextPattern> patterns(Expr expression, Names names) {
    if (!(expression instanceof Expr.ListOf list)) {
      return List.of(pattern(expression, names));
    }
    return list.items().stream().map(item -> pattern(item, names)).toList();
  }

  private TextPattern pattern(Expr expression, Names names) {
    return switch (expression) {
      case Expr.Text text -> glob(pieces(text, names));
      case Expr.Regex regex -> regular(regex, names.place(regex.span()));
      default -> new TextPattern.Values(operands.operand(expression, names).operand());
    };
  }

  private static TextPattern glob(List<Piece> pieces) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Written written) {
      return new TextPattern.Fixed(Glob.of(written.text()));
    }
    return new TextPattern.Built(pieces);
  }

  private TextPattern regular(Expr.Regex regex, Place place) {
    try {
      return new TextPattern.Regular(Pattern.compile(regex.pattern()));
    } catch (PatternSyntaxException e) {
      problems.add(
          "policy-regex", "this is no regular expression of RE2: " + e.getDescription(), place);
      return new TextPattern.Fixed(Glob.exactly(regex.pattern()));
    }
  }

  private List<Piece> pieces(Expr.Text text, Names names) {
    List<Piece> pieces = new ArrayList<>();
    for (Expr.Part part : text.parts()) {
      pieces.add(
          switch (part) {
            case Expr.Part.Fixed fixed -> new Piece.Written(fixed.text());
            case Expr.Part.Inserted inserted ->
                new Piece.Inserted(operands.operand(inserted.value(), names).operand());
          });
    }
    return List.copyOf(pieces);
  }
}
