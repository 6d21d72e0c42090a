package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFunctionsTest {
  private static final String HEAD =
      "Transform: AWS::LanguageExtensions\n"
          + "Parameters: {App: {Type: String, Default: shop}, Free: {Type: String}}";

  private static String shown(String property) {
    return Loaded.properties(HEAD, "A: " + property).shown("A");
  }

  @Test
  void subPutsValuesIntoTextInBothForms() {
    assertThat(shown("!Sub '${App}/${App}!'")).isEqualTo("'shop/shop!'");
    assertThat(shown("{'Fn::Sub': 'plain'}")).isEqualTo("'plain'");
    assertThat(shown("!Sub ['${App}-${X}', {X: !Ref App}]")).isEqualTo("'shop-shop'");
  }

  @Test
  void subPrefersItsOwnMapAndDoesNotReadItAgain() {
    assertThat(shown("!Sub ['${App}', {App: inner}]")).isEqualTo("'inner'");
    assertThat(shown("!Sub ['${X}', {X: '${App}'}]")).isEqualTo("'${App}'");
  }

  @Test
  void subLeavesLiteralsAlone() {
    assertThat(shown("!Sub '${!aws:username}/${!HOME} $HOME $(date)'"))
        .isEqualTo("'${aws:username}/${HOME} $HOME $(date)'");
    assertThat(shown("!Sub '${App'")).isEqualTo("'${App'");
    assertThat(shown("'${App}'")).isEqualTo("'${App}'");
  }

  @Test
  void textWithUnknownPartsKeepsTheKnownOnes() {
    assertThat(shown("!Sub 'arn:${AWS::Partition}:s3:::${Free}/x'"))
        .isEqualTo(
            "'arn:' + ?AWS::Partition is not given + ':s3:::' + ?parameter Free has no value"
                + " + '/x'");
    assertThat(shown("!Join ['-', [a, !Ref Free, b, !Sub 'c']]"))
        .isEqualTo("'a-' + ?parameter Free has no value + '-b-c'");
  }

  @Test
  void joinTakesScalarsAsText() {
    assertThat(shown("!Join ['', [1, '-', 2.5, '-', true]]")).isEqualTo("'1-2.5-true'");
    assertThat(shown("!Join [',', []]")).isEqualTo("''");
    assertThat(shown("!Join [',', [only]]")).isEqualTo("'only'");
    assertThat(shown("!Join [',', !Split ['/', 'a/b']]")).isEqualTo("'a,b'");
    assertThat(shown("!Join [',', !GetAZs '']")).isEqualTo("?the zones depend on the account");
  }

  @Test
  void joinOfSomethingRemovedLeavesItOut() {
    assertThat(shown("!Join [',', [a, !Ref AWS::NoValue, b]]")).isEqualTo("'a,b'");
  }

  @Test
  void base64Encodes() {
    assertThat(shown("!Base64 hello")).isEqualTo("'aGVsbG8='");
    assertThat(shown("{'Fn::Base64': !Sub '${Free}'}")).isEqualTo("?parameter Free has no value");
  }

  @Test
  void toJsonStringWritesWhatIsKnown() {
    assertThat(shown("{'Fn::ToJsonString': {b: !Ref App, a: [1, true, 'x\"y'], c: {}}}"))
        .isEqualTo("'{\"b\":\"shop\",\"a\":[1,true,\"x\\\"y\"],\"c\":{}}'");
    assertThat(shown("!ToJsonString [!Ref Free]"))
        .isEqualTo("json([?parameter Free has no value])");
  }

  @Test
  void wrongArgumentsAreErrors() {
    Loaded loaded =
        Loaded.properties(
            HEAD,
            """
            A: !Join ["-"]
            B: !Join [1, 2, 3]
            C: !Join ["-", text]
            D: !Sub [a, {X: x}, more]
            E: !Sub "${My-Name}"
            F: !Base64 [a, b]
            G: {Ref: App, "Fn::Sub": x}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "7: Fn::Join needs a delimiter and a list of values",
            "8: Fn::Join needs a delimiter and a list of values",
            "9: Fn::Join needs a delimiter and a list of values",
            "10: Fn::Sub needs a text, or a list of a text and a map of names to values",
            "11: Fn::Sub has ${My-Name}, which is no name: for literal text write ${!My-Name}",
            "12: Fn::Base64 needs a text",
            "13: Ref has to be the only key of its map",
            "13: Fn::Sub has to be the only key of its map");
    assertThat(loaded.shown("A")).isEqualTo("?template error: Fn::Join");
  }

  @Test
  void textThatDoublesAtEveryLevelStaysBounded() {
    StringBuilder text = new StringBuilder("x");
    for (int i = 0; i < 60; i++) {
      text.insert(0, "!Sub ['${V}${V}', {V: ").append("}]");
    }

    assertThat(shown(text.toString())).startsWith("?the text has too many unknown parts");
  }
}
