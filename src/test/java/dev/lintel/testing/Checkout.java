package dev.lintel.testing;

import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Checkout {
  private Checkout() {}

  /** Returns the absolute path of the directory that holds {@code pom.xml}. */
  public static Path root() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
  }
}
