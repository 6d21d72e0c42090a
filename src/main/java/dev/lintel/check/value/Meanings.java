package dev.lintel.check.value;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.Resolution;
import dev.lintel.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the vocabulary says of spots, kept for the next resource of the same type. */
public final class Meanings {
  private final Vocabulary vocabulary;
  private final Map<Key, Resolution> resolutions = new ConcurrentHashMap<>();
  private final Map<Key, Optional<Value>> absences = new ConcurrentHashMap<>();
  private final Map<Key, Boolean> folded = new ConcurrentHashMap<>();

  /** Nothing is kept at first. */
  public Meanings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private record Key(String type, String path, Format format) {}

  /** The vocabulary itself. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What a spot's path leads to; null where it is of no resource, or the resource itself. */
  public @Nullable Resolution resolution(Spot spot) {
    Key key = key(spot);
    return key == null
        ? null
        : resolutions.computeIfAbsent(key, k -> vocabulary.resolve(k.type(), k.path(), k.format()));
  }

  /** What it means that a spot is not set; null where it means no value. */
  public @Nullable Value absent(Spot spot) {
    Key key = key(spot);
    return key == null
        ? null
        : absences
            .computeIfAbsent(
                key, k -> Optional.ofNullable(vocabulary.absent(k.type(), k.path(), k.format())))
            .orElse(null);
  }

  /** Whether what stands at a spot is compared without regard to case. */
  public boolean foldsCase(Spot spot) {
    Key key = key(spot);
    return key != null
        && folded.computeIfAbsent(key, k -> vocabulary.foldsCase(k.type(), k.path()));
  }

  private static @Nullable Key key(Spot spot) {
    return spot.owner() == null || spot.path().isEmpty()
        ? null
        : new Key(spot.type(), spot.fullPath(), spot.owner().written().format());
  }
}
