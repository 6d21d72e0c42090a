package dev.lintel.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files that a run may read: those inside the working directory or one of its paths, symbolic
 * links resolved first. Safe for use by several threads.
 */
public final class Workspace {
  /** Bytes of the largest file that is read. */
  public static final long LARGEST_FILE = 64L << 20;

  private final Path workingDirectory;
  private final List<Path> readable;
  private final Map<Path, Source> sources = new ConcurrentHashMap<>();
  private final Map<Path, String> unsaved;

  private Workspace(Path workingDirectory, List<Path> readable, Map<Path, String> unsaved) {
    this.workingDirectory = workingDirectory;
    this.readable = readable;
    this.unsaved = unsaved;
  }

  /**
   * The files below a directory and the given paths.
   *
   * @param workingDirectory what relative paths and names are relative to
   * @param paths further directories, or files whose directories may be read
   * @throws IOException if the working directory does not exist
   */
  public static Workspace of(Path workingDirectory, List<Path> paths) throws IOException {
    Path home = workingDirectory.toAbsolutePath().normalize();
    List<Path> readable = new ArrayList<>();
    readable.add(home.toRealPath());
    for (Path path : paths) {
      Path absolute = home.resolve(path);
      if (Files.exists(absolute)) {
        Path real = absolute.toRealPath();
        Path parent = real.getParent();
        readable.add(Files.isDirectory(real) || parent == null ? real : parent);
      }
    }
    return new Workspace(home, List.copyOf(readable), Map.of());
  }

  /**
   * The same files, of which one has another text than on disk, or is not on disk at all.
   *
   * @param file the file, in a directory that this run may read
   * @param text what it is to contain
   */
  public Workspace withUnsaved(Path file, String text) {
    Map<Path, String> texts = new HashMap<>(unsaved);
    texts.put(workingDirectory.resolve(file).normalize(), text);
    return new Workspace(workingDirectory, readable, Map.copyOf(texts));
  }

  /** The absolute working directory. */
  public Path workingDirectory() {
    return workingDirectory;
  }

  /** Whether a file or directory exists and lies where this run may read. */
  public boolean mayRead(Path path) {
    if (unsaved.containsKey(workingDirectory.resolve(path).normalize())) {
      return true;
    }
    try {
      Path real = workingDirectory.resolve(path).toRealPath();
      return readable.stream().anyMatch(real::startsWith);
    } catch (IOException e) {
      return false;
    }
  }

  /** How reports name a path: relative to the working directory, with {@code /}. */
  public String nameOf(Path path) {
    Path absolute = workingDirectory.resolve(path).normalize();
    Path relative = workingDirectory.relativize(absolute);
    String name = relative.toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /**
   * The bytes of a file.
   *
   * @throws IOException if it does not exist, cannot be read, is no regular file, is larger than
   *     {@link #LARGEST_FILE} or lies outside this workspace; the message names it
   */
  public byte[] bytes(Path path) throws IOException {
    Path file = workingDirectory.resolve(path);
    String text = unsaved.get(file.normalize());
    if (text != null) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (!mayRead(path)) {
      throw new IOException(nameOf(path) + " does not exist or lies outside the scanned paths");
    }
    // A pipe or device would be waited for without end.
    if (!Files.isRegularFile(file)) {
      throw new IOException(nameOf(path) + " is not a regular file");
    }
    if (Files.size(file) > LARGEST_FILE) {
      throw new IOException(nameOf(path) + " is larger than " + (LARGEST_FILE >> 20) + " MB");
    }
    return Files.readAllBytes(file);
  }

  /**
   * The text of a file, read once; the same object for the same path. A byte order mark is left
   * out; bytes that are no UTF-8 become U+FFFD.
   *
   * @throws IOException as {@link #bytes(Path)}
   */
  public Source source(Path path) throws IOException {
    Path key = workingDirectory.resolve(path).normalize();
    Source known = sources.get(key);
    if (known != null) {
      return known;
    }
    Source read = Source.of(nameOf(path), Utf8Text.decode(bytes(path)));
    Source raced = sources.putIfAbsent(key, read);
    return raced == null ? read : raced;
  }

  /**
   * The text of a YAML or JSON file, which may be UTF-16; else as {@link #source(Path)}.
   *
   * @throws IOException as {@link #bytes(Path)}
   */
  public Source document(Path path) throws IOException {
    Path key = workingDirectory.resolve(path).normalize();
    Source known = sources.get(key);
    if (known != null) {
      return known;
    }
    byte[] bytes = bytes(path);
    String wide = Utf16Text.decode(bytes);
    String name = nameOf(path);
    Source read = wide == null ? Source.of(name, Utf8Text.decode(bytes)) : Source.of(name, wide);
    Source raced = sources.putIfAbsent(key, read);
    return raced == null ? read : raced;
  }

  /**
   * The first bytes of a file, however large it is.
   *
   * @param most how many at most
   * @throws IOException if it cannot be read or lies outside this workspace
   */
  public byte[] beginning(Path path, int most) throws IOException {
    Path file = workingDirectory.resolve(path);
    if (!mayRead(path) || !Files.isRegularFile(file)) {
      throw new IOException(nameOf(path) + " is no file inside the scanned paths");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /**
   * The entries of a directory by name; empty where it may not be read.
   *
   * @throws IOException if listing fails half-way
   */
  public List<Path> list(Path directory) throws IOException {
    Path absolute = workingDirectory.resolve(directory);
    if (!mayRead(absolute) || !Files.isDirectory(absolute)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(absolute)) {
      Set<Path> paths = new TreeSet<>(entries.toList());
      for (Path file : unsaved.keySet()) {
        if (absolute.normalize().equals(file.getParent())) {
          paths.add(absolute.resolve(file.getFileName()));
        }
      }
      return List.copyOf(paths);
    }
  }
}
