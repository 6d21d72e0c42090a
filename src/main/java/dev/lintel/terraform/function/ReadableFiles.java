package dev.lintel.terraform.function;

import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files that functions may read: those of the workspace.
 *
 * @param workspace what may be read
 * @param directory what relative paths are relative to, absolute
 */
public record ReadableFiles(Workspace workspace, Path directory) {
  private static final long LARGEST = 64L << 20;

  /** What is known of a path. */
  public enum Kind {
    FILE,
    DIRECTORY,
    MISSING,
    /** It lies outside the workspace: nothing may be said of it. */
    OUTSIDE
  }

  /**
   * The absolute path that a written one means.
   *
   * @throws CallException if it cannot be a path
   */
  Path resolve(String written) throws CallException {
    try {
      String home = System.getProperty("user.home", "");
      String expanded =
          written.equals("~") || written.startsWith("~/") ? home + written.substring(1) : written;
      return directory.resolve(expanded).normalize();
    } catch (InvalidPathException e) {
      throw CallException.of(0, "invalid path " + written);
    }
  }

  /** What a path is. */
  Kind kind(Path path) {
    if (workspace.mayRead(path)) {
      return Files.isDirectory(path) ? Kind.DIRECTORY : Kind.FILE;
    }
    return isInside(path) ? Kind.MISSING : Kind.OUTSIDE;
  }

  /**
   * Whether the nearest directory above a path that exists may be read, and the path does not
   * exist.
   */
  private boolean isInside(Path path) {
    if (Files.exists(path)) {
      return false;
    }
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return workspace.mayRead(above);
      }
    }
    return false;
  }

  /**
   * The bytes of a file.
   *
   * @throws CallException if there is no such file or it cannot be read
   */
  byte[] bytes(Path path, String written) throws CallException {
    if (kind(path) != Kind.FILE) {
      throw CallException.environment(0, "no file exists at " + written);
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw CallException.environment(0, written + " is too large to be read");
      }
      return workspace.bytes(path);
    } catch (IOException e) {
      throw CallException.environment(0, "failed to read " + written);
    }
  }

  /**
   * The text of a file.
   *
   * @throws CallException if there is no such file, it cannot be read, or it is not UTF-8
   */
  String text(Path path, String written) throws CallException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(path, written)))
          .toString();
    } catch (CharacterCodingException e) {
      throw CallException.of(
          0,
          "contents of "
              + written
              + " are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded"
              + " contents or the other file functions (e.g. filemd5, filesha256) to obtain file"
              + " hashing results instead");
    }
  }

  /** A file's text as a source that reports can name. */
  Source source(Path path, String text) {
    return Source.of(workspace.nameOf(path), text);
  }
}
