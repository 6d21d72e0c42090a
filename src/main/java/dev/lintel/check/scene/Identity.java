package dev.lintel.check.scene;

import org.jspecify.annotations.Nullable;

/** Resources and items are compared as objects: two of the same content are still two. */
public final class Identity {
  private Identity() {}

  /** Whether both are the same object, or null. */
  @SuppressWarnings("ReferenceEquality")
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }
}
