package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether {@code Resources} stands at the top; {@code ~} stands for a line end. */
class YamlPeekTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Resources:~  A: 1",
        "Resources : {}",
        "a: 1~Resources:",
        "'Resources': {}",
        "\"Resources\": {}",
        "# comment~~---~Resources: {}",
        "%YAML 1.1~---~Resources: {}",
        "  Resources: {}",
        "{\"Resources\": {}}",
        "{ Resources: {} }",
        "{\"a\": 1,~\"Resources\"~:{}}",
        "--- {Resources: {}}",
        "--- !tag~Resources: {}",
        "&a~Resources: {}",
        "a: 1\r\nResources:\r\n",
        "a: Resources~Resources: {}",
      })
  void aKeyAtTheTopIsSeen(String text) {
    assertThat(mayHaveResources(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~",
        "a: 1",
        "# Resources:~a: 1",
        "MyResources: {}",
        "ResourcesOf: {}",
        "a:~  Resources: {}",
        "a: Resources~b: 1",
        "a: 'Resources: {}'",
        "resources: {}",
        "{\"a\": \"Resources\"}",
        "'Resources: {}",
      })
  void otherTextsAreNoReasonToParse(String text) {
    assertThat(mayHaveResources(text)).isFalse();
  }

  private static boolean mayHaveResources(String text) {
    return YamlPeek.mayHaveKey(
        Source.of("a.yaml", text.replace('~', '\n')), List.of("Resources", "AWSTemplate"));
  }
}
