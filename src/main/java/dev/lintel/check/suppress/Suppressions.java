package dev.lintel.check.suppress;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.policy.Policy;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suppressions of one root. A comment counts for its own line; one that stands alone counts for
 * the next line of code, and for the whole block that begins there. Metadata counts for its
 * resource. The forms of other linters reach as far as they do there.
 */
public final class Suppressions {
  private final IdentityHashMap<Source, Map<Integer, List<Suppression>>> byLine =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, Map<Integer, List<Suppression>>> aboveLine =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, List<Suppression>> within = new IdentityHashMap<>();
  private final IdentityHashMap<Source, List<Suppression>> byFile = new IdentityHashMap<>();
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
      for (PeerComments.Written written : PeerComments.read(comment)) {
        suppressions.add(written, alone);
      }
    }
    for (Resource resource : root.resources()) {
      List<Suppression> own =
          Stream.concat(
                  MetadataReader.read(resource, suppressions.diagnostics).stream(),
                  PeerMetadata.read(resource).stream())
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
   * @param policy the finding's
   * @param place the finding's place
   * @param resources the judged resource and the one that holds the place
   */
  public @Nullable Suppression find(Policy policy, Place place, Collection<Resource> resources) {
    Suppression found = at(byLine, place.source(), place.line(), policy);
    found = found == null ? at(aboveLine, place.source(), place.line(), policy) : found;
    for (Resource resource : resources) {
      found = found == null ? first(byResource.getOrDefault(resource, List.of()), policy) : found;
      found = found == null ? ofBlock(resource.place(), policy) : found;
      found = found == null ? aboveInner(resource.values(), place, policy) : found;
      for (Place caller : resource.callers()) {
        found = found == null ? ofBlock(caller, policy) : found;
      }
    }
    return found == null ? first(byFile.getOrDefault(place.source(), List.of()), policy) : found;
  }

  /** What stands above a block, or within it for the whole of it. */
  private @Nullable Suppression ofBlock(Place block, Policy policy) {
    Suppression above = above(block, policy);
    if (above != null) {
      return above;
    }
    return first(
        within.getOrDefault(block.source(), List.of()).stream()
            .filter(suppression -> block.contains(suppression.place()))
            .toList(),
        policy);
  }

  private @Nullable Suppression above(Place block, Policy policy) {
    return at(aboveLine, block.source(), block.line(), policy);
  }

  /** A comment above a nested block that holds the place. */
  private @Nullable Suppression aboveInner(Value value, Place place, Policy policy) {
    Place own = value.origin().place();
    Suppression found = null;
    switch (value) {
      case Value.ListValue list -> {
        for (Value item : list.items()) {
          found = found == null ? aboveInner(item, place, policy) : found;
        }
      }
      case Value.MapValue map -> {
        found = own != null && own.contains(place) ? above(own, policy) : null;
        for (Value entry : map.entries().values()) {
          found = found == null ? aboveInner(entry, place, policy) : found;
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
      Policy policy) {
    return first(lines.getOrDefault(source, Map.of()).getOrDefault(line, List.of()), policy);
  }

  private static @Nullable Suppression first(List<Suppression> suppressions, Policy policy) {
    for (Suppression suppression : suppressions) {
      if (suppression.names(policy)) {
        return suppression;
      }
    }
    return null;
  }

  private void add(PeerComments.Written written, IdentityHashMap<Source, Set<Integer>> alone) {
    Suppression suppression = written.suppression();
    Source source = suppression.place().source();
    if (!counts(suppression)) {
      return;
    }
    switch (written.reach()) {
      case LINES -> add(suppression, alone);
      case BLOCK_AROUND -> within.computeIfAbsent(source, s -> new ArrayList<>()).add(suppression);
      case FILE -> byFile.computeIfAbsent(source, s -> new ArrayList<>()).add(suppression);
    }
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
