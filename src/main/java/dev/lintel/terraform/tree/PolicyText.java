package dev.lintel.terraform.tree;

import dev.lintel.terraform.function.JsonText;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a policy document as the provider does: indented, its keys in their own order. */
final class PolicyText {
  private static final String INDENT = "  ";
  private static final List<String> ORDER =
      List.of(
          "Version",
          "Id",
          "Statement",
          "Sid",
          "Effect",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Principal",
          "NotPrincipal",
          "Condition");

  private final StringBuilder out = new StringBuilder();

  private PolicyText() {}

  /** The text of a document of which everything is known. */
  static String of(Val document) {
    PolicyText text = new PolicyText();
    text.append(document, 0);
    return text.out.toString();
  }

  private void append(Val value, int depth) {
    switch (value) {
      case Val.Entries entries when !entries.entries().isEmpty() -> {
        List<Map.Entry<String, Val>> sorted = new ArrayList<>(entries.entries().entrySet());
        sorted.sort((left, right) -> Integer.compare(rank(left.getKey()), rank(right.getKey())));
        char before = '{';
        for (Map.Entry<String, Val> entry : sorted) {
          begin(before, depth + 1);
          JsonText.quote(entry.getKey(), out);
          out.append(": ");
          append(entry.getValue(), depth + 1);
          before = ',';
        }
        end('}', depth);
      }
      case Val.Items items when !items.items().isEmpty() -> {
        char before = '[';
        for (Val item : items.items()) {
          begin(before, depth + 1);
          append(item, depth + 1);
          before = ',';
        }
        end(']', depth);
      }
      case Val other -> out.append(JsonText.of(other));
    }
  }

  private static int rank(String key) {
    int index = ORDER.indexOf(key);
    return index < 0 ? ORDER.size() : index;
  }

  private void begin(char before, int depth) {
    out.append(before).append('\n').append(INDENT.repeat(depth));
  }

  private void end(char bracket, int depth) {
    out.append('\n').append(INDENT.repeat(depth)).append(bracket);
  }
}
