package dev.lintel.check.suppress;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code lintel:ignore id[,id] reason="..." until=YYYY-MM-DD}. */
final class CommentReader {
  private static final String MARK = "lintel:ignore";
  private static final Pattern IDS =
      Pattern.compile("\\s+([A-Za-z0-9_-]+(\\s*,\\s*[A-Za-z0-9_-]+)*)(?=\\s|$)");
  private static final Pattern OPTION = Pattern.compile("\\s+(reason|until)=(\"([^\"]*)\"|(\\S+))");

  private CommentReader() {}

  /** The suppression in a comment; null where there is none, or none that can be read. */
  static @Nullable Suppression read(Comment comment, List<Diagnostic> diagnostics) {
    String text = comment.text();
    if (!text.startsWith(MARK)) {
      return null;
    }
    String rest = text.substring(MARK.length());
    Matcher ids = IDS.matcher(rest);
    if (!ids.lookingAt()) {
      return malformed("name the policies to ignore: " + MARK + " policy-id", comment, diagnostics);
    }
    Set<String> policies = new LinkedHashSet<>(List.of(ids.group(1).split("\\s*,\\s*")));
    String reason = "";
    LocalDate until = null;
    int at = ids.end();
    Matcher option = OPTION.matcher(rest);
    while (option.region(at, rest.length()).lookingAt()) {
      String value = option.group(3) == null ? option.group(4) : option.group(3);
      if (option.group(1).equals("reason")) {
        reason = value;
      } else {
        until = date(value);
        if (until == null) {
          return malformed("`until` takes a date such as 2027-01-31", comment, diagnostics);
        }
      }
      at = option.end();
    }
    if (!rest.substring(at).isBlank()) {
      return malformed(
          "behind the ids stand only reason=\"..\" and until=YYYY-MM-DD, not `"
              + rest.substring(at).strip()
              + "`",
          comment,
          diagnostics);
    }
    return Suppression.of(policies, "comment", reason, until, comment.place());
  }

  static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Suppression malformed(
      String message, Comment comment, List<Diagnostic> diagnostics) {
    Place place = comment.place();
    diagnostics.add(
        Diagnostic.warning(
            "suppression-syntax", "this suppression does not count: " + message, place));
    return null;
  }
}
