package dev.lintel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that are made by a test, never by hand. */
public final class Generated {
  private static final String COMMAND =
      "mvn -q -o test -Dlintel.update=true -Dtest='PolicyPagesTest,SchemaTest,VocabularyTest'";

  private Generated() {}

  /** Whether the files are to be written anew: {@code -Dlintel.update=true}. */
  public static boolean isUpdate() {
    return Boolean.getBoolean("lintel.update");
  }

  /**
   * Fails unless a file has the text that it should have; writes it where that is asked for.
   *
   * @param file relative to the checkout
   */
  public static void compare(String file, String expected) throws IOException {
    Path path = Checkout.root().resolve(file);
    if (isUpdate()) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, expected);
    }
    assertThat(path).as(advice(file)).exists();
    assertThat(Files.readString(path)).as(advice(file)).isEqualTo(expected);
  }

  /** What to do about a file that is not current. */
  public static String advice(String file) {
    return file + " is generated and not current; to write it anew: " + COMMAND;
  }
}
