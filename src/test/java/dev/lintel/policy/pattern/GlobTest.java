package dev.lintel.policy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "*, anything, true",
    "'', '', true",
    "'', a, false",
    "a*, abc, true",
    "a*, bc, false",
    "*c, abc, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "a*b*c, aXbYc, true",
    "a*b*c, acb, false",
    "*/\\*, arn:aws:s3:::b/*, true",
    "*/\\*, arn:aws:s3:::b/x, false",
    "\\*, *, true",
    "\\*, x, false",
    "a\\?b, a?b, true",
    "a\\?b, axb, false",
    "a\\\\b, a\\b, true",
    "ends\\, ends\\, true",
    "Case, case, false",
    "**, abc, true",
    "?, \uD83D\uDE00, true",
  })
  void matchesTheWholeText(String pattern, String text, boolean matches) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "*, a*, true",
    "a*, *, false",
    "a*, ab*, true",
    "s3:*, s3:Get*, true",
    "s3:Get*, s3:*, false",
    "*:*, *, false",
    "*, *:*, true",
    "?*, *, false",
    "?*, a*, true",
    "*?, ?*, true",
    "a*a, aa, true",
    "a*a, a, false",
    "*a*, *ba*, true",
    "a?c, a*c, false",
    "*ab*, *a?b*, false",
    "*/*, */x/*, true",
  })
  void includesWhatMatchesNothingElse(String wide, String narrow, boolean includes) {
    assertThat(Glob.of(wide).includes(Glob.of(narrow))).isEqualTo(includes);
  }

  @ParameterizedTest
  @CsvSource({
    "a*, *b, true",
    "a*, b*, false",
    "a?, ab, true",
    "a?, a, false",
    "*x*, y, false",
    "*, '', true",
    "rds:*, *-final, true",
    "*.com, *.org, false",
  })
  void meetsWhatSharesAText(String one, String other, boolean meets) {
    assertThat(Glob.of(one).meets(Glob.of(other))).isEqualTo(meets);
    assertThat(Glob.of(other).meets(Glob.of(one))).isEqualTo(meets);
  }

  @Test
  void agreesWithTryingAllShortTexts() {
    Random random = new Random(20260115);
    List<String> texts = texts(6);
    for (int i = 0; i < 400; i++) {
      Glob one = Glob.of(pattern(random));
      Glob other = Glob.of(pattern(random));
      boolean meets = false;
      boolean includes = true;
      for (String text : texts) {
        meets |= one.matches(text) && other.matches(text);
        includes &= one.matches(text) || !other.matches(text);
      }
      assertThat(one.meets(other)).as("%s meets %s", one, other).isEqualTo(meets);
      assertThat(one.includes(other)).as("%s includes %s", one, other).isEqualTo(includes);
    }
  }

  @Test
  void foldsCaseOnlyWhereAsked() {
    assertThat(Glob.of("S3:Get*").lowerCase().matches("s3:getobject")).isTrue();
    assertThat(Glob.of("S3:Get*").matches("s3:GetObject")).isFalse();
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    int length = random.nextInt(5);
    for (int i = 0; i < length; i++) {
      pattern.append("ab*?".charAt(random.nextInt(4)));
    }
    return pattern.toString();
  }

  /** All texts of a, b and a letter that no pattern has. */
  private static List<String> texts(int longest) {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < longest; length++) {
      int to = texts.size();
      for (; from < to; from++) {
        for (char c : "abc".toCharArray()) {
          texts.add(texts.get(from) + c);
        }
      }
    }
    return texts;
  }
}
