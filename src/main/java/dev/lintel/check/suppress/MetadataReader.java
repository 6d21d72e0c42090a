package dev.lintel.check.suppress;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Metadata: {lintel: {ignore: [{policy, reason, until}]}}} of a resource. */
final class MetadataReader {
  private MetadataReader() {}

  static List<Suppression> read(Resource resource, List<Diagnostic> diagnostics) {
    List<Suppression> suppressions = new ArrayList<>();
    if (!(resource.attributes().get("Metadata") instanceof Value.MapValue metadata)
        || !(metadata.get("lintel") instanceof Value.MapValue lintel)
        || !(lintel.get("ignore") instanceof Value.ListValue ignore)) {
      return suppressions;
    }
    for (Value item : ignore.items()) {
      Place written = item.origin().place();
      Place place = written == null ? resource.heading() : written;
      Suppression suppression =
          switch (item) {
            case Value.Text text -> suppression(text.text(), "", null, place);
            case Value.MapValue map -> fromMap(map, place);
            default -> null;
          };
      if (suppression == null) {
        diagnostics.add(
            Diagnostic.warning(
                "suppression-syntax",
                "this suppression does not count: write {policy: id, reason: .., until: date}",
                place));
      } else {
        suppressions.add(suppression);
      }
    }
    return suppressions;
  }

  private static @Nullable Suppression fromMap(Value.MapValue map, Place place) {
    String policy = text(map, "policy");
    String until = text(map, "until");
    LocalDate date = until.isEmpty() ? null : CommentReader.date(until);
    return policy.isEmpty() || (date == null && !until.isEmpty())
        ? null
        : suppression(policy, text(map, "reason"), date, place);
  }

  private static Suppression suppression(
      String policy, String reason, @Nullable LocalDate until, Place place) {
    return Suppression.of(Set.of(policy), "metadata", reason, until, place);
  }

  static String text(Value.MapValue map, String key) {
    return map.get(key) instanceof Value.Text text ? text.text() : "";
  }
}
