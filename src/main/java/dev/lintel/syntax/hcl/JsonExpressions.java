package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.ObjectItem;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.JsonShape.Strings;
import dev.lintel.syntax.hcl.json.JsonString;
import dev.lintel.syntax.hcl.json.JsonValue;
import dev.lintel.syntax.hcl.scan.Characters;
import dev.lintel.syntax.hcl.scan.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON values as expressions. */
final class JsonExpressions {
  private final Source source;
  private final List<Diagnostic> diagnostics;

  JsonExpressions(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** A value of any kind. */
  Expression read(JsonValue value, Strings strings) {
    return switch (value) {
      case JsonValue.Str string -> string(string, strings);
      case JsonValue.Num number -> new Expression.NumberLiteral(number.value(), number.span());
      case JsonValue.Bool bool -> new Expression.BoolLiteral(bool.value(), bool.span());
      case JsonValue.Null nothing -> new Expression.NullLiteral(nothing.span());
      case JsonValue.Broken broken -> new Expression.Bad(broken.span());
      case JsonValue.Arr array -> {
        List<Expression> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
          items.add(read(item, strings));
        }
        yield new Expression.Tuple(List.copyOf(items), array.span());
      }
      case JsonValue.Obj object -> object(object, strings);
    };
  }

  private Expression string(JsonValue.Str string, Strings strings) {
    return switch (strings) {
      case TEMPLATE -> template(string);
      case EXPRESSION -> result(HclParser.expression(input(string)));
      case TEXT -> text(string);
    };
  }

  private static Expression text(JsonValue.Str string) {
    TemplatePart text = new TemplatePart.Text(Characters.normalized(string.text()), string.span());
    return new Expression.Template(List.of(text), false, string.span());
  }

  private Expression object(JsonValue.Obj object, Strings strings) {
    if (!object.complete()) {
      return new Expression.Bad(object.span());
    }
    Map<String, Span> seen = new HashMap<>();
    List<ObjectItem> items = new ArrayList<>();
    for (JsonValue.Member member : object.members()) {
      Span first = seen.putIfAbsent(member.key().text(), member.key().span());
      if (first != null) {
        reportRepetition(member.key(), first);
      } else {
        Expression key = strings == Strings.TEXT ? text(member.key()) : template(member.key());
        items.add(new ObjectItem(key, read(member.value(), strings)));
      }
    }
    return new Expression.ObjectLiteral(List.copyOf(items), object.span());
  }

  private void reportRepetition(JsonValue.Str key, Span first) {
    diagnostics.add(
        Diagnostic.error(
            "hcl-duplicate-argument",
            "The key \"%s\" is already written on line %d; remove one of the two."
                .formatted(key.text(), source.line(first.start())),
            new Place(source, key.span())));
  }

  private Expression template(JsonValue.Str string) {
    return switch (result(HclParser.template(input(string)))) {
      case Expression.Template template ->
          new Expression.Template(template.parts(), false, string.span());
      case Expression other -> other;
    };
  }

  private Expression result(HclExpression read) {
    diagnostics.addAll(read.diagnostics());
    return read.expression();
  }

  private Input input(JsonValue.Str string) {
    Span span = string.span();
    if (string.text().length() == span.length() - 2) {
      return Input.of(source, new Span(span.start() + 1, span.end() - 1));
    }
    int[] offsets = new JsonString(source.text(), span.start(), span.end()).offsets();
    return Input.of(source, string.text(), offsets);
  }
}
