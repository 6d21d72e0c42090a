package dev.lintel.graph;

import dev.lintel.source.Place;

/**
 * What is true of a value beside what it is.
 *
 * @param origin where it comes from
 * @param sensitive whether no report may print it
 */
public record Meta(Origin origin, boolean sensitive) {
  /** Of a value that is written at a place and may be shown. */
  public static Meta at(Place place) {
    return new Meta(Origin.at(place), false);
  }

  /** The same with another origin. */
  public Meta withOrigin(Origin other) {
    return new Meta(other, sensitive);
  }

  /** Marked as sensitive. */
  public Meta asSensitive() {
    return sensitive ? this : new Meta(origin, true);
  }
}
