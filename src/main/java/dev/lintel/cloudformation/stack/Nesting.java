package dev.lintel.cloudformation.stack;

import dev.lintel.source.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a template stands among nested stacks.
 *
 * @param prefix of the names of its resources: empty at the top, else those of the stacks around
 *     it, each with a dot
 * @param files its own file and those of the templates around it, outermost first
 * @param callers the resources that stand for it and the stacks around it, outermost first
 * @param existsWhen the undecided condition that it exists under, or null
 */
record Nesting(String prefix, List<Path> files, List<Place> callers, @Nullable String existsWhen) {
  /** Copies the lists. */
  Nesting {
    files = List.copyOf(files);
    callers = List.copyOf(callers);
  }

  /** At the top, of a file or of a text without one. */
  static Nesting top(@Nullable Path file) {
    return new Nesting("", file == null ? List.of() : List.of(file), List.of(), null);
  }

  /** The resource that stands for the template; null at the top. */
  @Nullable Place caller() {
    return callers.isEmpty() ? null : callers.getLast();
  }

  /** The same for a nested stack of this template. */
  Nesting within(String id, Path file, Place caller, @Nullable String condition) {
    List<Path> longer = new ArrayList<>(files);
    longer.add(file);
    List<Place> outer = new ArrayList<>(callers);
    outer.add(caller);
    return new Nesting(prefix + id + ".", longer, outer, both(condition));
  }

  /** This condition and another one; either may be null. */
  @Nullable String both(@Nullable String condition) {
    return existsWhen == null || condition == null
        ? (existsWhen == null ? condition : existsWhen)
        : existsWhen + " and " + condition;
  }
}
