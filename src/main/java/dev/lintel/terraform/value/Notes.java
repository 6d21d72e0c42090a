package dev.lintel.terraform.value;

import dev.lintel.graph.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a value beside what it is.
 *
 * @param origin where it comes from
 * @param sensitive whether no report may print it
 * @param reference the attribute of a resource that it was read from; null where it is not just
 *     that attribute's value
 * @param shape what more is known of it; null where there is nothing more to know
 */
public record Notes(
    Origin origin, boolean sensitive, @Nullable Target reference, @Nullable Shape shape) {
  /** Of a value that nobody wrote. */
  public static final Notes NONE = new Notes(Origin.NOWHERE, false, null, null);

  /**
   * An attribute of a resource.
   *
   * @param address the resource's address
   * @param attribute the attribute's path; "" for the whole resource
   */
  public record Target(String address, String attribute) {
    /** The attribute below this one by a step such as {@code .arn} or {@code [0]}. */
    public Target step(String written) {
      String path = attribute + written;
      return new Target(address, path.startsWith(".") ? path.substring(1) : path);
    }

    @Override
    public String toString() {
      return attribute.isEmpty() ? address : address + "." + attribute;
    }
  }

  /** Of a value with an origin and nothing else. */
  public static Notes of(Origin origin) {
    return new Notes(origin, false, null, null);
  }

  /** The same from elsewhere. */
  public Notes from(Origin other) {
    return new Notes(other, sensitive, reference, shape);
  }

  /** Marked as sensitive where {@code other} says so. */
  public Notes alsoSensitive(boolean other) {
    return sensitive || !other ? this : new Notes(origin, true, reference, shape);
  }

  /** Not marked as sensitive. */
  public Notes notSensitive() {
    return sensitive ? new Notes(origin, false, reference, shape) : this;
  }

  /** Read from an attribute. */
  public Notes readFrom(Target target) {
    return new Notes(origin, sensitive, target, shape);
  }

  /** With what more is known. */
  public Notes shaped(Shape other) {
    return new Notes(origin, sensitive, reference, other);
  }
}
