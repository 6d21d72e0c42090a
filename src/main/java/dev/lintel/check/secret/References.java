package dev.lintel.check.secret;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/** Texts that say where a secret is to be found instead of being one. */
final class References {
  /** Substitutions of shells, templates and workflow languages. */
  private static final List<String> SUBSTITUTIONS =
      List.of("${", "$(", "`", "{{", "#{", "%{", "<%", "((");

  private static final List<String> LOCATIONS =
      List.of(
          "./", "../", "~/", "arn:", "file:", "ssm:", "s3:", "vault:", "secretsmanager:", "env:");

  private static final List<String> FILES =
      List.of(
          ".pem", ".key", ".crt", ".txt", ".json", ".yml", ".yaml", ".sh", ".cfg", ".conf", ".env",
          ".jks", ".p12", ".pub", ".tf", ".py");

  private static final Pattern PATH = Pattern.compile("/[\\w.\\-]+(/[\\w.\\-]*)+|[A-Za-z]:\\\\.*");
  private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.\\-]*://.*");
  private static final Pattern SHELL_VARIABLE = Pattern.compile("\\$[A-Za-z_@#?*].*");
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+");
  private static final Pattern CODE = Pattern.compile(".*[()\\[\\]{}].*");

  private References() {}

  /** Whether a value refers to something, quoted or not. */
  static boolean isReference(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return SUBSTITUTIONS.stream().anyMatch(value::contains)
        || LOCATIONS.stream().anyMatch(lower::startsWith)
        || FILES.stream().anyMatch(lower::endsWith)
        || PATH.matcher(value).matches()
        || URL.matcher(lower).matches();
  }

  /** Whether a double-quoted or bare word is expanded by a shell. */
  static boolean isExpanded(String value) {
    int dollar = value.indexOf('$');
    return dollar >= 0 && SHELL_VARIABLE.matcher(value.substring(dollar)).matches();
  }

  /** Whether a bare word is an expression of a program. */
  static boolean isExpression(String value, String name) {
    return CODE.matcher(value).matches()
        || MEMBER.matcher(value).matches()
        || value.equalsIgnoreCase(name)
        || value.startsWith("!")
        || value.startsWith("@")
        || value.startsWith("&");
  }
}
