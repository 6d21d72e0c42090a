package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text says behind the first separator that is written in it. */
final class TextAfter {
  private final World world;
  private final String separator;

  TextAfter(World world, String separator) {
    this.world = world;
    this.separator = separator;
  }

  /** What it says there with the place of the whole; nothing where no separator is written. */
  Sequence of(Found found) {
    Value value = found.value() == null ? null : world.settle(found.value());
    Value after = value == null ? null : after(value);
    return after == null
        ? new Sequence(List.of(), List.of(found.spot()))
        : Sequence.of(Found.of(after, found.spot()).existing(found.exists()));
  }

  private @Nullable Value after(Value value) {
    return switch (value) {
      case Value.Template template -> after(template);
      case Value.Reference reference ->
          reference.value() == null ? null : after(world.settle(reference.value()));
      case Value.Unknown unknown -> unknown;
      case Value.OneOf oneOf ->
          new Value.Unknown("its text is not known", null, List.of(), oneOf.meta());
      default -> {
        String text = Texts.of(value, world);
        int at = text == null ? -1 : text.indexOf(separator);
        yield text == null || at < 0
            ? null
            : new Value.Text(text.substring(at + separator.length()), value.meta());
      }
    };
  }

  private @Nullable Value after(Value.Template template) {
    List<Value> rest = null;
    for (Value part : template.parts()) {
      String text = Texts.of(part, world);
      int at = rest != null || text == null ? -1 : text.indexOf(separator);
      if (rest != null) {
        rest.add(part);
      } else if (text != null && at >= 0) {
        rest = new ArrayList<>();
        rest.add(new Value.Text(text.substring(at + separator.length()), part.meta()));
      }
    }
    return rest == null ? null : new Value.Template(rest, template.meta());
  }
}
