package dev.lintel.discovery;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Diagnostic.Level;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** The diagnostics of this package. */
final class Problems {
  private Problems() {}

  static Diagnostic missing(String path) {
    return error("missing-path", path + " does not exist: check the spelling");
  }

  static Diagnostic unreadable(String path, IOException cause) {
    String why =
        cause instanceof AccessDeniedException
            ? "permission denied"
            : String.valueOf(cause.getMessage());
    return in(path, "unreadable-file", path + " cannot be read: " + why);
  }

  static Diagnostic tooLarge(String path, long most) {
    return in(
        path,
        "file-too-large",
        path + " is not read: it is larger than " + (most >> 20) + " MB, and no template is");
  }

  static Diagnostic nothingIn(String path) {
    return warning(
        "nothing-to-check", path + " holds no Terraform files and no CloudFormation templates");
  }

  static Diagnostic neither(String file) {
    return warning(
        "nothing-to-check", file + " is neither a Terraform file nor a CloudFormation template");
  }

  private static Diagnostic error(String code, String message) {
    return new Diagnostic(code, Level.ERROR, message, null);
  }

  /** An error that is about a file as a whole: at its start. */
  private static Diagnostic in(String path, String code, String message) {
    return Diagnostic.error(code, message, new Place(Source.of(path, ""), Span.at(0)));
  }

  private static Diagnostic warning(String code, String message) {
    return new Diagnostic(code, Level.WARNING, message, null);
  }
}
