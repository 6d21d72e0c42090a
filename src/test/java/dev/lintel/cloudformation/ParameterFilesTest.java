package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cloudformation.value.Texts;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import org.junit.jupiter.api.Test;

class ParameterFilesTest {
  private static ParameterFiles.Values read(String text) {
    return ParameterFiles.read(YamlParser.parse(Source.of("parameters.json", text)));
  }

  private static String given(String text) {
    StringBuilder shown = new StringBuilder();
    read(text)
        .given()
        .forEach(
            g -> shown.append(g.name()).append('=').append(Texts.known(g.value())).append(';'));
    return shown.toString();
  }

  @Test
  void readsTheThreeForms() {
    assertThat(
            given(
                """
                [{"ParameterKey": "Env", "ParameterValue": "prod"},
                 {"ParameterKey": "Kept", "UsePreviousValue": true}]
                """))
        .isEqualTo("Env=prod;");
    assertThat(given("{\"Env\": \"prod\", \"Port\": 80, \"Zones\": [\"a\", \"b\"]}"))
        .isEqualTo("Env=prod;Port=80;Zones=a,b;");
    assertThat(given("{\"Parameters\": {\"Env\": \"prod\"}, \"Tags\": {\"Team\": \"x\"}}"))
        .isEqualTo("Env=prod;");
    assertThat(given("[\"Env=prod\", \"Query=a=b\"]")).isEqualTo("Env=prod;Query=a=b;");
  }

  @Test
  void saysWhatItCannotRead() {
    assertThat(read("").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("The file is empty: it has to hold parameters");
    assertThat(read("[{\"Key\": \"a\"}]").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("An item needs a ParameterKey and a ParameterValue");
    assertThat(read("{\"A\": {\"B\": 1}}").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("The value of A has to be a text");
    assertThat(read("text").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("A parameter file is a map, or a list of ParameterKey");
  }
}
