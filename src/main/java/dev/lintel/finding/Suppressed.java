package dev.lintel.finding;

import dev.lintel.source.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that its author has silenced; it stays visible in reports.
 *
 * @param finding what would have been reported
 * @param source the kind of suppression: {@code comment} or {@code metadata}, with another linter's
 *     name before it
 * @param reason why it is silenced; empty where nothing was given
 * @param until the last day on which the suppression holds, or null for always
 * @param place where the suppression is written
 */
public record Suppressed(
    Finding finding, String source, String reason, @Nullable LocalDate until, Place place) {}
