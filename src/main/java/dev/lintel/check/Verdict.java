package dev.lintel.check;

/** What a policy says of a resource. */
public enum Verdict {
  /** It is not violated. */
  PASS,
  /** It is violated, whatever is not known. */
  FAIL,
  /** That depends on what is not known. */
  UNKNOWN,
  /** The policy does not apply. */
  NOT_APPLICABLE
}
