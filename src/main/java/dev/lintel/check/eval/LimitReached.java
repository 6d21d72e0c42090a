package dev.lintel.check.eval;

/** Judging a resource took more steps than one policy may take. */
public final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitReached() {
    super("limit reached", null, false, false);
  }
}
