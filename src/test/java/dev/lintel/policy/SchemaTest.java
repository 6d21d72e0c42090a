package dev.lintel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.policy.condition.Lets;
import dev.lintel.source.Source;
import dev.lintel.testing.Generated;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
  /** A value of each type of JSON, as YAML. */
  private static final Map<String, String> VALUES =
      Map.of("string", "words", "array", "[[x]]", "object", "{x: {y: {z: 1}}}");

  @Test
  void theSchemaIsCurrent() throws IOException {
    Generated.compare("docs/policy.schema.json", PolicySchema.text());
  }

  /** Whatever type of value the schema does not allow for a key, the loader refuses. */
  @ParameterizedTest
  @EnumSource(PolicyKey.class)
  void theLoaderRefusesTheTypesThatTheSchemaDoesNotAllow(PolicyKey key) {
    Map<String, String> policy = new LinkedHashMap<>();
    policy.put("id", "own");
    policy.put("title", "t");
    policy.put("severity", "low");
    policy.put("resource", "aws_sqs_queue");
    if (key != PolicyKey.REQUIRE) {
      policy.put("deny", "false");
    }
    VALUES.forEach(
        (type, value) -> {
          policy.put(key.word(), value);
          if (!PolicySchema.types(key.form()).contains(type)) {
            assertThat(problems(policy)).as("%s: %s", key.word(), value).contains(key.word());
          }
        });
  }

  private static List<String> problems(Map<String, String> policy) {
    StringBuilder text = new StringBuilder();
    policy.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    PolicyLoader loader = new PolicyLoader(Vocabulary.shipped(), Lets.NONE);
    return loader.load(Source.of("own.yaml", text.toString())).diagnostics().stream()
        .filter(diagnostic -> diagnostic.code().equals("policy-value"))
        .map(diagnostic -> diagnostic.message().replaceAll("(?s)^[^`]*`([^`]*)`.*", "$1"))
        .toList();
  }

  @Test
  void everyShippedPolicyKeepsToTheSchema() {
    Collection<String> keys = PolicyKey.words();
    for (Policy policy : PolicySet.shipped(Vocabulary.shipped()).all().policies()) {
      List<String> written =
          policy
              .place()
              .source()
              .text()
              .lines()
              .filter(line -> line.matches("[a-z-]+:.*"))
              .map(line -> line.substring(0, line.indexOf(':')))
              .toList();
      assertThat(keys).as(policy.id()).containsAll(written);
    }
  }
}
