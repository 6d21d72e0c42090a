package dev.lintel.terraform.module;

import dev.lintel.syntax.hcl.Attribute;
import dev.lintel.syntax.hcl.Block;
import dev.lintel.syntax.hcl.Expression;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Which directories a directory's configuration calls as local modules. */
public final class LocalCalls {
  private LocalCalls() {}

  /**
   * The called directories whose names are written as they are, in the order of the calls,
   * normalised; they need not exist.
   *
   * @throws IOException if a file of the directory cannot be read
   */
  public static SequencedSet<Path> of(Path directory, ParsedFiles files) throws IOException {
    SequencedSet<Path> called = new LinkedHashSet<>();
    for (Expression source : sources(directory, files)) {
      Path target = target(directory, source);
      if (target != null) {
        called.add(target);
      }
    }
    return called;
  }

  /**
   * Whether some source is not written as it is, but computed.
   *
   * @throws IOException if a file of the directory cannot be read
   */
  public static boolean areComputed(Path directory, ParsedFiles files) throws IOException {
    return sources(directory, files).stream()
        .anyMatch(
            source ->
                !(source instanceof Expression.Bad)
                    && !(source instanceof Expression.Template template
                        && template.literal() != null));
  }

  private static List<Expression> sources(Path directory, ParsedFiles files) throws IOException {
    List<Expression> sources = new ArrayList<>();
    for (Path file : files.moduleFiles(directory).primary()) {
      for (Block block : files.parse(file).body().blocks("module")) {
        Attribute source = block.body().attribute("source");
        if (source != null) {
          sources.add(source.value());
        }
      }
    }
    return sources;
  }

  private static @Nullable Path target(Path directory, Expression source) {
    return source instanceof Expression.Template template && template.literal() != null
        ? directoryOf(directory, template.literal())
        : null;
  }

  /** Whether a source address is a local directory. */
  public static boolean isLocal(String source) {
    return source.startsWith("./") || source.startsWith("../");
  }

  /** The directory that a source address means; null where it is not local. */
  public static @Nullable Path directoryOf(Path directory, String source) {
    if (!isLocal(source)) {
      return null;
    }
    try {
      return directory.resolve(source).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
