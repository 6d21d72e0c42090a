package dev.lintel.cloudformation.template;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value that is given for a parameter.
 *
 * @param name of the parameter, or of a pseudo parameter such as {@code AWS::Region}
 * @param value what is given; on the command line and in files text, of lists with commas
 * @param place where; null on the command line
 */
public record Given(String name, Value value, @Nullable Place place) {
  /** Text that is given on the command line or in a file. */
  public Given(String name, String text, @Nullable Place place) {
    this(
        name,
        new Value.Text(text, place == null ? new Meta(Origin.NOWHERE, false) : Meta.at(place)),
        place);
  }
}
