package dev.lintel.terraform.value;

import dev.lintel.graph.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a value beside what it is.
 *
 * @param origin where it comes from
 * @param marks whether it may be shown and stored
 * @param references the attributes of resources that it was read from, the last one used first:
 *     each is configured as the next
 * @param shape what more is known of it; null where there is nothing more to know
 */
public record Notes(Origin origin, Marks marks, List<Target> references, @Nullable Shape shape) {
  /** Of a value that nobody wrote. */
  public static final Notes NONE = new Notes(Origin.NOWHERE, Marks.NONE, List.of(), null);

  /**
   * An attribute of a resource.
   *
   * @param address the resource's address
   * @param attribute the attribute's path; "" for the whole resource
   */
  public record Target(String address, String attribute) {
    /** The attribute below this one by a step such as {@code .arn} or {@code [0]}. */
    public Target step(String written) {
      boolean first = attribute.isEmpty() && written.startsWith(".");
      return new Target(address, first ? written.substring(1) : attribute + written);
    }

    @Override
    public String toString() {
      return attribute.isEmpty() ? address : address + "." + attribute;
    }
  }

  /** Of a value with an origin and nothing else. */
  public static Notes of(Origin origin) {
    return new Notes(origin, Marks.NONE, List.of(), null);
  }

  /** The same from elsewhere. */
  public Notes from(Origin other) {
    return new Notes(other, marks, references, shape);
  }

  /** With further marks. */
  public Notes alsoMarked(Marks others) {
    return marked(marks.and(others));
  }

  /** With these marks and no others. */
  public Notes marked(Marks others) {
    return marks == others ? this : new Notes(origin, others, references, shape);
  }

  /** Read from an attribute that is configured as what this says. */
  public Notes readFrom(Target target) {
    List<Target> all = new ArrayList<>();
    all.add(target);
    all.addAll(references);
    return new Notes(origin, marks, List.copyOf(all), shape);
  }

  /** With what more is known; null for nothing more. */
  public Notes shaped(@Nullable Shape other) {
    return new Notes(origin, marks, references, other);
  }
}
