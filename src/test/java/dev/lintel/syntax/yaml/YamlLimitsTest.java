package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Sequence;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may cost. Where a test is slow, something takes more than linear time. */
class YamlLimitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"- ", "[", "? ", "{a: ", ": "})
  void aThousandCollectionsWithinEachOtherAreReadAndOneMoreIsNot(String opening) {
    String nested = "# a comment\n" + opening.repeat(Limits.DEPTH);
    assertThat(codes(Trees.parse(nested))).doesNotContain("yaml-depth");
    YamlDocument deeper = Trees.parse(nested + opening + "\nb: 1");
    assertThat(codes(deeper)).contains("yaml-depth");
    assertThat(depth(deeper.root())).isLessThanOrEqualTo(Limits.DEPTH + 1);
  }

  @Test
  void jsonNestsAsDeep() {
    String open = "[".repeat(Limits.DEPTH);
    String close = "]".repeat(Limits.DEPTH);
    assertThat(Trees.parseJson(open + close).diagnostics()).isEmpty();
    YamlDocument deeper = Trees.parseJson("[" + open + close + ", 1]");
    assertThat(codes(deeper)).containsExactly("json-depth");
    assertThat(deeper.root())
        .asInstanceOf(type(Sequence.class))
        .matches(s -> s.items().size() == 2);
  }

  @Test
  void aliasesCountTowardsTheDepth() {
    String half = "[".repeat(600) + "]".repeat(600);
    String text = "a: &a " + half + "\nb: " + "[".repeat(600) + "*a" + "]".repeat(600) + "\nc: 1\n";
    YamlDocument document = Trees.parse(text);
    assertThat(Trees.faults(document)).containsExactly("2:604 yaml-alias");
    assertThat(Trees.mapping(document.root()).get("c")).isNotNull();
  }

  @Test
  void aliasesThatMultiplyAreReadUpToALimit() {
    String lists =
        IntStream.range(1, 12)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n")
            .collect(Collectors.joining());
    YamlDocument document = Trees.parse("a0: &a0 [x, x, x]\n" + lists + "end: 1\n");
    assertThat(codes(document)).containsExactly("yaml-alias");
    assertThat(document.diagnostics().getFirst().message())
        .contains("stand for more than " + Limits.EXPANDED_NODES + " values");
    assertThat(size(document.root())).isLessThan(2L * Limits.EXPANDED_NODES);
    assertThat(Trees.mapping(document.root()).get("end")).isNotNull();
  }

  @Test
  void mergeKeysThatMultiplyAreReadUpToALimit() {
    String maps =
        IntStream.range(1, 4_000)
            .mapToObj(i -> "m" + i + ": &m" + i + " {<<: *m" + (i - 1) + ", k" + i + ": 1}\n")
            .collect(Collectors.joining());
    YamlDocument document = Trees.parse("m0: &m0 {k0: 1}\n" + maps);
    assertThat(codes(document)).containsExactly("yaml-alias");
  }

  @Test
  void aTextThatIsTooLongIsNotRead() {
    YamlDocument yaml = Trees.parse("a: 1\n" + "# x\n".repeat(Limits.YAML_LENGTH / 4));
    assertThat(codes(yaml)).containsExactly("yaml-size");
    assertThat(Trees.shape(yaml.root())).isEqualTo("?");
    YamlDocument json = Trees.parseJson("{" + " ".repeat(Limits.JSON_LENGTH) + "}");
    assertThat(codes(json)).containsExactly("yaml-size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t",
        "\n\t",
        ",\t",
        "a\n",
        "a\n ",
        "\"",
        "'",
        "\"\n",
        "'\n",
        "[",
        "]",
        "{a: ",
        "# x\n",
        "- ",
        "? ",
        ": ",
        "&a ",
        "*a ",
        "!a ",
        "---\n",
        "...\n",
        "%A\n",
        "|\n",
        "- |\n x\n",
        "\r",
        "\0",
        "\uD83D\uDE00\n",
        "a: @\n",
        "a: [\n",
        "a: \"\n",
        "x: &x *x\n",
        "<<: \n",
        "\\",
        "\u0085"
      })
  void repetitionsEndWithFewDiagnostics(String piece) {
    for (String start :
        List.of("", "a: ", "a: [", "a: \"", "a: '", "- {b: ", "a: |\n ", "{\"a\": \"")) {
      String text = start + piece.repeat(10_000);
      assertThat(Trees.parse(text).diagnostics()).hasSizeLessThanOrEqualTo(Limits.ERRORS);
      assertThat(Trees.parseJson(text).diagnostics()).hasSizeLessThanOrEqualTo(Limits.ERRORS);
    }
  }

  private static List<String> codes(YamlDocument document) {
    return document.diagnostics().stream().map(diagnostic -> diagnostic.code()).toList();
  }

  private static int depth(@Nullable Node node) {
    return node == null
        ? 0
        : 1 + Trees.children(node).stream().mapToInt(YamlLimitsTest::depth).max().orElse(0);
  }

  private static long size(@Nullable Node node) {
    return node == null
        ? 0
        : 1 + Trees.children(node).stream().mapToLong(YamlLimitsTest::size).sum();
  }
}
