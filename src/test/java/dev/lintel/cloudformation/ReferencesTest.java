package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String BUCKET = "\n  B: {Type: AWS::S3::Bucket}";

  private static Loaded template(String properties) {
    return Loaded.template(
        "Resources:\n  R:\n    Type: Custom::R\n    Properties:\n" + properties.indent(6) + BUCKET);
  }

  @Test
  void refAndGetAttReferToResourcesInEveryForm() {
    Loaded loaded =
        template(
            """
            A: !Ref B
            B: {Ref: B}
            C: !GetAtt B.Arn
            D: {"Fn::GetAtt": [B, Arn]}
            E: !GetAtt [B, Outputs.X]
            F: !Sub "${B}"
            G: !Sub "${B.Arn}/*"
            """);

    assertThat(Shown.value(loaded.resource("R").values()))
        .isEqualTo(
            "{A: <B.Ref>, B: <B.Ref>, C: <B.Arn>, D: <B.Arn>, E: <B.Outputs.X>, F: <B.Ref>,"
                + " G: <B.Arn> + '/*'}");
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void aNameThatNothingHasIsAnErrorAtItsLineAndUnknown() {
    Loaded loaded = template("A: !Ref Gone\nB: !GetAtt Lost.Arn\nC: !Sub 'a-${Away}'\nD: 1");

    assertThat(loaded.errors())
        .containsExactly(
            "5: No parameter or resource is called Gone",
            "6: No resource is called Lost",
            "7: No parameter or resource is called Away");
    assertThat(loaded.shown("A")).isEqualTo("?Gone is not in the template");
    assertThat(loaded.shown("D")).isEqualTo("1");
  }

  @Test
  void aMacroMayBringTheName() {
    for (String head :
        new String[] {
          "Transform: CompanyMacro",
          "Transform: AWS::Serverless-2016-10-31",
          "Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/k}}"
        }) {
      Loaded loaded = Loaded.properties(head, "A: !Ref Generated\nB: !GetAtt Other.Arn");
      assertThat(loaded.errors()).isEmpty();
      assertThat(loaded.shown("A")).isEqualTo("?Generated is not in the template");
    }
  }

  @Test
  void aReferenceToAResourceThatIsNotCreatedIsAnErrorWhereItCounts() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions: {Never: !Equals [a, b]}
            Resources:
              Off1: {Type: AWS::SNS::Topic, Condition: Never}
              R:
                Type: Custom::R
                Properties:
                  A: !Ref Off1
                  B: !If [Never, !Ref Off1, fixed]
              Also: {Type: Custom::R, Condition: Never, Properties: {A: !Ref Off1}}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "7: Off1 is not created, because its condition is false, and cannot be referred to");
    assertThat(loaded.shown("A")).isEqualTo("?Off1 is not created");
    assertThat(loaded.shown("B")).isEqualTo("'fixed'");
  }

  @Test
  void importedValuesAndDynamicReferencesAreUnknown() {
    Loaded loaded =
        Loaded.properties(
            "Mappings: {M: {k: {s: '{{resolve:ssm:/x}}'}}}",
            """
            A: !ImportValue vpc-id
            B: "{{resolve:secretsmanager:db:SecretString:password}}"
            C: "db-{{resolve:ssm:/name:1}}-x"
            D: !Sub "{{resolve:secretsmanager:${AWS::StackName}/db}}"
            E: !FindInMap [M, k, s]
            F: "{{resolve:ssm"
            """);

    assertThat(loaded.shown("A")).isEqualTo("?it is exported by another stack");
    String stored = "?a dynamic reference is resolved at deployment";
    assertThat(loaded.shown("B")).isEqualTo(stored);
    assertThat(loaded.shown("C")).isEqualTo("'db-' + " + stored + " + '-x'");
    assertThat(loaded.shown("D")).isEqualTo(stored);
    assertThat(loaded.shown("E")).isEqualTo(stored);
    assertThat(loaded.shown("F")).isEqualTo("'{{resolve:ssm'");
  }

  @Test
  void wrongArgumentsAreErrors() {
    Loaded loaded = template("A: !GetAtt B\nB: !Ref [B]\nC: !GetAtt [B]\nD: !GetAtt .Arn");

    assertThat(loaded.errors())
        .containsExactly(
            "5: Fn::GetAtt needs a resource's name and an attribute's name",
            "6: Ref needs the name of a parameter or resource",
            "7: Fn::GetAtt needs a resource's name and an attribute's name",
            "8: Fn::GetAtt needs a resource's name and an attribute's name");
  }
}
