package dev.lintel.vocabulary;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.List;

/**
 * A resource in the words of policies.
 *
 * @param written the resource as its format wrote it
 * @param type the canonical type: {@code aws_db_instance}, {@code data.aws_iam_policy_document},
 *     {@code provider.aws}
 * @param values its attributes under their canonical names, its parts folded in; every value keeps
 *     the place where it is written
 * @param place where it is written: its block, or the property it is made from
 * @param parts the resources whose content was folded in
 */
public record CanonicalResource(
    Resource written,
    String type,
    Value.MapValue values,
    Place place,
    List<CanonicalResource> parts) {
  /** Copies the parts. */
  public CanonicalResource {
    parts = List.copyOf(parts);
  }
}
