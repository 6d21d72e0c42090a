package dev.lintel.cloudformation.value;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Json;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Reference;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values that are not known, each with its reason. */
public final class Unknowns {
  private Unknowns() {}

  /** Not known for a reason of its own. */
  public static Unknown because(String reason, @Nullable String residual, Meta meta) {
    return new Unknown(reason, residual, List.of(), meta);
  }

  /** A parameter that has no value, or whose value is stored elsewhere. */
  public static Unknown because(
      String reason, Unknown.Cause cause, @Nullable String residual, Meta meta) {
    return new Unknown(reason, cause, residual, List.of(), meta);
  }

  /** What Lintel does not evaluate yet. */
  public static Unknown notSupported(String what, @Nullable String residual, Meta meta) {
    return because(Unknown.NOT_SUPPORTED + what, residual, meta);
  }

  /** The result of something that the service refuses; a diagnostic says why. */
  public static Unknown fault(String what, Meta meta) {
    return because("template error: " + what, null, meta);
  }

  /** What depends on more scenarios than are looked at. */
  public static Unknown tooMany(Meta meta) {
    return because("too many scenarios", Unknown.Cause.SCENARIO, null, meta);
  }

  /**
   * The result of a function whose arguments are not known: the reason is that of the first unknown
   * one, and it mentions what they mention.
   *
   * @param function its long name
   * @param arguments of which at least one is not known
   */
  public static Unknown of(String function, List<Value> arguments, Meta meta) {
    Set<Reference> mentions = new LinkedHashSet<>();
    List<String> reasons = new ArrayList<>();
    boolean sensitive = meta.sensitive();
    for (Value argument : arguments) {
      collect(argument, mentions, reasons);
      sensitive |= Contents.isSensitive(argument);
    }
    String reason =
        reasons.isEmpty() ? "the arguments of " + function + " are not known" : reasons.getFirst();
    return new Unknown(
        reason,
        Residuals.call(function, arguments),
        List.copyOf(mentions),
        sensitive ? meta.asSensitive() : meta);
  }

  private static void collect(Value value, Set<Reference> mentions, List<String> reasons) {
    switch (value) {
      case Unknown unknown -> {
        mentions.addAll(unknown.mentions());
        reasons.add(unknown.reason());
      }
      case Reference reference -> {
        mentions.add(reference);
        reasons.add(describe(reference) + " is known after deployment");
      }
      case Template template -> template.parts().forEach(p -> collect(p, mentions, reasons));
      case ListValue list -> list.items().forEach(i -> collect(i, mentions, reasons));
      case MapValue map -> map.entries().values().forEach(e -> collect(e, mentions, reasons));
      case Json json -> collect(json.content(), mentions, reasons);
      case OneOf oneOf -> {
        for (Alternative alternative : oneOf.alternatives()) {
          collect(alternative.value(), mentions, reasons);
        }
      }
      case Value.Text unused -> {}
      case Value.Num unused -> {}
      case Value.Bool unused -> {}
      case Value.Null unused -> {}
    }
  }

  private static String describe(Reference reference) {
    return reference.attribute().equals("Ref")
        ? "Ref " + reference.address()
        : reference.address() + "." + reference.attribute();
  }
}
