package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListFunctionsTest {
  private static final String HEAD =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Index: {Type: Number, Default: 1}
        Free: {Type: CommaDelimitedList}
      """;

  private static String shown(String property) {
    return Loaded.properties(HEAD, "A: " + property).shown("A");
  }

  @Test
  void selectTakesAnItem() {
    assertThat(shown("!Select [0, [a, b]]")).isEqualTo("'a'");
    assertThat(shown("!Select ['1', [a, 2]]")).isEqualTo("2");
    assertThat(shown("{'Fn::Select': [!Ref Index, !Split [':', 'a:b']]}")).isEqualTo("'b'");
    assertThat(shown("!Select [0, !Ref Free]")).isEqualTo("?parameter Free has no value");
    assertThat(shown("!Select [0, !GetAZs '']")).isEqualTo("?the zones depend on the account");
  }

  @Test
  void splitCutsAtTheDelimiter() {
    assertThat(shown("!Split [':', 'a:b::c']")).isEqualTo("['a', 'b', '', 'c']");
    assertThat(shown("!Split ['/', none]")).isEqualTo("['none']");
    assertThat(shown("!Split [',', '']")).isEqualTo("['']");
    assertThat(shown("!Split ['-', !ImportValue x]")).isEqualTo("?it is exported by another stack");
  }

  @Test
  void cidrCountsBlocks() {
    assertThat(shown("!Cidr [10.0.0.0/16, 3, 8]"))
        .isEqualTo("['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']");
    assertThat(shown("!Select [1, !Cidr ['2001:db8:1234:1a00::/56', 2, 64]]"))
        .isEqualTo("'2001:db8:1234:1a01::/64'");
    assertThat(shown("!Cidr [!ImportValue x, 3, 8]")).isEqualTo("?it is exported by another stack");
  }

  @Test
  void functionsOfLanguageExtensionsNeedItsTransform() {
    assertThat(
            Loaded.properties(
                    "Mappings: {M: {a: {b: c}}}",
                    """
                    A: !Length [1]
                    B: {"Fn::ToJsonString": {a: 1}}
                    C: !FindInMap [M, a, x, {DefaultValue: d}]
                    D: {"Fn::Lenght": [1]}
                    """)
                .errors())
        .containsExactly(
            "6: Fn::Length needs the line Transform: AWS::LanguageExtensions",
            "7: Fn::ToJsonString needs the line Transform: AWS::LanguageExtensions",
            "8: A DefaultValue of Fn::FindInMap needs the line Transform: AWS::LanguageExtensions",
            "9: CloudFormation has no function Fn::Lenght: check its spelling");
  }

  @Test
  void lengthCountsKnownItems() {
    assertThat(shown("!Length [1, 2, [3]]")).isEqualTo("3");
    assertThat(shown("!Length {Ref: Free}")).isEqualTo("?parameter Free has no value");
  }

  @Test
  void aListWithoutItsRemovedItemsIsShorter() {
    assertThat(shown("[a, !Ref AWS::NoValue, b]")).isEqualTo("['a', 'b']");
  }

  @Test
  void wrongArgumentsAreErrors() {
    Loaded loaded =
        Loaded.properties(
            "",
            """
            A: !Select [one, [a, b]]
            B: !Select [2, [a, b]]
            C: !Split [a]
            D: !Cidr [10.0.0.0/24, 300, 8]
            E: !Cidr [10.0.0.0/24, 4, 7]
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "6: Fn::Select needs an index from 0, which \"one\" is not",
            "7: Fn::Select has the index 2, and the list has 2 items",
            "8: Fn::Split needs a delimiter and a text",
            "9: Fn::Cidr needs a block, a count from 1 to 256, and the bits of a block",
            "10: Fn::Cidr needs a block that holds 4 of that size");
  }
}
