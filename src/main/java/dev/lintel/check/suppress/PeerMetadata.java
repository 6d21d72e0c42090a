package dev.lintel.check.suppress;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a resource in the forms of other linters: {@code cfn_nag.rules_to_suppress}, {@code
 * checkov.skip} and {@code guard.SuppressedRules}.
 */
final class PeerMetadata {
  private PeerMetadata() {}

  /**
   * A list in the metadata.
   *
   * @param section its key in Metadata
   * @param list the list's key
   * @param linter the key of equivalents
   * @param reason the key of an item's reason
   */
  private record Form(String section, String list, String linter, String reason) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("cfn_nag", "rules_to_suppress", "cfn-nag", "reason"),
          new Form("checkov", "skip", "checkov", "comment"),
          new Form("guard", "SuppressedRules", "guard", "reason"));

  /** The suppressions of a resource. */
  static List<Suppression> read(Resource resource) {
    List<Suppression> suppressions = new ArrayList<>();
    if (!(resource.attributes().get("Metadata") instanceof Value.MapValue metadata)) {
      return suppressions;
    }
    for (Form form : FORMS) {
      if (metadata.get(form.section()) instanceof Value.MapValue section
          && section.get(form.list()) instanceof Value.ListValue list) {
        for (Value item : list.items()) {
          Suppression suppression = suppression(item, form, resource);
          if (suppression != null) {
            suppressions.add(suppression);
          }
        }
      }
    }
    return suppressions;
  }

  private static @Nullable Suppression suppression(Value item, Form form, Resource resource) {
    Value id = item instanceof Value.MapValue map ? map.get("id") : item;
    if (!(id instanceof Value.Text text) || text.text().isBlank()) {
      return null;
    }
    String reason =
        item instanceof Value.MapValue map ? MetadataReader.text(map, form.reason()) : "";
    Place written = item.origin().place();
    return Suppression.of(
        List.of(new Check(form.linter(), text.text().strip())),
        "metadata",
        reason,
        null,
        written == null ? resource.heading() : written);
  }
}
