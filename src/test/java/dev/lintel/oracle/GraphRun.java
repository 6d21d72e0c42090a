package dev.lintel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cli.Lintel;
import dev.lintel.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            directory.toAbsolutePath(),
            LocalDate.of(2026, 11, 25),
            false,
            false);
    new Lintel(surroundings).run(arguments);
    String printed = out.toString(StandardCharsets.UTF_8);
    assertThat(printed).as(err.toString(StandardCharsets.UTF_8)).isNotEmpty();
    return JSON.readTree(printed);
  }
}
