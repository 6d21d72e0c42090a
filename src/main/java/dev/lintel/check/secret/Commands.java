package dev.lintel.check.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Predicate;

/** Passwords that well-known commands take without naming them. */
final class Commands {
  private static final String WORD = "[\"']?([^\\s\"'|;&]{4,})";

  /** Each has the password as its first group. */
  private static final List<Form> FORMS =
      List.of(
          new Form(
              "chpasswd",
              "echo\\s+[\"']?[\\w.\\-]+:([^\\s\"'|]{4,})[\"']?\\s*\\|\\s*(?:sudo\\s+)?chpasswd"),
          new Form(
              "passwd",
              "echo\\s+-?e?\\s*" + WORD + "[\"']?\\s*\\|\\s*(?:sudo\\s+)?passwd\\s+--stdin"),
          new Form("mysql", "\\bmysql(?:admin|dump)?\\s[^\\n|;&]*?\\s-p" + WORD),
          new Form("sshpass", "\\bsshpass\\s+-p\\s*" + WORD),
          new Form(
              "curl",
              "\\bcurl\\s[^\\n|;&]*?(?:-u|--user)[ =][\"']?[^\\s:\"'$]+:([^\\s\"'|;&]{4,})"),
          new Form("ConvertTo-SecureString", "ConvertTo-SecureString\\s+(?:-String\\s+)?" + WORD),
          new Form("net user", "\\bnet\\s+user\\s+\\S+\\s+" + WORD));

  private Commands() {}

  private record Form(String hint, Pattern pattern) {
    Form(String hint, String pattern) {
      this(hint, Pattern.compile(pattern));
    }
  }

  /** Adds the passwords of a script. */
  static void find(String text, Predicate<String> allowed, List<Secret> found) {
    for (Form form : FORMS) {
      if (!text.contains(form.hint)) {
        continue;
      }
      Matcher matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        String password = matcher.group(1);
        if (!password.startsWith("/")
            && !password.startsWith("-")
            && !References.isReference(password)
            && !References.isExpanded(password)
            && !Placeholders.isPlaceholder(password)
            && !allowed.test(password)) {
          found.add(new Secret("password of a command", matcher.start(1), matcher.end(1)));
        }
      }
    }
  }
}
