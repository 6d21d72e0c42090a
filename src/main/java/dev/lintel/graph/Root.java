package dev.lintel.graph;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is deployed as one: a root module with everything it calls, or a template with its nested
 * stacks. Roots never see each other.
 *
 * @param name the directory or template relative to the working directory; {@code .} for itself
 * @param format what it was read from
 * @param resources in the order of files and places
 * @param outputs by name
 * @param conditions by name: true, false, or null where undecided (templates only)
 * @param absent logical IDs of resources whose condition is false
 * @param sources all files that were read for it
 * @param comments of all these files
 * @param diagnostics what could not be done
 */
public record Root(
    String name,
    Format format,
    List<Resource> resources,
    SequencedMap<String, Output> outputs,
    SequencedMap<String, @Nullable Boolean> conditions,
    SequencedSet<String> absent,
    List<Source> sources,
    List<Comment> comments,
    List<Diagnostic> diagnostics) {
  /**
   * An output of the root.
   *
   * @param value its value
   * @param export the name it is exported as, or null
   */
  public record Output(Value value, @Nullable Value export) {}
}
