package dev.lintel.check.eval;

import dev.lintel.check.secret.Secrets;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What stands in the code that should not: {@code plaintext}, {@code secret}, {@code
 * url_credentials}. They are false of what the code does not hold, and unknown only of what is not
 * supported or depends on a choice.
 */
final class SecretFunctions {
  private final World world;
  private final Operands operands;
  private final Evaluator conditions;
  private final WrittenValues written;

  SecretFunctions(Frame frame, Operands operands, Evaluator conditions) {
    this.world = frame.world();
    this.operands = operands;
    this.conditions = conditions;
    this.written = new WrittenValues(frame);
  }

  Truth test(Condition.Test test) {
    List<Operand> arguments = test.arguments();
    Found found = conditions.one(arguments.getFirst());
    Value value = found == null ? null : found.value();
    if (found == null || value == null) {
      return Truth.FALSE;
    }
    return switch (test.function()) {
      case PLAINTEXT -> written.isPlaintext(value);
      case SECRET -> {
        Predicate<String> allowed =
            arguments.size() == 2 ? allowed(arguments.get(1)) : one -> false;
        yield secret(value, name(found), allowed);
      }
      case URL_CREDENTIALS -> texts(value, Secrets::hasCredentials);
      default -> Truth.UNKNOWN;
    };
  }

  /** Texts that are no secrets though they look like ones: globs. */
  private Predicate<String> allowed(Operand operand) {
    List<Glob> globs = new ArrayList<>();
    for (Found found : operands.collection(operand).items()) {
      String text = Texts.of(found.value(), world);
      if (text != null) {
        globs.add(Glob.of(text));
      }
    }
    return secret -> globs.stream().anyMatch(glob -> glob.matches(secret));
  }

  /** The name that something stands under: the key of an entry, or the last name of its path. */
  private String name(Found found) {
    if (found.thing() instanceof Thing.Entry entry) {
      String key = Texts.of(entry.key(), world);
      return key == null ? "" : key;
    }
    Spot spot = found.spot();
    return spot.path().substring(spot.path().lastIndexOf('.') + 1);
  }

  private Truth secret(Value value, String name, Predicate<String> allowed) {
    Value settled = world.settle(value);
    return switch (settled) {
      case Value.MapValue map -> {
        Truth some = map.rest() == null ? Truth.FALSE : written.unread(map.rest());
        for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
          some = some.or(secret(entry.getValue(), entry.getKey(), allowed));
        }
        yield some;
      }
      case Value.ListValue list -> {
        Truth some = list.rest() == null ? Truth.FALSE : written.unread(list.rest());
        for (Value item : list.items()) {
          some = some.or(secret(item, name, allowed));
        }
        yield some;
      }
      case Value.Json json -> secret(json.content(), name, allowed);
      case Value.Reference reference ->
          reference.value() == null ? Truth.FALSE : secret(reference.value(), name, allowed);
      default -> texts(settled, text -> isSecret(text, name, allowed));
    };
  }

  private static boolean isSecret(String text, String name, Predicate<String> allowed) {
    return Secrets.isSecretOf(name, text, allowed) || !Secrets.in(text, allowed).isEmpty();
  }

  /** Asks a text, with holes for what is not known of it. */
  private Truth texts(Value value, Function<String, Boolean> test) {
    Value settled = world.settle(value);
    if (settled instanceof Value.Reference reference && reference.value() != null) {
      return texts(reference.value(), test);
    }
    String known = written.text(settled);
    Truth holds = known == null ? Truth.FALSE : Truth.of(test.apply(known));
    return holds.or(written.unread(settled));
  }
}
