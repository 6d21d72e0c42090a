package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Format;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.Resolution;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a path: into a block, a list, a map, or through a reference into its resource. */
final class Walker {
  private final Frame frame;

  Walker(Frame frame) {
    this.frame = frame;
  }

  /** What a name leads to from something. */
  Sequence step(Found from, String name) {
    frame.step();
    Sequence found =
        switch (from.thing()) {
          case Thing.OfResource held -> intoResource(held.resource(), from.spot(), name);
          case Thing.OfValue held -> intoValue(held.value(), from.spot(), name);
          case Thing.Entry entry -> intoEntry(entry, from.spot(), name);
          case Thing.Referrer referrer -> intoReferrer(referrer, from, name);
          case Thing.Count count -> Sequence.EMPTY;
          case Thing.Release release -> Sequence.EMPTY;
        };
    return from.exists() == Truth.TRUE && !from.many() ? found : like(from, found);
  }

  /** What is found in something that may not exist, or stands for many, is so itself. */
  private static Sequence like(Found from, Sequence found) {
    List<Found> items =
        found.items().stream()
            .map(
                item ->
                    new Found(
                        item.thing(),
                        item.spot(),
                        item.exists().and(from.exists()),
                        item.many() || from.many()))
            .toList();
    return new Sequence(items, found.gaps());
  }

  /** The values at the end of any of some steps, lists as their items. */
  List<Found> ends(Found from, List<String> names) {
    List<Found> ends = new ArrayList<>();
    for (String name : names) {
      step(from, name).items().forEach(item -> ends.addAll(spread(item).items()));
    }
    return ends;
  }

  /** The values at the end of a path: a list is its items, a map its entries. */
  Sequence spread(Found end) {
    Value value = end.value();
    if (value == null || end.thing() instanceof Thing.Entry) {
      return Sequence.of(end);
    }
    return switch (frame.world().settle(value)) {
      case Value.ListValue list -> items(list, end);
      case Value.MapValue map when isOfEntries(map, end.spot()) -> entries(map, end);
      case Value.Reference reference when reference.value() != null -> {
        Value inner = frame.world().settle(reference.value());
        yield inner instanceof Value.ListValue || inner instanceof Value.MapValue
            ? spread(Found.of(inner, behind(reference, inner, end.spot())))
            : Sequence.of(end);
      }
      case Value.Unknown unknown -> Sequence.of(rest(unknown, end));
      case Value.Null none -> Sequence.EMPTY;
      default -> Sequence.of(end);
    };
  }

  /** A value of which nothing is known may be a list of any length, or not be set at all. */
  private Found rest(Value.Unknown unknown, Found end) {
    if (end.many()) {
      return end;
    }
    boolean one =
        resolution(end.spot()) instanceof Resolution.Found found
            && found.shape().cardinality() == Cardinality.ONE;
    // What a template computes is there: only AWS::NoValue removes a property.
    CanonicalResource owner = end.spot().owner();
    boolean there = one && owner != null && owner.written().format() == Format.CLOUDFORMATION;
    Truth exists = there ? end.exists() : Truth.UNKNOWN;
    return new Found(new Thing.OfValue(unknown), end.spot(), exists, !one);
  }

  private Sequence items(Value.ListValue list, Found of) {
    List<Found> items = new ArrayList<>();
    for (Value item : list.items()) {
      Value settled = frame.world().settle(item);
      if (!(settled instanceof Value.Null)) {
        Truth exists = of.exists().and(frame.world().isThere(item));
        items.add(
            new Found(new Thing.OfValue(settled), of.spot().item(settled), exists, of.many()));
      }
    }
    if (list.rest() != null) {
      items.add(Found.rest(list.rest(), of.spot().item(list.rest())));
    }
    return Sequence.of(items);
  }

