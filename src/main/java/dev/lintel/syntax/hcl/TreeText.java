package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.Expression.ObjectItem;
import dev.lintel.syntax.hcl.Expression.Step;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.scan.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expression trees as S-expressions: {@code (tpl "a" (var x .y))}. */
final class TreeText {
  private final StringBuilder out = new StringBuilder();

  private final boolean lossy;

  private TreeText(boolean lossy) {
    this.lossy = lossy;
  }

  /**
   * The tree as text.
   *
   * @param lossy whether U+FFFD in strings stands for bytes that are no UTF-8: then it is escaped
   */
  static String of(Expression expression, boolean lossy) {
    TreeText text = new TreeText(lossy);
    text.write(expression);
    return text.out.toString();
  }

  private void quote(String text) {
    if (lossy && text.indexOf('\uFFFD') >= 0) {
      StringBuilder quoted = new StringBuilder();
      JsonText.quote(text, quoted);
      out.append(quoted.toString().replace("\uFFFD", "\\ufffd"));
    } else {
      JsonText.quote(text, out);
    }
  }

  private void write(Expression expression) {
    switch (expression) {
      case Expression.NumberLiteral number -> out.append(Numbers.write(number.value()));
      case Expression.BoolLiteral bool -> out.append(bool.value());
      case Expression.NullLiteral literal -> out.append("null");
      case Expression.Bad bad -> out.append('?');
      case Expression.SplatItem item -> out.append('_');
      case Expression.Template template -> template(template);
      case Expression.Traversal traversal -> {
        out.append("(var ").append(traversal.root());
        steps(traversal.steps());
      }
      case Expression.RelativeTraversal relative -> {
        out.append("(rel ");
        write(relative.source());
        steps(relative.steps());
      }
      case Expression.Index index -> list("index", index.collection(), index.key());
      case Expression.Splat splat -> list("splat", splat.source(), splat.each());
      case Expression.Conditional choice ->
          list("?:", choice.condition(), choice.yes(), choice.no());
      case Expression.Binary binary ->
          list(binary.operator().sign(), binary.left(), binary.right());
      case Expression.Unary unary ->
          list(
              switch (unary.operator()) {
                case NEGATE -> "neg";
                case NOT -> "!";
              },
              unary.operand());
      case Expression.Parentheses parentheses -> list("paren", parentheses.inner());
      case Expression.Tuple tuple -> list("tuple", tuple.items().toArray(Expression[]::new));
      case Expression.ObjectLiteral object -> object(object);
      case Expression.FunctionCall call -> {
        out.append("(call ").append(call.name());
        for (Expression argument : call.arguments()) {
          out.append(' ');
          write(argument);
        }
        out.append(call.expandLast() ? " ...)" : ")");
      }
      case Expression.For loop -> loop(loop);
    }
  }

  private void list(String head, Expression... parts) {
    out.append('(').append(head);
    for (Expression part : parts) {
      out.append(' ');
      write(part);
    }
    out.append(')');
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      switch (step) {
        case Step.Attr attribute -> out.append(" .").append(attribute.name());
        case Step.Position position ->
            out.append(" [").append(Numbers.write(position.index())).append(']');
        case Step.Key key -> {
          out.append(" [");
          quote(key.key());
          out.append(']');
        }
      }
    }
    out.append(')');
  }

  private void object(Expression.ObjectLiteral object) {
    out.append("(object");
    for (ObjectItem item : object.items()) {
      out.append(" (");
      String keyword = item.keyword();
      if (keyword != null) {
        out.append("key:").append(keyword);
      } else {
        write(item.key());
      }
      out.append(' ');
      write(item.value());
      out.append(')');
    }
    out.append(')');
  }

  private void loop(Expression.For loop) {
    loopHead(loop.keyName(), loop.valueName(), loop.collection());
    Expression key = loop.key();
    if (key != null) {
      write(key);
      out.append(" => ");
    }
    write(loop.value());
    if (loop.grouping()) {
      out.append(" ...");
    }
    Expression condition = loop.condition();
    if (condition != null) {
      out.append(" if ");
      write(condition);
    }
    out.append(')');
  }

  private void loopHead(@Nullable String keyName, String valueName, Expression collection) {
    out.append("(for ");
    if (keyName != null) {
      out.append(keyName).append(' ');
    }
    out.append(valueName).append(" in ");
    write(collection);
    out.append(" : ");
  }

  private void template(Expression.Template template) {
    if (template.parts().size() == 1
        && template.parts().getFirst() instanceof TemplatePart.Interpolation only) {
      list("wrap", only.expression());
    } else {
      parts(template.parts());
    }
  }

  private void parts(List<TemplatePart> parts) {
    out.append("(tpl");
    if (parts.isEmpty()) {
      out.append(" \"\"");
    }
    for (TemplatePart part : parts) {
      out.append(' ');
      switch (part) {
        case TemplatePart.Text text -> quote(text.text());
        case TemplatePart.Interpolation interpolation -> write(interpolation.expression());
        case TemplatePart.If choice -> {
          out.append("(?: ");
          write(choice.condition());
          out.append(' ');
          parts(choice.yes());
          out.append(' ');
          parts(choice.no());
          out.append(')');
        }
        case TemplatePart.ForEach loop -> {
          out.append("(join ");
          loopHead(loop.keyName(), loop.valueName(), loop.collection());
          parts(loop.body());
          out.append("))");
        }
      }
    }
    out.append(')');
  }
}
