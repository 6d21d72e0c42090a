package dev.lintel.check.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of variables, settings and attributes whose values are secret. */
final class SecretNames {
  private static final Set<String> NOUNS =
      Set.of(
          "password",
          "passwd",
          "passwrd",
          "pwd",
          "pass",
          "passphrase",
          "passcode",
          "secret",
          "secrets",
          "token",
          "credential",
          "credentials",
          "apikey",
          "apitoken",
          "authtoken",
          "accesstoken",
          "secretkey",
          "privatekey",
          "accesskey",
          "dbpassword",
          "pgpassword",
          "userpassword",
          "rootpassword",
          "adminpassword",
          "masterpassword",
          "psk",
          "sshpass");

  /** What makes a key one that must stay secret. */
  private static final Set<String> KEYS =
      Set.of(
          "api",
          "access",
          "secret",
          "private",
          "auth",
          "encryption",
          "signing",
          "master",
          "account",
          "storage",
          "shared",
          "consumer",
          "license",
          "preshared");

  /** Last words that make it something about a secret. */
  private static final Set<String> ABOUT =
      Set.of(
          "arn",
          "name",
          "names",
          "id",
          "ids",
          "file",
          "files",
          "filename",
          "path",
          "paths",
          "url",
          "uri",
          "urls",
          "type",
          "ttl",
          "expiry",
          "expires",
          "expiration",
          "version",
          "length",
          "len",
          "size",
          "policy",
          "min",
          "max",
          "enabled",
          "required",
          "count",
          "age",
          "days",
          "dir",
          "directory",
          "location",
          "endpoint",
          "field",
          "prefix",
          "suffix",
          "manager",
          "mode",
          "format",
          "store",
          "rotation",
          "algorithm",
          "provider",
          "service",
          "parameter",
          "param",
          "label",
          "host",
          "port",
          "user",
          "username",
          "timeout",
          "limit",
          "bucket",
          "region",
          "reset",
          "history",
          "reuse",
          "issuer",
          "audience",
          "header",
          "ref",
          "index",
          "env",
          "var",
          "description",
          "status",
          "class",
          "group",
          "title",
          "prompt",
          "lifetime",
          "encoding",
          "regex",
          "pattern",
          "column",
          "attribute",
          "hint",
          "authentication");

  /** First words of switches and limits. */
  private static final Set<String> SWITCHES =
      Set.of(
          "disable",
          "enable",
          "use",
          "no",
          "has",
          "is",
          "allow",
          "require",
          "force",
          "skip",
          "show",
          "hide",
          "max",
          "min",
          "generate",
          "manage",
          "create",
          "get",
          "fetch");

  private SecretNames() {}

  /** Whether what stands under a name is meant to be secret. */
  static boolean isSecret(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || ABOUT.contains(words.getLast()) || SWITCHES.contains(words.getFirst())) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean key = word.equals("key") && i > 0 && KEYS.contains(words.get(i - 1));
      if (key || NOUNS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The words of {@code dbPassword}, {@code DB_PASSWORD} and {@code db-password} alike. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      if (end || isHump(name, i)) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }

  private static boolean isHump(String name, int i) {
    if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean afterLower = Character.isLowerCase(name.charAt(i - 1));
    boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return afterLower || (beforeLower && Character.isUpperCase(name.charAt(i - 1)));
  }
}
