package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.syntax.yaml.node.YamlDocument;
import org.junit.jupiter.api.Test;

/** Where suppressions live. */
class YamlCommentsTest {
  @Test
  void commentsAreKeptWhereverTheyStand() {
    YamlDocument document =
        Trees.parse(
            """
            # first line
            a: 1 # behind a value
            ## two marks
            b: # behind a key
              # between
              - x   #   spaced
              - [1, # in a list
                 2] # behind it
              - {c: "d", # in a map
                 # a line of its own
                 e: f}
            g: | # behind a block mark
              text # not one
            # behind the block
            h: "quoted # not one" # one
            i: 'a
              # not one either'
            j: k#l &#m
            # last line\
            """);
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.comments(document))
        .containsExactly(
            "1:1 first line",
            "2:6 behind a value",
            "3:1 two marks",
            "4:4 behind a key",
            "5:3 between",
            "6:9 spaced",
            "7:9 in a list",
            "8:9 behind it",
            "9:14 in a map",
            "10:6 a line of its own",
            "12:6 behind a block mark",
            "14:1 behind the block",
            "15:23 one",
            "19:1 last line");
  }

  @Test
  void aCommentEndsWithItsLineHoweverThatEnds() {
    YamlDocument document = Trees.parse("a: 1 # x\r\n# y\r# z \nb: 2");
    assertThat(document.comments())
        .extracting(comment -> comment.place().text())
        .containsExactly("# x", "# y", "# z ");
    assertThat(Trees.comments(document)).containsExactly("1:6 x", "2:1 y", "3:1 z");
  }

  @Test
  void commentsAroundASyntaxErrorAreKeptOnce() {
    YamlDocument document =
        Trees.parse(
            """
            # 1
            A:
              # 2
              T: [x, # 3
              # 4
              U: y # 5
            # 6
            # 7
            B: "never closed # not known to be one
            # 8
            C: z # 9
            """);
    assertThat(Trees.faults(document)).containsExactly("9:1 yaml-syntax", "9:4 yaml-syntax");
    assertThat(document.comments())
        .extracting(comment -> comment.text())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void commentsOfJsonAreKeptThoughTheyAreErrors() {
    YamlDocument document =
        Trees.parse("{ // one\n \"a\": /* two\n lines */ 1, # three\n \"b\": \"// no\"}");
    assertThat(Trees.shape(document.root())).isEqualTo("{\"a\": 1, \"b\": \"// no\"}");
    assertThat(Trees.comments(document))
        .containsExactly("1:3 one", "2:7 two\n lines", "3:14 three");
    assertThat(Trees.faults(document))
        .containsExactly("1:3 json-comment", "2:7 json-comment", "3:14 json-comment");
  }
}
