package dev.lintel.check.value;

import java.util.function.Supplier;

/** A truth value of Kleene's strong logic. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** True or false. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The other one; not knowing stays. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Both; {@code other} is not asked where this is false. */
  public Truth and(Supplier<Truth> other) {
    return this == FALSE ? FALSE : and(other.get());
  }

  /** Both. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : UNKNOWN;
  }

  /** One of the two or both. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE ? other : UNKNOWN;
  }
}
