package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.List;

/** Evaluates templates. */
final class Templates {
  private static final int MOST_PARTS = 1_000;

  private Templates() {}

  static Val evaluate(Expression.Template template, Frame frame) {
    if (template.parts().size() == 1
        && template.parts().getFirst() instanceof TemplatePart.Interpolation only) {
      return Evaluator.evaluate(only.expression(), frame);
    }
    return text(template.parts(), template.span(), frame);
  }

  /** The parts as text. */
  static Val text(List<TemplatePart> parts, Span span, Frame frame) {
    Assembly assembly = new Assembly();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Text text) {
        assembly.add(new Val.Text(text.text(), Evaluator.written(text.span(), frame)));
      } else {
        interpolate(part, assembly, frame);
      }
    }
    return assembly.finish(span, frame);
  }

  private static void interpolate(TemplatePart part, Assembly assembly, Frame frame) {
    Val value =
        switch (part) {
          case TemplatePart.Text text -> Vals.text(text.text());
          case TemplatePart.Interpolation hole -> Evaluator.evaluate(hole.expression(), frame);
          case TemplatePart.If choice -> choice(choice, frame);
          case TemplatePart.ForEach loop -> Loops.template(loop, frame);
        };
    Span span = part instanceof TemplatePart.Interpolation h ? h.expression().span() : part.span();
    if (value.isNull()) {
      frame.fail("Invalid template interpolation value: null cannot be included in text.", span);
      assembly.add(Vals.unknown(STRING, "null in a template"));
      return;
    }
    try {
      assembly.add(Conversion.convert(value, STRING));
    } catch (ConversionException e) {
      // Terraform looks at the type of what is not known only once it is.
      if (value.isKnown()) {
        frame.fail("Invalid template interpolation value: " + e.getMessage() + ".", span);
      }
      assembly.add(Vals.unknown(STRING, "a template has a value that is no text"));
    }
  }

  private static Val choice(TemplatePart.If choice, Frame frame) {
    Expression yes = new Expression.Template(choice.yes(), true, choice.span());
    Expression no = new Expression.Template(choice.no(), true, choice.span());
    return Conditionals.evaluate(
        new Expression.Conditional(choice.condition(), whole(yes), whole(no), choice.span()),
        frame);
  }

  /** A branch is text even where it is one interpolation alone. */
  private static Expression whole(Expression branch) {
    if (branch instanceof Expression.Template template
        && template.parts().size() == 1
        && template.parts().getFirst() instanceof TemplatePart.Interpolation) {
      List<TemplatePart> parts = new ArrayList<>(template.parts());
      parts.add(new TemplatePart.Text("", Span.at(template.span().end())));
      return new Expression.Template(parts, true, template.span());
    }
    return branch;
  }

  /** Puts text together; adjacent known parts become one. */
  static final class Assembly {
    private final List<Val> parts = new ArrayList<>();
    private final StringBuilder known = new StringBuilder();
    private final List<Val.Text> pending = new ArrayList<>();
    private Marks marks = Marks.NONE;

    /** Adds text, known or not. */
    void add(Val part) {
      marks = marks.and(part.marks());
      switch (part) {
        case Val.Text text -> {
          known.append(text.text());
          pending.add(text);
        }
        case Val.Unknown unknown when unknown.notes().shape() instanceof Shape.Parts inner ->
            inner.parts().forEach(this::add);
        case Val other -> {
          flush();
          parts.add(other);
        }
      }
    }

    private void flush() {
      if (!known.isEmpty()) {
        parts.add(new Val.Text(known.toString(), pending.getFirst().notes()));
      }
      known.setLength(0);
      pending.clear();
    }

    /** All of it as text. */
    Val finish(Span span, Frame frame) {
      Notes notes = Evaluator.written(span, frame).alsoMarked(marks);
      if (!frame.budget().spend(known.length())) {
        return Vals.unknown(STRING, Val.NOT_SUPPORTED + "text of this size").with(notes);
      }
      if (parts.isEmpty()) {
        return new Val.Text(known.toString(), notes);
      }
      flush();
      if (parts.size() == 1) {
        return parts.getFirst();
      }
      Val.Unknown because = Vals.unknownBecause(STRING, parts);
      if (parts.size() > MOST_PARTS) {
        return because.with(notes);
      }
      return new Val.Unknown(
          STRING,
          because.why().residual(Residual.template(parts)),
          true,
          notes.shaped(new Shape.Parts(List.copyOf(parts))));
    }
  }
}
