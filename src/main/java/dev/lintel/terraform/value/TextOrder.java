package dev.lintel.terraform.value;

import java.util.Comparator;

/** Orders text by Unicode code point, as Terraform does; {@code char}s order otherwise. */
public enum TextOrder implements Comparator<String> {
  BY_CODE_POINT;

  @Override
  public int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
