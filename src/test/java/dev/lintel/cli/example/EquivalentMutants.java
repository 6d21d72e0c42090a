package dev.lintel.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mutants that no example can tell from their policy, as a file lists them with reasons. */
final class EquivalentMutants {
  private static final String FILE = "src/test/resources/mutation/equivalent.yaml";

  private final Map<String, List<String>> listed = new HashMap<>();

  private EquivalentMutants() {}

  static EquivalentMutants read() throws IOException {
    Path file = Checkout.root().resolve(FILE);
    EquivalentMutants all = new EquivalentMutants();
    Source source = Source.of(FILE, Files.readString(file));
    if (YamlParser.parse(source).root() instanceof Node.Mapping owners) {
      for (Node.Entry owner : owners.entries()) {
        Node.Mapping mutants = (Node.Mapping) owner.value();
        for (Node.Entry mutant : mutants.entries()) {
          assertThat(((Node.Scalar) mutant.value()).text()).as("reason").isNotBlank();
          all.listed
              .computeIfAbsent(owner.key().text(), key -> new ArrayList<>())
              .add(mutant.key().text());
        }
      }
    }
    return all;
  }

  /**
   * Fails unless the mutants that survive are exactly those that are listed.
   *
   * @param owner the policy's id, or the library's file
   * @param file where an example is missing
   */
  void check(String owner, String file, List<String> survivors) {
    assertThat(survivors)
        .as(
            "mutants of %s that leave all examples as they are: add an example that needs the leaf,"
                + " or list the mutant with its reason in %s",
            file, FILE)
        .containsExactlyInAnyOrderElementsOf(listed.getOrDefault(owner, List.of()));
  }
}
