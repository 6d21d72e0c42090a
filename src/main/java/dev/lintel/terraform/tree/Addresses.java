package dev.lintel.terraform.tree;

/** Writes addresses as Terraform does. */
final class Addresses {
  private Addresses() {}

  /** An instance key as a quoted string of the language. */
  static String quoted(String key) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean interpolation = (c == '$' || c == '%') && key.startsWith("{", i + 1);
          quoted.append(interpolation ? "" + c + c : c);
        }
      }
    }
    return quoted.append('"').toString();
  }
}
