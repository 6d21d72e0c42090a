package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.testing.Checkout;
import dev.lintel.testing.Generated;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyPagesTest {
  private static final String FOLDER = "docs/policies";

  @Test
  void everyPolicyHasAPageAndTheIndexNamesIt() throws IOException {
    List<Policy> policies = PolicySet.shipped(Vocabulary.shipped()).all().policies();
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", PolicyMarkdown.index(policies));
    policies.forEach(policy -> pages.put(policy.id() + ".md", PolicyMarkdown.page(policy)));
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Generated.compare(FOLDER + "/" + page.getKey(), page.getValue());
    }
    assertThat(written(pages)).as(Generated.advice(FOLDER)).isEqualTo(List.copyOf(pages.keySet()));
  }

  /** The files there are; pages of policies that are gone are deleted where that is asked for. */
  private static List<String> written(Map<String, String> pages) throws IOException {
    try (Stream<Path> files = Files.list(Checkout.root().resolve(FOLDER))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      if (!Generated.isUpdate()) {
        return names;
      }
      for (String name : names) {
        if (!pages.containsKey(name)) {
          Files.delete(Checkout.root().resolve(FOLDER).resolve(name));
        }
      }
      return List.copyOf(pages.keySet());
    }
  }
}
