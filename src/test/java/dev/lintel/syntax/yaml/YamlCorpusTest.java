package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.source.Utf8Text;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real templates, read as other readers of the same languages do. */
class YamlCorpusTest {
  private static final List<String> DIRECTORIES =
      List.of("corpus", "oracle/cloudformation", "accuracy");

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".template");

  @Test
  void realFilesAreReadWithoutAnError() throws IOException {
    List<String> faulty = new ArrayList<>();
    for (Path file : files("corpus")) {
      YamlDocument document = YamlParser.parseAll(source(file)).getFirst();
      if (!document.diagnostics().isEmpty()) {
        faulty.add(file.getFileName() + " " + Trees.faults(document));
      }
    }
    assertThat(faulty).isEmpty();
  }

  @Test
  void yamlThatTheEngineReadsIsReadEqual() throws IOException {
    List<Path> unequal = new ArrayList<>();
    int compared = 0;
    for (String directory : DIRECTORIES) {
      for (Path file : files(directory)) {
        YamlDocument document = YamlParser.parseAll(source(file)).getFirst();
        String text = document.source().text();
        // The engine keeps merge keys and both of two equal keys.
        boolean comparable = !text.contains("<<:") && Trees.faults(document).isEmpty();
        Optional<String> expected = comparable ? engineShape(text) : Optional.empty();
        if (expected.isPresent()) {
          compared++;
          if (!untagged(document).equals(expected.get())) {
            unequal.add(file);
          }
        }
      }
    }
    assertThat(unequal).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void jsonThatJacksonReadsIsReadEqual() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<Path> unequal = new ArrayList<>();
    int compared = 0;
    for (String directory : DIRECTORIES) {
      for (Path file : files(directory)) {
        YamlDocument document = YamlParser.parse(source(file));
        if (file.toString().endsWith(".json") && document.diagnostics().isEmpty()) {
          compared++;
          StringBuilder expected = new StringBuilder();
          write(mapper.readTree(document.source().text()), expected);
          if (!untagged(document).contentEquals(expected)) {
            unequal.add(file);
          }
        }
      }
    }
    assertThat(unequal).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  private static List<Path> files(String directory) throws IOException {
    try (Stream<Path> files = Files.walk(Shared.path(directory))) {
      return files
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static Source source(Path file) throws IOException {
    return Source.of(file.getFileName().toString(), Utf8Text.decode(Files.readAllBytes(file)));
  }

  /** The first document, where the engine reads the text at all. */
  private static Optional<String> engineShape(String text) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    try {
      for (Node node : new Compose(settings).composeAllFromString(text)) {
        StringBuilder shape = new StringBuilder();
        write(node, shape);
        return Optional.of(shape.toString());
      }
      return Optional.of("");
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static void write(Node node, StringBuilder shape) {
    switch (node) {
      case ScalarNode scalar -> shape.append('"').append(scalar.getValue()).append('"');
      case SequenceNode sequence -> {
        shape.append('[');
        sequence.getValue().forEach(item -> write(item, shape.append(' ')));
        shape.append(']');
      }
      case MappingNode mapping -> {
        shape.append('{');
        mapping
            .getValue()
            .forEach(
                tuple -> {
                  write(tuple.getKeyNode(), shape.append(' '));
                  write(tuple.getValueNode(), shape.append(':'));
                });
        shape.append('}');
      }
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private static void write(JsonNode node, StringBuilder shape) {
    if (node.isArray()) {
      shape.append('[');
      node.forEach(item -> write(item, shape.append(' ')));
      shape.append(']');
    } else if (node.isObject()) {
      shape.append('{');
      node.properties()
          .forEach(
              entry -> {
                shape.append(" \"").append(entry.getKey()).append("\":");
                write(entry.getValue(), shape);
              });
      shape.append('}');
    } else {
      shape.append('"').append(node.isNull() ? "null" : node.asString()).append('"');
    }
  }

  private static String untagged(YamlDocument document) {
    StringBuilder shape = new StringBuilder();
    if (document.root() != null) {
      write(document.root(), shape);
    }
    return shape.toString();
  }

  private static void write(dev.lintel.syntax.yaml.node.Node node, StringBuilder shape) {
    switch (node) {
      case dev.lintel.syntax.yaml.node.Node.Scalar scalar ->
          shape.append('"').append(scalar.text()).append('"');
      case dev.lintel.syntax.yaml.node.Node.Sequence sequence -> {
        shape.append('[');
        sequence.items().forEach(item -> write(item, shape.append(' ')));
        shape.append(']');
      }
      case dev.lintel.syntax.yaml.node.Node.Mapping mapping -> {
        shape.append('{');
        mapping
            .entries()
            .forEach(
                entry -> {
                  write(entry.key(), shape.append(' '));
                  write(entry.value(), shape.append(':'));
                });
        shape.append('}');
      }
      case dev.lintel.syntax.yaml.node.Node.Unreadable unreadable -> shape.append('?');
    }
  }
}
