package dev.lintel.check.suppress;

import dev.lintel.source.Comment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in the forms of other linters:
 *
 * <ul>
 *   <li>Checkov, {@code checkov:skip=ID:reason}, for the block that the comment stands in;
 *       https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 *   <li>Trivy and tfsec, {@code trivy:ignore:ID:exp:2027-01-31}, for the line or the block below;
 *       https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/
 *   <li>KICS, {@code kics-scan ignore-line}, {@code ignore-block}, {@code ignore} and {@code
 *       disable=ID} of a file; https://docs.kics.io/latest/running-kics/
 * </ul>
 *
 * What is limited to a workspace or to a parameter does not count: it would silence too much.
 */
final class PeerComments {
  private static final Pattern CHECKOV =
      Pattern.compile(
          "(?:checkov|bridgecrew|cortex):skip=([\\w*]+(?:\\s*,\\s*[\\w*]+)*)(?::(.*))?");
  private static final Pattern TRIVY =
      Pattern.compile("(?:tfsec|trivy):ignore:([\\w*-]+)((?::\\w+:[\\w-]+)*)(?=\\s|$)");
  private static final Pattern EXPIRY = Pattern.compile("^:exp:([\\w-]+)$");
  private static final Pattern KICS =
      Pattern.compile("kics-scan\\s+(ignore-line|ignore-block|ignore|disable=([\\w,-]+))(?=\\s|$)");
  private static final String KIND = "comment";

  private PeerComments() {}

  /** How far a suppression reaches. */
  enum Reach {
    /** Its own line, or the line or block below. */
    LINES,
    /** The resource, data source or module call that it stands in. */
    BLOCK_AROUND,
    FILE
  }

  /** A suppression and how far it reaches. */
  record Written(Suppression suppression, Reach reach) {}

  /** The suppressions in a comment, none where it holds none. */
  static List<Written> read(Comment comment) {
    List<Written> written = new ArrayList<>();
    checkov(comment, written);
    trivy(comment, written);
    kics(comment, written);
    return written;
  }

  private static void checkov(Comment comment, List<Written> written) {
    Matcher skip = CHECKOV.matcher(comment.text());
    while (skip.find()) {
      String reason = skip.group(2) == null ? "" : skip.group(2).strip();
      written.add(
          new Written(
              Suppression.of(checks("checkov", skip.group(1)), KIND, reason, null, comment.place()),
              Reach.BLOCK_AROUND));
    }
  }

  private static void trivy(Comment comment, List<Written> written) {
    Matcher ignore = TRIVY.matcher(comment.text());
    while (ignore.find()) {
      Matcher expiry = EXPIRY.matcher(ignore.group(2));
      LocalDate until = expiry.matches() ? CommentReader.date(expiry.group(1)) : null;
      if (ignore.group(2).isEmpty() || until != null) {
        written.add(
            new Written(
                Suppression.of(checks("trivy", ignore.group(1)), KIND, "", until, comment.place()),
                Reach.LINES));
      }
    }
  }

  private static void kics(Comment comment, List<Written> written) {
    Matcher scan = KICS.matcher(comment.text());
    while (scan.find()) {
      String ids = scan.group(2) == null ? "*" : scan.group(2);
      Reach reach = scan.group(1).startsWith("ignore-") ? Reach.LINES : Reach.FILE;
      written.add(
          new Written(Suppression.of(checks("kics", ids), KIND, "", null, comment.place()), reach));
    }
  }

  private static List<Check> checks(String linter, String ids) {
    return Arrays.stream(ids.split(",")).map(id -> new Check(linter, id.strip())).toList();
  }
}
