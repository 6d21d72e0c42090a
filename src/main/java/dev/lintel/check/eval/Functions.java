package dev.lintel.check.eval;

import dev.lintel.check.network.AddressRange;
import dev.lintel.check.network.Protocol;
import dev.lintel.check.scene.References;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Ordering;
import dev.lintel.check.value.Presence;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Format;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.vocabulary.CanonicalResource;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of the language. */
final class Functions {
  private static final Meta NOWHERE = new Meta(Origin.NOWHERE, false);

  private final Frame frame;
  private final Operands operands;
  private final Evaluator conditions;
  private final Permissions permissions;
  private final ServiceFunctions services;
  private final SecretFunctions secrets;
  private @Nullable Traffic latest;

  Functions(Frame frame, Operands operands, Evaluator conditions) {
    this.frame = frame;
    this.operands = operands;
    this.conditions = conditions;
    this.secrets = new SecretFunctions(frame, operands, conditions);
    this.permissions = new Permissions(frame, operands, conditions);
    this.services = new ServiceFunctions(frame, operands, conditions);
  }

  /** What statements allow. */
  Permissions permissions() {
    return permissions;
  }

  Truth test(Condition.Test test) {
    List<Operand> arguments = test.arguments();
    Operand first = arguments.getFirst();
    return switch (test.function()) {
      case PRESENT -> frame.presence().any(operands.written(first));
      case KNOWN -> known(operands.values(first));
      case LITERAL -> ofOne(first, this::literal);
      case WORLD -> ofOne(first, rule -> traffic(rule).isFromWorld());
      case PUBLIC -> ofOne(first, this::isPublic);
      case ALL_PORTS -> ofOne(first, rule -> traffic(rule).hasAllPorts());
      case COVERS -> ofOne(first, rule -> covers(rule, arguments));
      case WITHIN -> ofOne(first, rule -> within(rule, arguments.get(1)));
      case GRANTS, TOUCHES -> permissions.allow(test);
      case WATCHES -> services.watches(test);
      case SELECTS -> services.selects(test);
      case PLAINTEXT, SECRET, URL_CREDENTIALS -> secrets.test(test);
      case COUNT, COALESCE, DISTINCT, FIRST, AFTER, AGE, VERSION, SERVICE, REFERRERS ->
          Truth.UNKNOWN;
    };
  }

  Sequence values(Operand.Call call) {
    List<Operand> arguments = call.arguments();
    Operand first = arguments.getFirst();
    return switch (call.function()) {
      case COUNT -> Sequence.of(Found.of(operands.count(operands.collection(first))));
      case COALESCE -> coalesce(arguments);
      case DISTINCT -> distinct(operands.collection(first));
      case FIRST -> first(operands.collection(first));
      case AFTER -> after(first, arguments.get(1));
      case AGE -> each(first, this::age);
      case VERSION -> each(first, this::version);
      case SERVICE -> each(first, this::service);
      case REFERRERS -> referrers(first);
      case PRESENT,
          KNOWN,
          LITERAL,
          WORLD,
          PUBLIC,
          COVERS,
          ALL_PORTS,
          WITHIN,
          GRANTS,
          TOUCHES,
          WATCHES,
          SELECTS,
          PLAINTEXT,
          SECRET,
          URL_CREDENTIALS ->
          Sequence.EMPTY;
    };
  }

  /** The traffic of a rule; the latest is kept, since one rule is asked about many ports. */
  Traffic traffic(Found rule) {
    Traffic known = latest;
    if (known == null || !known.isOf(rule)) {
      known = new Traffic(frame, rule);
      latest = known;
    }
    return known;
  }

  private Truth ofOne(Operand operand, Function<Found, Truth> test) {
    Found found = conditions.one(operand);
    return found == null ? Truth.FALSE : test.apply(found);
  }

  /** Unknown only where it depends on a choice: then each scenario says. */
  private Truth known(Sequence sequence) {
    Truth known = Truth.TRUE;
    for (Found found : sequence.items()) {
      Value value = found.value();
      Truth one = value == null ? Truth.TRUE : isKnown(value);
      boolean open = one == Truth.UNKNOWN;
      known = known.and(found.exists() == Truth.TRUE || open ? one : Truth.FALSE);
    }
    return known;
  }

