package dev.lintel.report;

import java.util.regex.Pattern;

/**
 * Makes text from files safe to print in a terminal or a build log: what would move the cursor,
 * reorder letters or be read as a command of the log's owner is written as an escape.
 */
public final class SafeText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SafeText() {}

  /** Text on one line: white space becomes single spaces, everything else is as printable. */
  public static String line(String text) {
    String flat = SPACE.matcher(text).replaceAll(" ").strip();
    String safe = printable(flat);
    return safe.contains("::") ? withoutWorkflowCommands(safe) : safe;
  }

  /** Every character visible, and none with an effect of its own; line ends become escapes too. */
  static String printable(String text) {
    StringBuilder out = null;
    int done = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (!isHarmless(codePoint)) {
        out = out == null ? new StringBuilder() : out;
        out.append(text, done, i).append(escape(codePoint));
        done = i + length;
      }
      i += length;
    }
    String safe = out == null ? text : out.append(text, done, text.length()).toString();
    return safe.contains("##") ? withoutLogCommands(safe) : safe;
  }

  /** Whether a code point may be printed as it is. */
  static boolean isHarmless(int codePoint) {
    if (codePoint < 0x7f) {
      return codePoint >= ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Of these only the joiners are part of ordinary words and emoji.
      case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d;
      default -> true;
    };
  }

  /** How a harmful code point is shown: {@code \x1b}, {@code \u202e}. */
  static String escape(int codePoint) {
    String hex = Integer.toHexString(codePoint);
    return codePoint <= 0xff
        ? "\\x" + "0".repeat(2 - hex.length()) + hex
        : "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  /** GitHub's runner takes {@code ::name::} for a command where a line begins with it. */
  private static String withoutWorkflowCommands(String text) {
    String inner = text.replace(" ::", " \\x3a:");
    return inner.startsWith("::") ? "\\x3a" + inner.substring(1) : inner;
  }

  /**
   * Whether the second of the {@code #} that begin {@code ##[name]} or {@code ##vso[name]} stands
   * at an offset: both GitHub's runner and Azure Pipelines take these for commands anywhere in a
   * line.
   */
  static boolean beginsLogCommand(String text, int offset) {
    return text.charAt(offset) == '#'
        && offset > 0
        && text.charAt(offset - 1) == '#'
        && (text.startsWith("[", offset + 1) || text.startsWith("vso[", offset + 1));
  }

  private static String withoutLogCommands(String text) {
    return text.replace("##[", "#\\x23[").replace("##vso[", "#\\x23vso[");
  }
}
