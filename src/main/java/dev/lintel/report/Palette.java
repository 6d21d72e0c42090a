package dev.lintel.report;

import dev.lintel.finding.Severity;

/** The colours of a terminal (ECMA-48), or none. */
record Palette(boolean coloured) {
  private static final String BOLD = "1";
  private static final String BOLD_MAGENTA = "1;35";
  private static final String BOLD_RED = "1;31";
  private static final String BOLD_YELLOW = "1;33";
  private static final String BOLD_CYAN = "1;36";
  private static final String BOLD_BLUE = "1;34";
  private static final String BLUE = "34";

  String strong(String text) {
    return paint(BOLD, text);
  }

  /** What is there for orientation only. */
  String quiet(String text) {
    return paint(BLUE, text);
  }

  String error(String text) {
    return paint(BOLD_RED, text);
  }

  String warning(String text) {
    return paint(BOLD_YELLOW, text);
  }

  String of(Severity severity, String text) {
    return paint(
        switch (severity) {
          case CRITICAL -> BOLD_MAGENTA;
          case HIGH -> BOLD_RED;
          case MEDIUM -> BOLD_YELLOW;
          case LOW -> BOLD_CYAN;
          case INFO -> BOLD_BLUE;
        },
        text);
  }

  private String paint(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
