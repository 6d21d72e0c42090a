package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same thing written in both formats has the same values in the words of policies. Each type
 * has two files of its name in the folder {@code both-formats}, {@code .tf} and {@code .yaml}.
 */
class BothFormatsTest {
  private static final Path FOLDER =
      Checkout.root().resolve("src/test/resources/dev/lintel/vocabulary/both-formats");
  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z0-9_.]+)");

  @TestFactory
  Stream<DynamicTest> bothFormatsReadAlike() throws IOException {
    List<String> types;
    try (Stream<Path> files = Files.list(FOLDER)) {
      types =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".tf"))
              .map(name -> name.replace(".tf", ""))
              .sorted()
              .toList();
    }
    assertThat(types).hasSizeGreaterThan(15);
    return types.stream().map(type -> DynamicTest.dynamicTest(type, () -> compare(type)));
  }

  private static void compare(String type) throws IOException {
    String terraform =
        shown(Folded.terraform(Files.readString(FOLDER.resolve(type + ".tf"))), type);
    assertThat(terraform).hasSizeGreaterThan(10);
    assertThat(shown(Folded.template(Files.readString(FOLDER.resolve(type + ".yaml"))), type))
        .isEqualTo(terraform);
  }

  /** The values of the only resource of a type, references by the type that they lead to. */
  private static String shown(Folded folded, String type) {
    Matcher references = REFERENCE.matcher(Folded.shown(folded.only(type).values()));
    return references.replaceAll(match -> "&" + folded.named(match.group(1)));
  }
}
