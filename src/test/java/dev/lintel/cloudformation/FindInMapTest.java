package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindInMapTest {
  private static final String HEAD =
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Env: {Type: String, Default: prod}
        Any: {Type: String}
        Some: {Type: String, AllowedValues: [dev, prod]}
      Mappings:
        Sizes:
          dev: {Type: t3.micro, Count: 1, Zones: [a], Same: x}
          prod: {Type: m5.large, Count: 3, Zones: [a, b], Same: x}
      """;

  private static String shown(String property) {
    return Loaded.properties(HEAD, "A: " + property).shown("A");
  }

  @Test
  void findsScalarsAndLists() {
    assertThat(shown("!FindInMap [Sizes, !Ref Env, Type]")).isEqualTo("'m5.large'");
    assertThat(shown("!FindInMap [Sizes, dev, Count]")).isEqualTo("1");
    assertThat(shown("{'Fn::FindInMap': [Sizes, prod, Zones]}")).isEqualTo("['a', 'b']");
  }

  @Test
  void anUndecidedKeyGivesOneOfTheValues() {
    assertThat(shown("!FindInMap [Sizes, !Ref Some, Type]"))
        .isEqualTo("{Some=dev} 't3.micro' | {Some=prod} 'm5.large'");
    assertThat(shown("!FindInMap [Sizes, !Ref Some, Same]")).isEqualTo("'x'");
  }

  @Test
  void anUnknownKeyGivesAnUnknownValue() {
    assertThat(shown("!FindInMap [Sizes, !Ref Any, Type]"))
        .isEqualTo("?parameter Any has no value");
  }

  @Test
  void aDefaultValueStandsInForAMissingKey() {
    assertThat(shown("!FindInMap [Sizes, qa, Type, {DefaultValue: t3.nano}]"))
        .isEqualTo("'t3.nano'");
    assertThat(shown("!FindInMap [Sizes, dev, Type, {DefaultValue: t3.nano}]"))
        .isEqualTo("'t3.micro'");
  }

  @Test
  void theValueIsUsedWhereItIsFound() {
    var origin = Loaded.properties(HEAD, "A: !FindInMap [Sizes, dev, Type]").property("A").origin();

    assertThat(origin.via()).isEqualTo("Fn::FindInMap");
    assertThat(origin.chain()).hasSize(2);
    assertThat(origin.chain().getLast().place()).isNotNull().hasToString("template.yaml:8:17");
  }

  @Test
  void aMissingKeyIsAnError() {
    Loaded loaded =
        Loaded.properties(
            HEAD,
            """
            A: !FindInMap [Nope, dev, Type]
            B: !FindInMap [Sizes, qa, Type]
            C: !FindInMap [Sizes, dev, Kind]
            D: !FindInMap [Sizes, dev]
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "15: Fn::FindInMap finds nothing under Nope",
            "16: Fn::FindInMap finds nothing under qa",
            "17: Fn::FindInMap finds nothing under Kind",
            "18: Fn::FindInMap needs a mapping's name and two keys");
  }

  @Test
  void mappingsOfAnotherShapeAreErrors() {
    Loaded loaded =
        Loaded.properties("Mappings:\n  Flat: {a: b}\n  Deep: {a: {b: {c: d}}}\n  Text: x", "A: 1");

    assertThat(loaded.errors())
        .containsExactly(
            "2: Mapping Flat needs a map of names to values under a",
            "3: Mapping Deep needs a scalar or a list under a.b",
            "4: Mapping Text has to be a map of keys");
  }
}
