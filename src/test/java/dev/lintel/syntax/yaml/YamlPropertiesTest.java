package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.source.Utf8Text;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on random trees and on texts that are broken at random. */
class YamlPropertiesTest {
  private static final int TREES = 400;

  private static final List<String> SNIPPETS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ":",
          ": ",
          "- ",
          "? ",
          "#",
          " # ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "  ",
          ",",
          "&a ",
          "*a",
          "!Ref ",
          "<<: *a\n",
          "|\n",
          ">-\n",
          "---\n",
          "...\n",
          "%Y\n",
          "\\",
          "\\x",
          "\0",
          "\uD800",
          "\uDC00",
          "\uFFFD",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "@",
          "`",
          "//",
          "/*",
          "a: 1\n",
          "&a {b: 1}\n",
          "!<",
          "!!str ");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatIsWrittenIsRead(int seed) {
    for (int i = 0; i < TREES; i++) {
      WrittenTree tree = new WrittenTree(seed * 1_000_003L + i);
      Map<String, Object> value = tree.map(4);
      assertThatReads(value, "a.yaml", tree.yaml(value));
      assertThatReads(value, "a.yaml", tree.yaml(value).replace("\n", "\r\n"));
      assertThatReads(value, "a.json", tree.json(value));
      assertThatReads(value, "a.yaml", tree.json(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anyTextHasATreeWhosePlacesLieInIt(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      WrittenTree tree = new WrittenTree(random.nextLong());
      Map<String, Object> value = tree.map(4);
      String text = broken(random.nextBoolean() ? tree.yaml(value) : tree.json(value), random);
      for (String name : List.of("a.yaml", "a.json")) {
        check(YamlParser.parse(Source.of(name, text)), text);
        YamlParser.parseAll(Source.of(name, text)).forEach(document -> check(document, text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyBytesHaveATree(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      WrittenTree tree = new WrittenTree(random.nextLong());
      byte[] bytes = tree.yaml(tree.map(3)).getBytes(StandardCharsets.UTF_8);
      for (int k = 0; k < 5 && bytes.length > 0; k++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) random.nextInt(256);
      }
      Source source = Source.of("a.yaml", Utf8Text.decode(bytes));
      check(YamlParser.parse(source), source.text());
    }
  }

  private static void assertThatReads(Object value, String name, String text) {
    YamlDocument document = YamlParser.parse(Source.of(name, text));
    assertThat(document.diagnostics()).as(text).isEmpty();
    assertThat(WrittenTree.of(document.root())).as(text).isEqualTo(value);
    check(document, text);
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int k = random.nextInt(6); k >= 0; k--) {
      int at = random.nextInt(broken.length() + 1);
      int end = Math.min(broken.length(), at + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> broken.delete(at, end);
        case 1 -> broken.insert(random.nextInt(broken.length() + 1), broken.substring(at, end));
        default -> broken.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      }
    }
    return broken.toString();
  }

  private static void check(YamlDocument document, String text) {
    Span all = new Span(0, text.length());
    if (document.root() != null) {
      check(document, document.root(), all);
    }
    Span last = Span.at(0);
    for (Comment comment : document.comments()) {
      assertThat(comment.place().span().start()).as(text).isGreaterThanOrEqualTo(last.end());
      last = comment.place().span();
    }
    int before = 0;
    for (Diagnostic diagnostic : document.diagnostics()) {
      Place place = Objects.requireNonNull(diagnostic.place());
      assertThat(all.contains(place.span())).as(text).isTrue();
      assertThat(place.span().start()).as(text).isGreaterThanOrEqualTo(before);
      before = place.span().start();
    }
    if (!isComplete(document.root())) {
      assertThat(document.diagnostics()).as(text).isNotEmpty();
    }
  }

  /** Nodes lie in the node around them, but for those that aliases and merge keys stand for. */
  private static void check(YamlDocument document, Node node, Span around) {
    String text = document.source().text();
    boolean hasAliases = text.indexOf('*') >= 0;
    assertThat(around.contains(node.span()) || hasAliases).as("%s in %s", node, text).isTrue();
    assertThat(node.span().end()).as(text).isLessThanOrEqualTo(text.length());
    if (node instanceof Node.Scalar scalar && scalar.style() == Node.Style.DOUBLE_QUOTED) {
      assertThat(text.charAt(scalar.span().start())).as(text).isNotEqualTo(' ');
    }
    Trees.children(node)
        .forEach(child -> check(document, child, hasAliases ? around : node.span()));
  }

  private static boolean isComplete(@Nullable Node node) {
    return switch (node) {
      case null -> true;
      case Node.Scalar scalar -> true;
      case Node.Unreadable unreadable -> false;
      case Node.Sequence sequence ->
          sequence.complete() && sequence.items().stream().allMatch(YamlPropertiesTest::isComplete);
      case Node.Mapping mapping ->
          mapping.complete()
              && mapping.entries().stream().allMatch(entry -> isComplete(entry.value()));
    };
  }
}
