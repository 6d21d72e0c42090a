package dev.lintel.cloudformation.stack;

import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.source.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the template of a nested stack lies: a path relative to the template that names it, as
 * {@code aws cloudformation package} reads it, or an object in S3, whose key ends with a path that
 * exists here.
 *
 * @param text the path, or the known end of the URL behind its host
 * @param isLocal whether it is a path of a file
 */
record TemplateUrl(String text, boolean isLocal) {
  private static final Pattern REMOTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*/?(?<path>.*)", Pattern.DOTALL);

  /** Of the value of the property; null where the file's name is not known. */
  static @Nullable TemplateUrl of(Value url) {
    return switch (url) {
      case Text text -> of(text.text());
      case Template template when template.parts().getLast() instanceof Text end ->
          new TemplateUrl(withoutQuery(end.text()), false);
      default -> null;
    };
  }

  private static TemplateUrl of(String text) {
    Matcher remote = REMOTE.matcher(text);
    return remote.matches()
        ? new TemplateUrl(withoutQuery(remote.group("path")), false)
        : new TemplateUrl(text, true);
  }

  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /**
   * The file, or null.
   *
   * @param from the file of the template that names it
   * @param fits whether a file that has only the end of the path may be meant
   */
  @Nullable Path find(Path from, Workspace workspace, Predicate<Path> fits) {
    Path directory = from.getParent();
    try {
      if (isLocal) {
        Path file = directory == null ? Path.of(text) : directory.resolve(text);
        return isReadable(file, workspace) ? file : null;
      }
      return find(List.of(text.split("/", -1)), from, workspace, fits);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The longest end of the path that exists here, in the nearest directory around the template. */
  private static @Nullable Path find(
      List<String> steps, Path from, Workspace workspace, Predicate<Path> fits) {
    for (int start = 0; start < steps.size(); start++) {
      String end = String.join("/", steps.subList(start, steps.size()));
      if (end.isBlank() || end.startsWith("/")) {
        continue;
      }
      boolean exact = start == 0 || steps.size() - start > 1;
      for (Path at = from.getParent(); at != null; at = at.getParent()) {
        Path file = at.resolve(end);
        if (!workspace.mayRead(at)) {
          break;
        }
        boolean self = StackFiles.real(file).equals(StackFiles.real(from));
        if (isReadable(file, workspace) && (exact || !self) && (start == 0 || fits.test(file))) {
          return file;
        }
      }
    }
    return null;
  }

  private static boolean isReadable(Path file, Workspace workspace) {
    return workspace.mayRead(file) && Files.isRegularFile(file);
  }
}
