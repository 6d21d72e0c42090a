package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether something is, or refers to, a resource of a type. */
final class Types {
  private final Frame frame;

  Types(Frame frame) {
    this.frame = frame;
  }

  Truth isOf(Found found, String type, @Nullable String attribute) {
    CanonicalResource resource = found.resource();
    if (resource != null) {
      return Truth.of(attribute == null && resource.type().equals(type));
    }
    Value value = found.value();
    return value == null ? Truth.FALSE : isOf(frame.world().settle(value), found, type, attribute);
  }

  private Truth isOf(Value value, Found found, String type, @Nullable String attribute) {
    return switch (value) {
      case Value.Reference reference -> refersTo(reference, found, type, attribute);
      case Value.Unknown unknown -> Truth.UNKNOWN;
      case Value.Template template -> hasForm(template, type);
      case Value.Text text -> names(text.text(), type, attribute);
      default -> Truth.FALSE;
    };
  }

  /** Any link of a chain of references counts. */
  private Truth refersTo(
      Value.Reference reference, Found found, String type, @Nullable String attribute) {
    CanonicalResource target =
        frame.referents().resource(reference.address(), found.spot().owner());
    if (target != null && target.type().equals(type)) {
      boolean same = attribute == null ? isWhole(reference, found) : names(reference, attribute);
      if (same) {
        return Truth.TRUE;
      }
    }
    if (target != null && isWhole(reference, found)) {
      // Its identity is that of a resource of another type, whatever text it is.
      return Truth.FALSE;
    }
    Truth here = target == null ? Truth.UNKNOWN : Truth.FALSE;
    Value value = reference.value();
    return value == null
        ? here
        : here.or(isOf(frame.world().settle(value), found, type, attribute));
  }

  private boolean isWhole(Value.Reference reference, Found found) {
    var referent = frame.referents().of(reference, found.spot().owner());
    return referent != null && referent.isWhole() && referent.address().equals(reference.address());
  }

  private static boolean names(Value.Reference reference, String attribute) {
    return reference.attribute().equals(attribute);
  }

  /** A text names a resource of the root by a known identity; of any other it is not known. */
  private Truth names(String text, String type, @Nullable String attribute) {
    Truth named = Truth.FALSE;
    for (CanonicalResource resource : frame.setting().scene().ofType(type)) {
      if (attribute == null) {
        for (Value identity : frame.referents().identities(resource)) {
          named = named.or(Truth.of(text.equals(Texts.of(identity, frame.world()))));
        }
      } else {
        String known = Texts.of(resource.values().get(attribute), frame.world());
        named = named.or(Truth.of(text.equals(known)));
      }
    }
    if (attribute != null || type.startsWith("data.")) {
      return named;
    }
    return named.or(hasForm(text, type));
  }

  /** Ids and ARNs tell their type by their form. */
  private Truth hasForm(String text, String type) {
    Glob form = form(type, text.startsWith("arn:"));
    return form == null ? Truth.UNKNOWN : Truth.of(form.matches(text));
  }

  /** Text with holes is no data source, and nothing of which it cannot be an id or ARN. */
  private Truth hasForm(Value.Template template, String type) {
    Glob text = Texts.glob(template, frame.world());
    Glob ids = form(type, false);
    Glob arns = form(type, true);
    boolean ruledOut =
        text != null && ids != null && arns != null && !ids.meets(text) && !arns.meets(text);
    return type.startsWith("data.") || ruledOut ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** What the ids or ARNs of a type look like; null where that is not known. */
  private @Nullable Glob form(String type, boolean ofArns) {
    Vocabulary vocabulary = frame.setting().vocabulary();
    String form = ofArns ? vocabulary.arn(type) : vocabulary.ids(type);
    return form == null ? null : Glob.of(form.replaceAll("\\{.*}", "*"));
  }
}
