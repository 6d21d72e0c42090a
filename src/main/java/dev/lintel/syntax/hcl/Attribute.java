package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;

/**
 * {@code name = value}.
 *
 * @param name the name
 * @param nameSpan where the name stands
 * @param value what it is set to
 * @param span name to end of value
 */
public record Attribute(String name, Span nameSpan, Expression value, Span span) implements Item {}
