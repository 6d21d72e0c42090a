package dev.lintel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.LintelRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code lintel graph} prints. */
final class GraphRun {
  private static final int LONGEST_NUMBER = 20_000;

  /** Reads numbers with all their digits. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private GraphRun() {}

  static JsonNode of(Path directory, List<String> arguments, Map<String, String> environment) {
    LintelRun run = LintelRun.in(directory, environment, arguments);
    assertThat(run.out()).as(run.err()).isNotEmpty();
    return JSON.readTree(run.out());
  }
}