  private Sequence entries(Value.MapValue map, Found of) {
    List<Found> entries = new ArrayList<>();
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Value value = frame.world().settle(entry.getValue());
      Spot spot = of.spot().step(entry.getKey(), value);
      Value key = new Value.Text(entry.getKey(), value.meta());
      entries.add(new Found(new Thing.Entry(key, value), spot, of.exists(), of.many()));
    }
    if (map.rest() != null) {
      entries.add(
          new Found(
              new Thing.Entry(map.rest(), map.rest()),
              of.spot().item(map.rest()),
              Truth.UNKNOWN,
              true));
    }
    return Sequence.of(entries);
  }

  /** A map whose keys its author chose gives entries; a block is one value. */
  private boolean isOfEntries(Value.MapValue map, Spot spot) {
    if (map.kind() == Value.MapKind.BLOCK) {
      return false;
    }
    if (resolution(spot) instanceof Resolution.Found found
        && found.shape().content() != Shape.Content.OPAQUE) {
      return found.shape().cardinality() == Cardinality.MAP;
    }
    return map.kind() == Value.MapKind.MAP;
  }

  private @Nullable Resolution resolution(Spot spot) {
    return frame.setting().meanings().resolution(spot);
  }

  private Sequence intoValue(Value value, Spot spot, String name) {
    return switch (frame.world().settle(value)) {
      case Value.MapValue map -> intoMap(map, spot, name);
      case Value.ListValue list -> intoList(list, spot, name);
      case Value.Json json -> intoValue(json.content(), spot, name);
      case Value.Reference reference -> intoReference(reference, spot, name);
      case Value.Unknown unknown -> Sequence.of(Found.of(below(unknown, name), spot.gap(name)));
      case Value.Null none -> gap(spot, name);
      case Value.OneOf oneOf -> gap(spot, name);
      case Value.Text text -> beyond(text, spot, name);
      case Value.Num number -> beyond(number, spot, name);
      case Value.Bool bool -> beyond(bool, spot, name);
      case Value.Template template -> beyond(template, spot, name);
    };
  }

  private Sequence intoMap(Value.MapValue map, Spot spot, String name) {
    Value value = map.get(name);
    if (value != null) {
      return held(value, spot, name);
    }
    return map.rest() == null
        ? gap(spot, name)
        : Sequence.of(Found.of(below(map.rest(), name), spot.gap(name)));
  }

  private Sequence held(Value value, Spot spot, String name) {
    Value settled = frame.world().settle(value);
    return settled instanceof Value.Null
        ? gap(spot, name)
        : Sequence.of(
            new Found(
                new Thing.OfValue(settled),
                spot.step(name, settled),
                frame.world().isThere(value),
                false));
  }

  /** A step spreads over a list; a number picks an item. */
  private Sequence intoList(Value.ListValue list, Spot spot, String name) {
    if (name.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(name);
      return index < list.items().size()
          ? held(list.items().get(index), spot, name)
          : gap(spot, name);
    }
    Sequence all = Sequence.EMPTY;
    for (Value item : list.items()) {
      Value settled = frame.world().settle(item);
      all = all.and(intoValue(settled, spot.item(settled), name));
    }
    return list.rest() == null
        ? all
        : all.and(Sequence.of(Found.rest(below(list.rest(), name), spot.gap(name))));
  }

  private Sequence intoReference(Value.Reference reference, Spot spot, String name) {
    if (reference.value() != null) {
      Value inner = frame.world().settle(reference.value());
      boolean holds =
          inner instanceof Value.ListValue
              || inner instanceof Value.Json
              || (inner instanceof Value.MapValue map && map.get(name) != null);
      if (holds) {
        return intoValue(inner, behind(reference, inner, spot), name);
      }
    }
    Referent referent = frame.referents().of(reference, spot.owner());
    if (referent == null) {
      return beyond(reference, spot, name);
    }
    CanonicalResource resource = referent.resource();
    if (resource == null || !referent.isWhole()) {
      String residual = reference.address() + "." + reference.attribute() + "." + name;
      return unknown("it lies outside this root", residual, reference.meta(), spot, name);
    }
    return intoResource(resource, Spot.of(resource, spot), name);
  }

  /** Where the value of a reference stands. */
  private Spot behind(Value.Reference reference, Value inner, Spot spot) {
    CanonicalResource target = frame.referents().resource(reference.address(), spot.owner());
    return new Spot(target, reference.attribute(), inner.origin().place(), spot);
  }

  private Sequence intoResource(CanonicalResource resource, Spot spot, String name) {
    Value value = resource.values().get(name);
    if (value != null) {
      return held(value, spot, name);
    }
    Resource written = resource.written();
    Meta meta = Meta.at(written.heading());
    if (resource.values().rest() != null) {
      return Sequence.of(Found.of(below(resource.values().rest(), name), spot.gap(name)));
    }
    Value filled = filled(written, name, meta);
    if (filled != null) {
      return Sequence.of(Found.of(filled, spot.gap(name)));
    }
    String address = written.address() + "." + name;
    Resolution resolution = resolution(new Spot(resource, name, null, null));
    if (written.kind() == Resource.Kind.DATA && !(resolution instanceof Resolution.Missing)) {
      return unknown(address + " is read at deployment", address, meta, spot, name);
    }
    if (resolution instanceof Resolution.Found found
        && found.shape().presence() == Shape.Presence.COMPUTED) {
      Value created = new Value.Reference(written.address(), name, null, meta);
      return Sequence.of(Found.of(created, spot.gap(name)));
    }
    return gap(spot, name);
  }

  /** What every resource has: its block, and the provider that creates it. */
  private static @Nullable Value filled(Resource written, String name, Meta meta) {
    return switch (name) {
      case "block" -> new Value.Text(written.block(), meta);
      case "provider" ->
          Objects.requireNonNullElse(
              written.attributes().get(name), new Value.Text(written.format().word(), meta));
      case "provisioner" -> written.attributes().get(name);
      default -> null;
    };
  }

  private Sequence intoEntry(Thing.Entry entry, Spot spot, String name) {
    return switch (name) {
      case "key" -> Sequence.of(Found.of(entry.key(), spot));
      case "value" -> Sequence.of(Found.of(entry.value(), spot));
      default -> intoValue(entry.value(), spot, name);
    };
  }

  private Sequence intoReferrer(Thing.Referrer referrer, Found from, String name) {
    CanonicalResource by = referrer.by();
    Meta meta = new Meta(Origin.NOWHERE, false);
    return switch (name) {
      case "by" -> Sequence.of(by == null ? from : frame.instance(by));
      case "path" -> Sequence.of(Found.of(new Value.Text(referrer.path(), meta), from.spot()));
      case "attribute" ->
          Sequence.of(Found.of(new Value.Text(referrer.attribute(), meta), from.spot()));
      default -> Sequence.EMPTY;
    };
  }

  /** Behind a value that is no reference: the one resource that it names, else the unknown. */
  private Sequence beyond(Value value, Spot spot, String name) {
    String text = Texts.of(value, frame.world());
    CanonicalResource named = text == null ? null : named(text, spot);
    if (named != null) {
      return intoResource(named, Spot.of(named, spot), name);
    }
    String residual = text == null ? null : "\"" + text + "\"." + name;
    return unknown("it lies outside this root", residual, value.meta(), spot, name);
  }

  /** The only resource of the expected types that a text is a known identity of, or null. */
  private @Nullable CanonicalResource named(String text, Spot spot) {
    if (!(resolution(spot) instanceof Resolution.Found found)) {
      return null;
    }
    List<CanonicalResource> named = new ArrayList<>();
    for (String type : found.refers()) {
      for (CanonicalResource resource : frame.setting().scene().ofType(type)) {
        frame.step();
        boolean same =
            frame.referents().identities(resource).stream()
                .anyMatch(identity -> text.equals(Texts.of(identity, frame.world())));
        if (same) {
          named.add(resource);
        }
      }
    }
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static Sequence gap(Spot spot, String name) {
    return new Sequence(List.of(), List.of(spot.gap(name)));
  }

  private static Sequence unknown(
      String reason, @Nullable String residual, Meta meta, Spot spot, String name) {
    Value unknown = new Value.Unknown(reason, residual, List.of(), meta);
    return Sequence.of(Found.of(unknown, spot.gap(name)));
  }

  private static Value.Unknown below(Value.Unknown unknown, String name) {
    String residual = unknown.residual() == null ? null : unknown.residual() + "." + name;
    return new Value.Unknown(
        unknown.reason(), unknown.cause(), residual, unknown.mentions(), unknown.meta());
  }
}
