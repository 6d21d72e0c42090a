package dev.lintel.check.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Passwords within URLs: {@code scheme://user:password@host}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1">RFC 3986, 3.2.1</a>
 */
final class Urls {
  private static final Pattern WITH_PASSWORD =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*://([^\\s:/?#@\"'<>]*):([^\\s/@\"'<>]+)@[^\\s/@:]");

  private static final Pattern HTTP =
      Pattern.compile("(?i)\\s*https?://([^/?#\\s]*)@([^/?#@\\s]*).*");

  /** What documentation writes for a password, and what services are shipped with. */
  private static final Set<String> GENERIC =
      Set.of("pass", "password", "passwd", "pwd", "pw", "secret", "guest", "token", "port");

  private Urls() {}

  /** Adds the passwords of a text. */
  static void find(String text, Predicate<String> allowed, List<Secret> found) {
    if (!text.contains("://")) {
      return;
    }
    Matcher matcher = WITH_PASSWORD.matcher(text);
    while (matcher.find()) {
      String password = matcher.group(2);
      if (isWritten(password)
          && !GENERIC.contains(password.toLowerCase(Locale.ROOT))
          && !allowed.test(password)) {
        found.add(new Secret("password in a connection string", matcher.start(2), matcher.end(2)));
      }
    }
  }

  /**
   * Whether a URL of a repository holds a password or token: {@code user:secret@host}, and at
   * GitHub, where nobody needs a user name, whatever stands before the {@code @}.
   */
  static boolean hasCredentials(String url) {
    Matcher matcher = HTTP.matcher(url);
    if (!matcher.matches()) {
      return false;
    }
    String user = matcher.group(1);
    int colon = user.indexOf(':');
    String password = colon < 0 ? "" : user.substring(colon + 1);
    if (!password.isEmpty()) {
      return isWritten(password);
    }
    String name = colon < 0 ? user : user.substring(0, colon);
    boolean github = matcher.group(2).toLowerCase(Locale.ROOT).contains("github");
    return !name.isEmpty() && isWritten(name) && (github || !Secrets.in(name).isEmpty());
  }

  private static boolean isWritten(String secret) {
    return !References.isReference(secret)
        && !References.isExpanded(secret)
        && !Placeholders.isPlaceholder(secret);
  }
}
