package dev.lintel.source;

/**
 * A comment of a source.
 *
 * @param place from its first mark to its last character, without the line end
 * @param text what it says, without the marks that make it a comment, trimmed
 */
public record Comment(Place place, String text) {}
