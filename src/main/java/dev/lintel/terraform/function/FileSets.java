package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.STRING;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds files by patterns with {@code *}, {@code **}, {@code ?}, {@code [a-z]}, {@code {a,b}}. */
final class FileSets {
  private final Call call;
  private final ReadableFiles files;
  private final Path base;
  private final List<Val> found = new ArrayList<>();

  private FileSets(Call call, Path base) {
    this.call = call;
    this.files = call.host().files();
    this.base = base;
  }

  /** The paths of the files below a directory that match a pattern. */
  static Val find(Call call) throws CallException {
    Path base = call.host().files().resolve(call.text(0));
    ReadableFiles.Kind kind = call.host().files().kind(base);
    if (kind == ReadableFiles.Kind.OUTSIDE) {
      return Vals.unknown(call.type(), "it lies outside the scanned paths: " + call.text(0));
    }
    FileSets sets = new FileSets(call, base);
    for (String pattern : alternatives(call.text(1))) {
      String clean = FileFunctions.clean(pattern);
      Path start = base;
      List<String> segments = new ArrayList<>(List.of(clean.split("/")));
      while (!segments.isEmpty() && segments.getFirst().equals("..")) {
        start = start.resolve(segments.removeFirst()).normalize();
      }
      if (!sets.search(start, segments)) {
        return call.tooLarge();
      }
    }
    return Vals.set(STRING, sets.found);
  }

  /** The pattern without braces: one for each alternative. */
  private static List<String> alternatives(String pattern) {
    int open = pattern.indexOf('{');
    int close = open < 0 ? -1 : pattern.indexOf('}', open);
    if (close < 0) {
      return List.of(pattern);
    }
    List<String> all = new ArrayList<>();
    for (String alternative : pattern.substring(open + 1, close).split(",", -1)) {
      all.addAll(
          alternatives(pattern.substring(0, open) + alternative + pattern.substring(close + 1)));
    }
    return all;
  }

  /** Whether the budget was enough. */
  private boolean search(Path directory, List<String> segments) throws CallException {
    if (segments.isEmpty()) {
      return true;
    }
    String segment = segments.getFirst();
    List<String> rest = segments.subList(1, segments.size());
    if (segment.equals("**")) {
      return searchBelow(directory, segments, rest);
    }
    Pattern pattern = compile(segment);
    for (Path entry : list(directory)) {
      if (!call.affords(1)) {
        return false;
      }
      boolean matches = pattern.matches(String.valueOf(entry.getFileName()));
      ReadableFiles.Kind kind = matches ? files.kind(entry) : ReadableFiles.Kind.MISSING;
      if (kind == ReadableFiles.Kind.FILE && rest.isEmpty()) {
        found.add(Vals.text(base.relativize(entry).toString().replace('\\', '/')));
      } else if (kind == ReadableFiles.Kind.DIRECTORY && !search(entry, rest)) {
        return false;
      }
    }
    return true;
  }

  private boolean searchBelow(Path directory, List<String> segments, List<String> rest)
      throws CallException {
    if (!search(directory, rest.isEmpty() ? List.of("*") : rest)) {
      return false;
    }
    for (Path entry : list(directory)) {
      boolean into = files.kind(entry) == ReadableFiles.Kind.DIRECTORY;
      if (!call.affords(1) || (into && !search(entry, segments))) {
        return false;
      }
    }
    return true;
  }

  private List<Path> list(Path directory) throws CallException {
    try {
      return files.workspace().list(directory);
    } catch (IOException e) {
      throw new CallException("failed to list " + call.text(0));
    }
  }

  private static Pattern compile(String segment) throws CallException {
    StringBuilder regex = new StringBuilder("(?s)");
    int i = 0;
    while (i < segment.length()) {
      char c = segment.charAt(i++);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        case '[' -> {
          int close = segment.indexOf(']', i + 1);
          String set = close < 0 ? "" : segment.substring(i, close);
          regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
          i = close < 0 ? segment.length() : close + 1;
        }
        case '\\' -> {
          regex.append(Pattern.quote(i < segment.length() ? segment.substring(i, i + 1) : ""));
          i++;
        }
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return Pattern.compile(regex.toString());
    } catch (PatternSyntaxException e) {
      throw new CallException("failed to glob pattern " + segment);
    }
  }
}
