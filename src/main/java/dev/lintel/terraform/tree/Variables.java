package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Origin;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.eval.TypeConstraint;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declared variable: its type, its default, and what it makes of a given value. */
final class Variables {
  private static final String CODE = "terraform-variable";

  private final String name;
  private final Content.@Nullable Nested block;
  private final Session session;
  private final TypeConstraint type;

  Variables(String name, Content.@Nullable Nested block, Session session) {
    this.name = name;
    this.block = block;
    this.session = session;
    this.type = typeOf();
  }

  private TypeConstraint typeOf() {
    Content.Argument written = block == null ? null : block.content().argument("type");
    if (written == null) {
      return TypeConstraint.ANY;
    }
    TypeConstraint constraint =
        TypeConstraint.of(
            written.value(),
            (part, fault) ->
                session.report(
                    Diagnostic.error(
                        CODE,
                        "Invalid type specification of variable \"" + name + "\": " + fault + ".",
                        new Place(written.source(), part.span()))));
    boolean json = written.source().name().endsWith(".json");
    if (written.value() instanceof Expression.Template && !json) {
      session.report(
          Diagnostic.warning(
              CODE,
              "Invalid quoted type constraints: write the type of variable \""
                  + name
                  + "\" without quotes.",
              written.valuePlace()));
    }
    checkDefaults(constraint.type(), constraint.defaults(), written.source());
    return constraint;
  }

  /** Reports defaults of optional attributes that are not of the attributes' types. */
  private void checkDefaults(Type wanted, TypeConstraint.Defaults defaults, Source source) {
    if (defaults.isEmpty() || !(wanted instanceof Type.ObjectOf object)) {
      if (!defaults.isEmpty() && wanted.isCollection()) {
        TypeConstraint.Defaults inner = defaults.children().get("");
        if (inner != null) {
          checkDefaults(Type.elementOf(wanted), inner, source);
        }
      }
      return;
    }
    for (Map.Entry<String, Expression> written : defaults.attributes().entrySet()) {
      Type attribute = object.attributes().get(written.getKey());
      Val value = session.evaluate(written.getValue(), source, new ClosedScope(session));
      if (attribute != null && !Conversion.converts(value, attribute)) {
        session.report(
            Diagnostic.error(
                CODE,
                "Invalid default value for optional attribute \""
                    + written.getKey()
                    + "\" of variable \""
                    + name
                    + "\": it is not of the attribute's type.",
                new Place(source, written.getValue().span())));
      }
    }
    for (Map.Entry<String, TypeConstraint.Defaults> child : defaults.children().entrySet()) {
      Type attribute = object.attributes().get(child.getKey());
      if (attribute != null) {
        checkDefaults(attribute, child.getValue(), source);
      }
    }
  }

  TypeConstraint type() {
    return type;
  }

  String name() {
    return name;
  }

  /** Whether it takes values that may not be stored. */
  boolean isEphemeral() {
    return block != null && Flags.isTrue(block.content(), "ephemeral");
  }

  /** Whether its type is written. */
  boolean isTyped() {
    return written("type") != null;
  }

  private Content.@Nullable Argument written(String argument) {
    return block == null ? null : block.content().argument(argument);
  }

  boolean hasDefault() {
    return written("default") != null;
  }

  /** The value where none is given. */
  Val defaultValue() {
    Content.Argument written = written("default");
    if (written == null) {
      return Vals.nothing(type.type().withoutOptional());
    }
    Val value = session.evaluate(written.value(), written.source(), new ClosedScope(null));
    Val converted = convert(value, "Invalid default value for variable", written.valuePlace());
    return marked(converted);
  }

  /** A root variable without a value. */
  Val missing() {
    Why why = Why.of("variable " + name + " has no value", "var." + name);
    Val missing = Vals.unknown(type.type().withoutOptional(), why);
    return marked(block == null ? missing : missing.with(Notes.of(Origin.at(block.heading()))));
  }

  /**
   * What it makes of a given value.
   *
   * @param place where the value is given
   */
  Val accept(Val given, Place place) {
    boolean nullable = block == null || !Flags.isFalse(block.content(), "nullable");
    if (given.isNull() && !nullable) {
      if (hasDefault()) {
        return defaultValue();
      }
      session.report(
          Diagnostic.error(
              CODE,
              "Required variable not set: variable \"" + name + "\" must not be null.",
              place));
      return Vals.unknown(type.type().withoutOptional(), "variable " + name + " is null");
    }
    Val converted = convert(given, "Invalid value for input variable", place);
    return marked(converted);
  }

  private Val marked(Val value) {
    return block == null
        ? value
        : value.with(value.notes().alsoMarked(Flags.marks(block.content())));
  }

  private Val convert(Val value, String summary, Place place) {
    try {
      return type.convert(value, this::evaluateDefault);
    } catch (ConversionException e) {
      session.report(
          Diagnostic.error(CODE, summary + " \"" + name + "\": " + e.getMessage() + ".", place));
      return Vals.unknown(
          type.type().withoutOptional(), "variable " + name + " has a value of the wrong type");
    }
  }

  private Val evaluateDefault(Expression expression) {
    Content.Argument written = written("type");
    return written == null
        ? Vals.nothing(DYNAMIC)
        : session.evaluate(expression, written.source(), new ClosedScope(session));
  }

  /**
   * Reports every validation that does not hold, at the variable.
   *
   * @param others the names of the module that declares it
   */
  void checkValidations(Val value, Scope others) {
    if (block == null) {
      return;
    }
    for (Content.Nested validation : block.content().blocks("validation")) {
      Content.Argument condition = validation.content().argument("condition");
      if (condition == null) {
        continue;
      }
      ValidationScope scope = new ValidationScope(name, value, others);
      Val holds = session.evaluate(condition.value(), condition.source(), scope);
      if (holds instanceof Val.Bool bool && !bool.bool()) {
        session.report(
            Diagnostic.error(
                Conditions.VALIDATION_CODE,
                "Invalid value for variable \""
                    + name
                    + "\": "
                    + Conditions.message(validation.content(), session, scope),
                block.heading()));
      }
    }
  }
}
