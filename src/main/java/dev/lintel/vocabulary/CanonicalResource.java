package dev.lintel.vocabulary;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.List;

/**
 * A resource in the words of policies, or one policy document of it.
 *
 * @param written the resource as its format wrote it
 * @param type the canonical type: {@code aws_db_instance}, {@code data.aws_iam_policy_document},
 *     {@code provider.aws}
 * @param within the path of the document that it stands for; empty for the whole resource
 * @param values its attributes, below {@code within}, under their canonical names, its parts folded
 *     in; every value keeps the place where it is written
 * @param place where it is written: its block, or the property it is made from
 * @param parts the resources whose content was folded in
 */
public record CanonicalResource(
    Resource written,
    String type,
    String within,
    Value.MapValue values,
    Place place,
    List<CanonicalResource> parts) {
  /** Copies the parts. */
  public CanonicalResource {
    parts = List.copyOf(parts);
  }
}
