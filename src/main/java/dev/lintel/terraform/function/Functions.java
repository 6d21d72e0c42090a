package dev.lintel.terraform.function;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All functions of the language by name. */
public final class Functions {
  private static final Set<String> IMPURE = Set.of("timestamp", "uuid", "bcrypt", "plantimestamp");

  private Functions() {}

  /** The function of that name; null where there is none, or none that is supported. */
  public static @Nullable Function find(String name) {
    return null;
  }

  /** Whether Terraform has a function of that name. */
  public static boolean isKnown(String name) {
    return find(name) != null;
  }

  /** Whether a function gives the same result for the same arguments. */
  public static boolean isPure(String name) {
    return !IMPURE.contains(name);
  }
}
