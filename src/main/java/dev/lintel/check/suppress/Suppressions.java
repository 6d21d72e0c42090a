package dev.lintel.check.suppress;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.vocabulary.index.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The suppressions of one root. A comment counts for its own line; one that stands alone counts for
 * the next line of code, and for the whole block that begins there. Metadata counts for its
 * resource.
 */
public final class Suppressions {
  private final IdentityHashMap<Source, Map<Integer, List<Suppression>>> byLine =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, Map<Integer, List<Suppression>>> aboveLine =
      new IdentityHashMap<>();
  private final IdentityHashMap<Resource, List<Suppression>> byResource = new IdentityHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> known;
  private final LocalDate today;

  private Suppressions(Set<String> known, LocalDate today) {
    this.known = known;
    this.today = today;
  }

  /**
   * Reads them.
   *
   * @param known the ids of all policies, earlier ones too: others are told
   */
  public static Suppressions of(Root root, Set<String> known, LocalDate today) {
    Suppressions suppressions = new Suppressions(known, today);
    IdentityHashMap<Source, Set<Integer>> alone = suppressions.commentLines(root.comments());
    for (Comment comment : root.comments()) {
      Suppression suppression = CommentReader.read(comment, suppressions.diagnostics);
      if (suppression != null && suppressions.counts(suppression)) {
        suppressions.add(suppression, alone);
      }
    }
    for (Resource resource : root.resources()) {
      List<Suppression> own =
          MetadataReader.read(resource, suppressions.diagnostics).stream()
              .filter(suppressions::counts)
              .toList();
      if (!own.isEmpty()) {
        suppressions.byResource.put(resource, own);
      }
    }
    return suppressions;
  }

  /** Suppressions that cannot be read, have expired, or name no policy. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /**
   * What silences a finding, or null.
   *
   * @param ids the policy's id and its earlier ones
   * @param place the finding's place
   * @param resources the judged resource and the one that holds the place
   */
  public @Nullable Suppression find(
      Collection<String> ids, Place place, Collection<Resource> resources) {
    Suppression found = at(byLine, place.source(), place.line(), ids);
    found = found == null ? at(aboveLine, place.source(), place.line(), ids) : found;
    for (Resource resource : resources) {
      found = found == null ? first(byResource.getOrDefault(resource, List.of()), ids) : found;
      found = found == null ? above(resource.place(), ids) : found;
      found = found == null ? aboveInner(resource.values(), place, ids) : found;
      for (Place caller : resource.callers()) {
        found = found == null ? above(caller, ids) : found;
      }
    }
    return found;
  }

  private @Nullable Suppression above(Place block, Collection<String> ids) {
    return at(aboveLine, block.source(), block.line(), ids);
  }

  /** A comment above a nested block that holds the place. */
  private @Nullable Suppression aboveInner(Value value, Place place, Collection<String> ids) {
    Place own = value.origin().place();
    Suppression found = null;
    switch (value) {
      case Value.ListValue list -> {
        for (Value item : list.items()) {
          found = found == null ? aboveInner(item, place, ids) : found;
        }
      }
      case Value.MapValue map -> {
        found = own != null && own.contains(place) ? above(own, ids) : null;
        for (Value entry : map.entries().values()) {
          found = found == null ? aboveInner(entry, place, ids) : found;
        }
      }
      default -> {}
    }
    return found;
  }

  private static @Nullable Suppression at(
      IdentityHashMap<Source, Map<Integer, List<Suppression>>> lines,
      Source source,
      int line,
      Collection<String> ids) {
    return first(lines.getOrDefault(source, Map.of()).getOrDefault(line, List.of()), ids);
  }

  private static @Nullable Suppression first(
      List<Suppression> suppressions, Collection<String> ids) {
    for (Suppression suppression : suppressions) {
      if (ids.stream().anyMatch(suppression.policies()::contains)) {
        return suppression;
      }
    }
    return null;
  }

  private void add(Suppression suppression, IdentityHashMap<Source, Set<Integer>> alone) {
    Place place = suppression.place();
    Source source = place.source();
    int line = source.line(Math.max(place.span().start(), place.span().end() - 1));
    Set<Integer> comments = alone.getOrDefault(source, Set.of());
    if (!comments.contains(place.line())) {
      put(byLine, source, place.line(), suppression);
      return;
    }
    int next = line + 1;
    while (comments.contains(next)) {
      next++;
    }
    put(aboveLine, source, next, suppression);
  }

  private static void put(
      IdentityHashMap<Source, Map<Integer, List<Suppression>>> lines,
      Source source,
      int line,
      Suppression suppression) {
    lines
        .computeIfAbsent(source, s -> new HashMap<>())
        .computeIfAbsent(line, l -> new ArrayList<>())
        .add(suppression);
  }

  /** The lines that hold nothing but comments. */
  private IdentityHashMap<Source, Set<Integer>> commentLines(List<Comment> comments) {
    IdentityHashMap<Source, Set<Integer>> lines = new IdentityHashMap<>();
    for (Comment comment : comments) {
      Place place = comment.place();
      Source source = place.source();
      int start = source.lineSpan(place.line()).start();
      int end = source.lineSpan(place.endLine()).end();
      String before = source.slice(new Span(start, place.span().start()));
      String behind = source.slice(new Span(Math.min(place.span().end(), end), end));
      if (before.isBlank() && behind.isBlank()) {
        Set<Integer> alone = lines.computeIfAbsent(source, s -> new HashSet<>());
        for (int line = place.line(); line <= place.endLine(); line++) {
          alone.add(line);
        }
      }
    }
    return lines;
  }

  /** Reports ids of no policy, and suppressions whose day has passed. */
  private boolean counts(Suppression suppression) {
    for (String id : suppression.policies()) {
      if (!known.contains(id)) {
        diagnostics.add(
            Diagnostic.warning(
                "suppression-unknown-policy",
                "no policy is called `"
                    + id
                    + "`"
                    + Suggestions.sentence(Suggestions.of(id, known)),
                suppression.place()));
      }
    }
    if (suppression.hasExpired(today)) {
      diagnostics.add(
          Diagnostic.warning(
              "suppression-expired",
              "this suppression ended on "
                  + suppression.until()
                  + "; mend what it silences, or give it a new date",
              suppression.place()));
      return false;
    }
    return true;
  }
}
