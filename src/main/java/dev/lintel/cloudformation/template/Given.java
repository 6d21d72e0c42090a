package dev.lintel.cloudformation.template;

import dev.lintel.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value that is given for a parameter.
 *
 * @param name of the parameter, or of a pseudo parameter such as {@code AWS::Region}
 * @param value its text; lists are separated by commas
 * @param place in a parameter file; null on the command line
 */
public record Given(String name, String value, @Nullable Place place) {}