  private Truth isKnown(Value value) {
    return switch (frame.world().settle(value)) {
      case Value.Unknown unknown -> ofUnknown(unknown);
      case Value.Template template -> isWritten(template);
      case Value.Reference reference ->
          reference.value() == null ? Truth.TRUE : isKnown(reference.value());
      case Value.ListValue list -> areKnown(list.items(), list.rest());
      case Value.MapValue map -> areKnown(map.entries().values(), map.rest());
      case Value.Json json -> isKnown(json.content());
      default -> Truth.TRUE;
    };
  }

  private Truth areKnown(Collection<Value> values, Value.@Nullable Unknown rest) {
    Truth known = rest == null ? Truth.TRUE : ofUnknown(rest);
    for (Value value : values) {
      known = known.and(isKnown(value));
    }
    return known;
  }

  private Truth isWritten(Value.Template template) {
    Truth written = Truth.TRUE;
    for (Value part : template.parts()) {
      boolean created = part instanceof Value.Reference reference && reference.value() == null;
      written = written.and(created ? Truth.FALSE : isKnown(part));
    }
    return written;
  }

  /** What is not known is neither known nor literal, but another scenario may say otherwise. */
  private static Truth ofUnknown(Value.Unknown unknown) {
    return unknown.cause() == Value.Unknown.Cause.SCENARIO ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether the code itself holds the value; unknown only where that depends on a choice. */
  private Truth literal(Found found) {
    Value value = found.value() == null ? null : frame.world().settle(found.value());
    return switch (value) {
      case Value.Text text -> Truth.TRUE;
      case Value.Num number -> Truth.TRUE;
      case Value.Bool bool -> Truth.TRUE;
      case Value.Template template -> isWritten(template);
      case Value.Unknown unknown -> ofUnknown(unknown);
      case null, default -> Truth.FALSE;
    };
  }

  /**
   * Whether a block of addresses is wider than S3 trusts: shorter than /8, or /32 of IPv6. After <a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">
   * the meaning of "public"</a>.
   */
  private Truth isPublic(Found found) {
    String text = Texts.of(found.value(), frame.world());
    AddressRange range = text == null ? null : AddressRange.parse(text);
    if (range == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(range.prefix() < (range.family() == AddressRange.Family.IPV4 ? 8 : 32));
  }

  private Truth covers(Found rule, List<Operand> arguments) {
    Found port = conditions.one(arguments.get(1));
    String text = port == null ? null : Texts.of(port.value(), frame.world());
    BigDecimal number = text == null ? null : Texts.decimal(text);
    if (number == null) {
      return Truth.UNKNOWN;
    }
    Protocol protocol = null;
    if (arguments.size() == 3) {
      Found named = conditions.one(arguments.get(2));
      String name = named == null ? null : Texts.of(named.value(), frame.world());
      if (name == null) {
        return Truth.UNKNOWN;
      }
      protocol = Protocol.of(name);
    }
    return traffic(rule).covers(number, protocol);
  }

  private Truth within(Found rule, Operand other) {
    return ofOne(other, wide -> traffic(rule).isWithin(traffic(wide)));
  }

  /** The values of the first argument that is present; where that is undecided, unknown. */
  private Sequence coalesce(List<Operand> arguments) {
    Presence presence = frame.presence();
    Sequence first = null;
    for (Operand argument : arguments) {
      Sequence values = operands.written(argument);
      first = first == null ? values : first;
      switch (presence.any(values)) {
        case TRUE -> {
          return new Sequence(values.items(), List.of());
        }
        case UNKNOWN -> {
          return Sequence.of(undecided(values));
        }
        case FALSE -> {}
      }
    }
    List<Spot> gaps = first == null ? List.of() : first.gaps();
    return new Sequence(List.of(), gaps.size() > 1 ? gaps.subList(0, 1) : gaps);
  }

  private static Found undecided(Sequence values) {
    Found found = values.items().getFirst();
    if (found.value() instanceof Value.Unknown) {
      return found;
    }
    Meta meta = found.value() == null ? NOWHERE : found.value().meta();
    return Found.of(
        new Value.Unknown("it is not known whether it is set", null, List.of(), meta),
        found.spot());
  }

  /** The first of equal values; one that may be equal to an earlier one may not be there. */
  private Sequence distinct(Sequence sequence) {
    List<Found> kept = new ArrayList<>();
    for (Found item : sequence.items()) {
      Truth known = Truth.FALSE;
      for (Found earlier : kept) {
        known = known.or(earlier.exists().and(frame.equality().equal(earlier, item)));
      }
      if (known != Truth.TRUE) {
        kept.add(item.existing(known.not()));
      }
    }
    return new Sequence(kept, sequence.gaps());
  }

  /** The first of all; unknown where one before the first that is there may be there. */
  private static Sequence first(Sequence sequence) {
    for (Found item : sequence.items()) {
      if (item.exists() == Truth.TRUE) {
        return Sequence.of(item);
      }
      if (item.exists() == Truth.UNKNOWN) {
        String reason = "which is the first is not known";
        return Sequence.of(
            Found.of(new Value.Unknown(reason, null, List.of(), NOWHERE), item.spot()));
      }
    }
    return new Sequence(List.of(), sequence.gaps());
  }

  private Sequence after(Operand text, Operand separator) {
    Found found = conditions.one(text);
    Found written = conditions.one(separator);
    String by = written == null ? null : Texts.of(written.value(), frame.world());
    return found == null || by == null
        ? Sequence.EMPTY
        : new TextAfter(frame.world(), by).of(found);
  }

  private Sequence each(Operand operand, Function<String, @Nullable Found> convert) {
    Sequence values = operands.values(operand);
    List<Found> converted = new ArrayList<>();
    for (Found found : values.items()) {
      String text = Texts.of(found.value(), frame.world());
      Found result = text == null ? null : convert.apply(text);
      if (result == null && found.value() instanceof Value.Unknown) {
        converted.add(found);
      } else if (result == null) {
        String reason = text == null ? "its text is not known" : "\"" + text + "\" is none";
        Value unknown = new Value.Unknown(reason, null, List.of(), NOWHERE);
        converted.add(Found.of(unknown, found.spot()));
      } else {
        converted.add(new Found(result.thing(), found.spot(), found.exists(), found.many()));
      }
    }
    return new Sequence(converted, values.gaps());
  }

  private @Nullable Found age(String text) {
    try {
      LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      long days = ChronoUnit.DAYS.between(date, frame.setting().today());
      return Found.of(new Value.Num(BigDecimal.valueOf(days), NOWHERE), Spot.NOWHERE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Found version(String text) {
    Thing.Release release = Ordering.release(text);
    return release == null ? null : Found.of(release);
  }

  private Found service(String action) {
    int colon = action.indexOf(':');
    String service = colon < 0 ? action : action.substring(0, colon);
    return Found.of(new Value.Text(service.toLowerCase(Locale.ROOT), NOWHERE), Spot.NOWHERE);
  }

  private Sequence referrers(Operand operand) {
    Found found = conditions.one(operand);
    Referent referent = found == null ? null : frame.referents().of(found);
    CanonicalResource target = referent == null ? null : referent.resource();
    if (target == null) {
      return Sequence.EMPTY;
    }
    List<Found> referrers = new ArrayList<>();
    for (References.Edge edge : frame.setting().scene().referrers(target)) {
      Spot spot = new Spot(edge.by(), edge.path(), edge.value().origin().place(), null);
      Thing referrer = new Thing.Referrer(edge.by(), edge.path(), attribute(edge, target));
      Truth exists = edge.certain() ? Truth.TRUE : Truth.UNKNOWN;
      CanonicalResource by = edge.by();
      Truth there = by == null ? exists : exists.and(frame.world().peek(by.written().existsWhen()));
      referrers.add(new Found(referrer, spot, there, false));
    }
    return Sequence.of(referrers);
  }

  /** Outputs name attributes as their format does. */
  private String attribute(References.Edge edge, CanonicalResource target) {
    boolean isWritten = edge.by() == null && target.written().format() == Format.CLOUDFORMATION;
    return isWritten
        ? frame.setting().vocabulary().canonicalAttribute(target.written().type(), edge.attribute())
        : edge.attribute();
  }
}
