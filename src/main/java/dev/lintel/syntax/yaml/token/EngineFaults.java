package dev.lintel.syntax.yaml.token;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Fault;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what snakeyaml-engine's scanner complains about in words that help, where it began. */
final class EngineFaults {
  private EngineFaults() {}

  static Fault of(RuntimeException e, ToIntFunction<Mark> offsets, String text) {
    if (!(e instanceof MarkedYamlEngineException marked)) {
      return Fault.syntax("this is not YAML: " + e.getMessage(), Span.at(text.length()));
    }
    String problem = marked.getProblem();
    Optional<Mark> began = marked.getContextMark();
    Optional<Mark> noticed = marked.getProblemMark();
    boolean atBeginning =
        began.isPresent()
            && (problem.startsWith("could not find expected ':'")
                || problem.startsWith("found unexpected"));
    Optional<Mark> mark = atBeginning || noticed.isEmpty() ? began : noticed;
    int start = mark.map(offsets::applyAsInt).orElse(text.length());
    return Fault.syntaxAt(message(marked, start, text), start, text);
  }

  private static String message(MarkedYamlEngineException e, int start, String text) {
    String problem = e.getProblem();
    if (problem.startsWith("could not find expected ':'")) {
      return "a ':' is missing behind this key";
    } else if (problem.startsWith("mapping values are not allowed")) {
      return "a ':' cannot stand here: put the value in quotes or mend the indentation";
    } else if (problem.startsWith("found unexpected")) {
      return "the quote that opens here is never closed";
    } else if (problem.startsWith("sequence entries are not allowed")) {
      return "a list item cannot begin here: put it on a line of its own";
    } else if (problem.contains("cannot start any token")) {
      return start < text.length() && text.charAt(start) == '\t'
          ? "a tab cannot stand here: indent with spaces"
          : "no value can begin with this character: put the value in quotes";
    } else if (problem.startsWith("found unknown escape")) {
      return "this is no escape of YAML: write \\\\ for a backslash, or use single quotes";
    }
    return "this is not YAML: " + problem.strip();
  }
}
