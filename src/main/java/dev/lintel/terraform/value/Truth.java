package dev.lintel.terraform.value;

/** The answer to a question about values that need not be known. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /** The answer of a known question. */
  static Truth of(boolean bool) {
    return bool ? YES : NO;
  }
}
