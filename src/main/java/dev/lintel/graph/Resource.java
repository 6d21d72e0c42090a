package dev.lintel.graph;

import dev.lintel.source.Place;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its format wrote it: names and values are the format's own.
 *
 * @param address Terraform's address, or the logical ID (in a nested stack {@code Stack.Name})
 * @param block the address without instance keys; equals {@code address} in templates
 * @param type the type as written: {@code aws_db_instance}, {@code AWS::RDS::DBInstance}; "" where
 *     none is written
 * @param kind what kind of thing it is
 * @param format what it was read from
 * @param values its arguments, or Properties
 * @param attributes what is written beside them, such as DependsOn, DeletionPolicy, Metadata,
 *     lifecycle, provider
 * @param place its whole block
 * @param heading its type and labels, or the logical ID: what stands for the block in a report
 * @param callers the module calls it was created through, outermost first
 * @param existsWhen the undecided condition it exists under, or null where it certainly exists
 */
public record Resource(
    String address,
    String block,
    String type,
    Kind kind,
    Format format,
    Value.MapValue values,
    SequencedMap<String, Value> attributes,
    Place place,
    Place heading,
    List<Place> callers,
    @Nullable String existsWhen) {
  /** Copies the callers. */
  public Resource {
    callers = List.copyOf(callers);
  }

  /** What kind of thing a resource is. */
  public enum Kind {
    /** Created and changed by the deployment. */
    MANAGED,
    /** Read by it; types are compared with the prefix {@code data.} in policies. */
    DATA,
    /** A provider's configuration; its type is the provider's local name. */
    PROVIDER,
    /**
     * Written for a macro, which makes other resources of it, one of them with the same address. It
     * is never deployed itself.
     */
    MACRO
  }
}
