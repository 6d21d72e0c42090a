package dev.lintel.finding;

import java.util.Locale;

/** How bad it is when a policy is violated, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** The word in policies, options and reports: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as bad as {@code other}, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
