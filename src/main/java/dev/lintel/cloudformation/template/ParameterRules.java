package dev.lintel.cloudformation.template;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a parameter's declaration, and its values against the rules that it sets. */
final class ParameterRules {
  private final Parameter parameter;
  private final Sections sections;
  private final Faults faults;

  ParameterRules(Parameter parameter, Sections sections, Faults faults) {
    this.parameter = parameter;
    this.sections = sections;
    this.faults = faults;
  }

  /**
   * Checks the declaration, and the value that counts.
   *
   * @param given a value that takes the place of the default, or null
   */
  void check(Node.Entry entry, @Nullable Given given) {
    if (!parameter.name().matches("[A-Za-z0-9]+")) {
      fault("has other than letters and digits in its name", entry.key().span());
    }
    if (entry.value() instanceof Node.Unreadable) {
      return;
    }
    Node.Mapping declaration = parameter.declaration();
    if (declaration == null) {
      fault("has to be a map with a Type", entry.key().span());
      return;
    }
    Node type = declaration.get("Type");
    if (type == null && declaration.complete()) {
      fault("needs a Type, such as String", entry.key().span());
    } else if (type instanceof Node.Scalar && !parameter.hasKnownType()) {
      fault("has the unknown Type " + parameter.type(), type.span());
    }
    Node.Scalar fallback = parameter.fallback();
    if (given != null) {
      String text = Texts.known(given.value());
      if (text != null) {
        values(text).forEach(v -> value(v, "value", entry.key().span()));
      }
    } else if (fallback != null) {
      values(Literals.text(fallback)).forEach(v -> value(v, "default", fallback.span()));
    }
  }

  private List<String> values(String text) {
    return parameter.isList() ? Parameter.members(text) : List.of(text);
  }

  private void value(String value, String what, Span place) {
    if (parameter.isStored()) {
      return;
    }
    String breach = breach(value);
    if (breach != null) {
      String shown = parameter.noEcho() ? "" : " \"" + value + "\"";
      fault("has the " + what + shown + ", which " + breach, place);
    }
  }

  private @Nullable String breach(String value) {
    if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(value)) {
      return "is none of its AllowedValues";
    }
    if (parameter.type().equals("Number") || parameter.type().equals("List<Number>")) {
      return numberBreach(value);
    }
    String pattern = parameter.rule("AllowedPattern");
    if (pattern != null && !matches(pattern, value)) {
      return "does not match its AllowedPattern " + pattern;
    }
    return parameter.type().equals("String") ? lengthBreach(value) : null;
  }

  private @Nullable String numberBreach(String value) {
    BigDecimal number = number(value);
    if (number == null) {
      return "is no number";
    }
    BigDecimal least = number(parameter.rule("MinValue"));
    if (least != null && number.compareTo(least) < 0) {
      return "is less than its MinValue " + least;
    }
    BigDecimal most = number(parameter.rule("MaxValue"));
    return most != null && number.compareTo(most) > 0 ? "is more than its MaxValue " + most : null;
  }

  private @Nullable String lengthBreach(String value) {
    int length = value.codePointCount(0, value.length());
    BigDecimal least = number(parameter.rule("MinLength"));
    if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
      return "is shorter than its MinLength " + least;
    }
    BigDecimal most = number(parameter.rule("MaxLength"));
    return most != null && most.compareTo(BigDecimal.valueOf(length)) < 0
        ? "is longer than its MaxLength " + most
        : null;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    if (text == null || text.length() > 400) {
      return null;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Patterns that RE2 cannot read hold for every value. */
  private static boolean matches(String pattern, String value) {
    try {
      return Pattern.compile(pattern).matches(value);
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private void fault(String what, Span span) {
    Place place = sections.at(span);
    faults.error(Code.PARAMETER, "Parameter " + parameter.name() + " " + what, place);
  }
}
