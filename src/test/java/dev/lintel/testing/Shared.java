package dev.lintel.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data beside the checkout ({@code ../shared}): corpus, oracles, catalogue, schemas. Read in
 * place, never copied.
 */
public final class Shared {
  private Shared() {}

  /**
   * Returns a file or directory of {@code ../shared}, such as {@code path("oracle/hcl")}. Ends the
   * running test where it is absent: skipped, or failed when the environment says {@code CI=true}.
   */
  public static Path path(String relative) {
    Path root = Checkout.root().resolveSibling("shared");
    if (!Files.isDirectory(root)) {
      Prerequisite.missing("../shared is not beside this checkout");
    }
    Path path = root.resolve(relative);
    if (!Files.exists(path)) {
      Prerequisite.missing("../shared/" + relative + " does not exist");
    }
    return path;
  }

  /** Whether {@code ../shared} is there, for tests that read it in addition to their own cases. */
  public static boolean isPresent() {
    return Files.isDirectory(Checkout.root().resolveSibling("shared"));
  }
}
