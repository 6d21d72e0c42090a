package dev.lintel.terraform.module;

import dev.lintel.syntax.hcl.Attribute;
import dev.lintel.syntax.hcl.Block;
import dev.lintel.syntax.hcl.Expression;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Which directories a directory's configuration calls as local modules. */
public final class LocalCalls {
  private LocalCalls() {}

  /**
   * The called directories in the order of the calls, normalised; they need not exist.
   *
   * @throws IOException if a file of the directory cannot be read
   */
  public static SequencedSet<Path> of(Path directory, ParsedFiles files) throws IOException {
    SequencedSet<Path> called = new LinkedHashSet<>();
    for (Path file : files.moduleFiles(directory).primary()) {
      for (Block block : files.parse(file).body().blocks("module")) {
        Attribute source = block.body().attribute("source");
        Path target = source == null ? null : target(directory, source.value());
        if (target != null) {
          called.add(target);
        }
      }
    }
    return called;
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
