package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalResource;
import org.jspecify.annotations.Nullable;

/**
 * Where a path ended.
 *
 * @param owner the resource whose attribute it is; null for parameters and literals
 * @param path the names from the resource, between dots; empty for the resource itself
 * @param place the value, or the deepest block that was reached; null where nobody wrote it
 * @param from the reference that led into the owner, or null
 */
public record Spot(
    @Nullable CanonicalResource owner, String path, @Nullable Place place, @Nullable Spot from) {
  /** Of what stands in the policy. */
  public static final Spot NOWHERE = new Spot(null, "", null, null);

  /** Of a resource itself: its heading, or the property that it is made from. */
  public static Spot of(CanonicalResource resource, @Nullable Spot from) {
    boolean whole = resource.place().equals(resource.written().place());
    return new Spot(resource, "", whole ? resource.written().heading() : resource.place(), from);
  }

  /** Of a value below this. */
  public Spot step(String name, Value value) {
    Place own = value.origin().place();
    return new Spot(owner, below(name), own == null ? place : own, from);
  }

  /** Of a name below this that is not set. */
  public Spot gap(String name) {
    return new Spot(owner, below(name), place, from);
  }

  /** Of an item of this. */
  public Spot item(Value value) {
    Place own = value.origin().place();
    return own == null ? this : new Spot(owner, path, own, from);
  }

  /** The canonical type that the path is of; empty where there is none. */
  public String type() {
    return owner == null ? "" : owner.type();
  }

  /** The names from the whole resource, where the owner is one document of it. */
  String fullPath() {
    return owner == null || owner.within().isEmpty() ? path : owner.within() + "." + path;
  }

  private String below(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
