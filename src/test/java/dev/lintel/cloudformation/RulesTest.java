package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Env: {Type: String, AllowedValues: [dev, qa, prod]}
        Size: {Type: String}
        Zones: {Type: CommaDelimitedList, Default: "a,b"}
      Rules:
        NotQa:
          Assertions: [{Assert: !Not [!Equals [!Ref Env, qa]], AssertDescription: No qa here}]
        Sizes:
          Assertions: [{Assert: {"Fn::Contains": [[m5, m6], !Ref Size]}}]
        ProdIsLarge:
          RuleCondition: !Equals [!Ref Env, prod]
          Assertions:
            - Assert: !Equals [!Ref Size, m6]
              AssertDescription: prod is m6
        Known:
          Assertions: [{Assert: {"Fn::EachMemberIn": [!Ref Zones, [a, b, c]]}}]
      Conditions:
        IsProd: !Equals [!Ref Env, prod]
        IsQa: !Equals [!Ref Env, qa]
        IsTiny: !Equals [!Ref Size, t3]
        ProdAndSmall: !And [!Condition IsProd, !Equals [!Ref Size, m5]]
      Resources:
        R:
          Type: Custom::R
          Properties:
            Env: !Ref Env
            Size: !Ref Size
            Choice: !If [IsQa, x, y]
            Prod: !If [IsProd, !Ref Size, none]
      """;

  @Test
  void assertionsNarrowParameters() {
    Loaded loaded = Loaded.template(TEMPLATE);

    assertThat(loaded.root().conditions())
        .containsEntry("IsProd", null)
        .containsEntry("IsQa", false)
        .containsEntry("IsTiny", false)
        .containsEntry("ProdAndSmall", false);
    assertThat(loaded.shown("Env")).isEqualTo("{Env=dev} 'dev' | {Env=prod} 'prod'");
    assertThat(loaded.shown("Size")).isEqualTo("{Size=m5} 'm5' | {Size=m6} 'm6'");
    assertThat(loaded.shown("Choice")).isEqualTo("'y'");
    assertThat(loaded.shown("Prod")).isEqualTo("{Env=prod} 'm6' | {Env=dev} 'none'");
    assertThat(loaded.root().diagnostics()).isEmpty();
  }

  @Test
  void givenValuesThatBreakAnAssertionAreAnError() {
    assertThat(Loaded.template(TEMPLATE, "Env=prod", "Size=m5").errors())
        .containsExactly("13: The values of the parameters break the rule ProdIsLarge: prod is m6");
    assertThat(Loaded.template(TEMPLATE, "Env=qa").errors())
        .containsExactly("7: The values of the parameters break the rule NotQa: No qa here");
    assertThat(Loaded.template(TEMPLATE, "Env=dev", "Size=m5").errors()).isEmpty();
    assertThat(Loaded.template(TEMPLATE, "Zones=a,z").errors())
        .containsExactly(
            "16: The values of the parameters break the rule Known: its assertion does not hold");
  }

  @Test
  void defaultsThatBreakAnAssertionAreAWarning() {
    Loaded loaded =
        Loaded.template(
            """
            Parameters: {Env: {Type: String, Default: dev}}
            Rules:
              Prod: {Assertions: [{Assert: !Equals [!Ref Env, prod]}]}
              Others: {Assertions: [{Assert: {"Fn::EachMemberEquals": [[dev, dev], !Ref Env]}}]}
              Stored:
                Assertions:
                  - Assert: {"Fn::Contains": [{"Fn::RefAll": "AWS::EC2::VPC::Id"}, !Ref Env]}
            Resources: {R: {Type: Custom::R}}
            """);

    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.warnings())
        .containsExactly(
            "3: The values of the parameters break the rule Prod: its assertion does not hold");
  }

  @Test
  void rulesSeeNoConditionsAndAreNotTheOnlyOnesToUseTheirFunctions() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions: {C: {"Fn::Contains": [[a], a]}}
            Rules:
              R: {Assertions: [{Assert: !Condition C}]}
              S: {Assertions: [{Assert: {"Fn::Contains": [a]}}]}
            Resources: {R: {Type: Custom::R, Properties: {A: {"Fn::RefAll": "AWS::EC2::VPC::Id"}}}}
            """);

    assertThat(loaded.errors())
        .containsExactlyInAnyOrder(
            "1: Fn::Contains is no condition: use Equals, And, Or, Not or Condition",
            "3: Rules cannot refer to conditions, and C is one",
            "4: Fn::Contains needs a list and what to compare its members with");
    assertThat(loaded.shown("A")).isEqualTo("?only Rules may use Fn::RefAll");
  }
}
