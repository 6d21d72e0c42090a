package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nesting is read up to 1,000 levels, whatever is nested; deeper, it is a diagnostic. */
class NestingTest {
  /** Ways to nest: what opens a level, the innermost, what closes a level. */
  enum Nesting {
    PARENTHESES("(", "1", ")"),
    TUPLES("[", "", "]"),
    OBJECTS("{a=", "1", "}"),
    OBJECT_KEYS("{(", "a", ")=1}"),
    CALLS("f(", "1", ")"),
    INDEXES("a[", "b", "]"),
    TEMPLATES("\"${", "1", "}\""),
    CONDITIONALS("a ? b : ", "c", ""),
    MIDDLE_CONDITIONALS("a ? ", "b", " : c"),
    LOOPS("[for x in y : ", "x", "]"),
    NEGATIONS("!", "a", ""),
    MIXED_NEGATIONS("!(", "a", ")"),
    SPLATS("a", "", "[*]"),
    INDEX_CHAINS("a", "", "[b]"),
    ATTRIBUTE_SPLATS("a", "", ".*.b[0]"),
    SUMS("", "1", " + 1"),
    MIXED_OPERATORS("1 || 2 && (", "3", ")"),
    IF_DIRECTIVES("%{if a}", "x", "%{endif}"),
    FOR_DIRECTIVES("%{for a in b}", "x", "%{endfor}");

    private final String open;
    private final String inner;
    private final String close;

    Nesting(String open, String inner, String close) {
      this.open = open;
      this.inner = inner;
      this.close = close;
    }

    String text(int levels) {
      return switch (this) {
        case SPLATS, INDEX_CHAINS, ATTRIBUTE_SPLATS -> "a = a" + close.repeat(levels) + "\n";
        case IF_DIRECTIVES, FOR_DIRECTIVES -> "a = \"" + nested(levels) + "\"\n";
        default -> "a = " + nested(levels) + "\n";
      };
    }

    private String nested(int levels) {
      return open.repeat(levels) + inner + close.repeat(levels);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nestingIsReadWhileItIsNotTooDeep(Nesting nesting) {
    assertThat(Trees.parse(nesting.text(300)).diagnostics()).isEmpty();
    assertThat(report(nesting.text(300))).contains("\"ok\":true");
  }

  @ParameterizedTest
  @EnumSource
  void nestingThatIsTooDeepIsOneDiagnosticAndCostsNoOtherItem(Nesting nesting) {
    HclFile file = Trees.parse("b = 1\n" + nesting.text(20_000) + "c = 1\n");

    assertThat(Trees.places(file)).startsWith("2:").endsWith("hcl-nesting");
    assertThat(file.diagnostics()).hasSize(1);
    assertThat(file.body().attribute("b")).isNotNull();
    assertThat(file.body().attribute("c")).isNotNull();
    assertThat(report(nesting.text(20_000))).contains("\"ok\":false");
  }

  @ParameterizedTest
  @EnumSource
  void nestingIsReadOnASmallStackToo(Nesting nesting) throws InterruptedException {
    boolean[] read = new boolean[1];
    Thread small =
        new Thread(
            null,
            () -> read[0] = Trees.parse(nesting.text(990)).body().items().size() == 1,
            "small stack",
            512 * 1024);
    small.start();
    small.join();

    assertThat(read[0]).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"PARENTHESES", "TUPLES", "CALLS", "OBJECTS", "TEMPLATES"})
  void aThousandLevelsAreNotTooDeep(Nesting nesting) {
    assertThat(Trees.parse(nesting.text(999)).diagnostics()).isEmpty();
    assertThat(Trees.places(Trees.parse(nesting.text(1001)))).endsWith("hcl-nesting");
  }

  @Test
  void blocksNestLikewise() {
    String deep = "b {\n".repeat(999) + "}\n".repeat(999);
    String tooDeep = "b {\n".repeat(20_000);

    assertThat(Trees.parse(deep).diagnostics()).isEmpty();
    assertThat(Trees.parse(tooDeep).diagnostics()).hasSize(1);
    assertThat(Trees.places(Trees.parse(tooDeep))).isEqualTo("1001:4 hcl-nesting");
  }

  private static String report(String text) {
    return ParseReport.of("test.tf", text.getBytes(StandardCharsets.UTF_8)).line();
  }
}
