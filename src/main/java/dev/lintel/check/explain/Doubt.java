package dev.lintel.check.explain;

import dev.lintel.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is not known.
 *
 * @param reason what is not known
 * @param place where that is read, or null
 */
public record Doubt(String reason, @Nullable Place place) {}
