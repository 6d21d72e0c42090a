package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsTest {
  private static final String TRANSFORM = "Transform: AWS::LanguageExtensions\n";

  private static Loaded resources(String text, String... parameters) {
    return Loaded.template(TRANSFORM + text, parameters);
  }

  @Test
  void aLoopMakesOneResourcePerItemAtTheLineWhereItIsWritten() {
    Loaded loaded =
        resources(
            """
            Resources:
              Fn::ForEach::Topics:
                - Name
                - [Orders, Refunds]
                - Topic${Name}:
                    Type: AWS::SNS::Topic
                    Properties:
                      TopicName: !Sub "${Name}-topic"
                      DisplayName: !Ref Name
                      Tags: [{Key: name, Value: {Ref: Name}}]
              Sub:
                Type: AWS::SNS::Subscription
                Properties: {TopicArn: !Ref TopicOrders}
            """);

    assertThat(loaded.addresses()).containsExactly("TopicOrders", "TopicRefunds", "Sub");
    assertThat(loaded.shown("TopicRefunds", "TopicName")).isEqualTo("'Refunds-topic'");
    assertThat(loaded.shown("TopicRefunds", "DisplayName")).isEqualTo("'Refunds'");
    assertThat(loaded.shown("TopicOrders", "Tags")).isEqualTo("[{Key: 'name', Value: 'Orders'}]");
    assertThat(loaded.shown("Sub", "TopicArn")).isEqualTo("<TopicOrders.Ref>");
    assertThat(loaded.resource("TopicRefunds").place().line()).isEqualTo(6);
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void loopsNestAndGiveConditionsOutputsAndProperties() {
    Loaded loaded =
        resources(
            """
            Parameters: {Stages: {Type: CommaDelimitedList, Default: "dev, prod"}}
            Mappings: {Sizes: {dev: {Size: 1}, prod: {Size: 2}}, Zones: {all: {Names: [a, b]}}}
            Conditions:
              Fn::ForEach::IsStage:
                - Stage
                - !Ref Stages
                - Is${Stage}: !Equals [!Ref Stage, prod]
            Resources:
              Fn::ForEach::Stages:
                - Stage
                - !Ref Stages
                - Fn::ForEach::Zones:
                    - Zone
                    - !FindInMap [Zones, all, Names]
                    - "Q${Stage}${Zone}":
                        Type: AWS::SQS::Queue
                        Condition: Is${Stage}
                        Properties:
                          DelaySeconds: !FindInMap [Sizes, !Ref Stage, Size]
                          Fn::ForEach::Names:
                            - Property
                            - [QueueName, Other]
                            - ${Property}: ${Stage}-${Zone}
            Outputs:
              Fn::ForEach::Arns:
                - Zone
                - [a]
                - Arn${Zone}: {Value: !GetAtt [!Sub "Qprod${Zone}", Arn]}
            """);

    assertThat(loaded.root().conditions()).containsEntry("Isdev", false);
    assertThat(loaded.root().conditions()).containsEntry("Isprod", true);
    assertThat(loaded.addresses()).containsExactly("Qproda", "Qprodb");
    assertThat(loaded.root().absent()).containsExactly("Qdeva", "Qdevb");
    assertThat(loaded.shown("Qprodb", "DelaySeconds")).isEqualTo("2");
    assertThat(loaded.shown("Qprodb", "QueueName")).isEqualTo("'prod-b'");
    assertThat(loaded.shown("Qprodb", "Other")).isEqualTo("'prod-b'");
    assertThat(loaded.output("Arna")).isEqualTo("<Qproda.Arn>");
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void anAmpersandLeavesOutWhatNoLogicalIdMayHave() {
    Loaded loaded =
        resources(
            """
            Resources:
              Fn::ForEach::Ranges:
                - Range
                - ["10.0.0.0/24"]
                - Net&{Range}:
                    Type: Custom::Net
                    Properties: {Range: !Ref Range}
            """);

    assertThat(loaded.shown("Net1000024", "Range")).isEqualTo("'10.0.0.0/24'");
  }

  @Test
  void aListThatIsNotKnownIsAWarningAndNamesMayComeFromIt() {
    Loaded loaded =
        resources(
            """
            Parameters: {Names: {Type: CommaDelimitedList}}
            Resources:
              Fn::ForEach::T:
                - Name
                - !Ref Names
                - T${Name}: {Type: AWS::SNS::Topic}
              R:
                Type: Custom::R
                Properties: {Topic: !Ref Ta}
            """);

    assertThat(loaded.addresses()).containsExactly("T[?]", "R");
    assertThat(loaded.resource("T[?]").existsWhen()).isEqualTo("Fn::ForEach::T has items");
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.warnings())
        .containsExactly(
            "6: The list of Fn::ForEach::T is not known: one resource stands for all that it makes;"
                + " give its parameters values");
    assertThat(resources("Resources: {}").errors()).hasSize(1);
  }

  @Test
  void whatDependsOnAnItemOfAListThatIsNotKnownIsUnknownAndTheRestIsKnown() {
    Loaded loaded =
        resources(
            """
            Parameters: {Names: {Type: CommaDelimitedList}, Env: {Type: String}}
            Conditions: {Prod: !Equals [!Ref Env, prod], Never: !Equals [a, b]}
            Resources:
              Fn::ForEach::T:
                - N
                - !Ref Names
                - T${N}:
                    Type: AWS::SNS::Topic
                    Condition: Prod
                    DependsOn: U${N}
                    Properties:
                      A: x
                      B: !Sub "${N}-${AWS::Region}"
                      C: ["a${N}", b]
                      D: !GetAtt ["U${N}", Arn]
                      E: {Ref: N}
                      F: {"k${N}": 1, l: 2}
                  U${N}: {Type: AWS::SQS::Queue, Condition: Never}
            """);

    assertThat(loaded.addresses()).containsExactly("T[?]");
    assertThat(loaded.resource("T[?]").existsWhen()).isEqualTo("Prod and Fn::ForEach::T has items");
    assertThat(loaded.shown("T[?]", "A")).isEqualTo("'x'");
    assertThat(loaded.shown("T[?]", "B")).contains("the list of Fn::ForEach::T is not known");
    assertThat(loaded.shown("T[?]", "C")).contains("is not known", "'b'").doesNotContain("{N}");
    assertThat(loaded.shown("T[?]", "D")).isEqualTo(loaded.shown("T[?]", "E"));
    assertThat(loaded.shown("T[?]", "F")).contains("l: 2", "is not known");
    assertThat(loaded.root().conditions()).containsOnlyKeys("Prod", "Never");
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void propertiesFromAListThatIsNotKnownLeaveTheMapUnknown() {
    Loaded loaded =
        resources(
            """
            Parameters: {Names: {Type: CommaDelimitedList}}
            Resources:
              R:
                Type: Custom::R
                Properties:
                  M:
                    a: 1
                    Fn::ForEach::M: [N, !Ref Names, {"k${N}": 1}]
            """);

    assertThat(loaded.shown("M")).contains("a: 1", "the list of Fn::ForEach::M is not known");
    assertThat(loaded.warnings())
        .containsExactly(
            "9: The list of Fn::ForEach::M is not known: what it makes is unknown; give its"
                + " parameters values");
  }

  @Test
  void wrongLoopsAreErrorsWithTheirPlace() {
    Loaded loaded =
        resources(
            """
            Resources:
              Fn::ForEach::Same: [N, [x, y], {ABucket: {Type: AWS::S3::Bucket}}]
              Fn::ForEach::Two: [N, [x, y]]
              Fn::ForEach::Text: [N, x, {"A${N}": {Type: AWS::S3::Bucket}}]
              B: {Type: AWS::SNS::Topic}
            """);

    assertThat(loaded.addresses()).containsExactly("ABucket", "B");
    assertThat(loaded.errors())
        .containsExactly(
            "3: ABucket is there more than once: put the loop's identifier into the key",
            "4: Fn::ForEach::Two needs a name, a list and a map",
            "5: Fn::ForEach::Text needs a list");
  }

  @Test
  void withoutTheTransformALoopIsAnError() {
    Loaded loaded =
        Loaded.template(
            """
            Resources:
              Fn::ForEach::T: [N, [x], {"T${N}": {Type: AWS::SNS::Topic}}]
              R:
                Type: Custom::R
                Properties:
                  Fn::ForEach::P: [N, [x], {"P${N}": 1}]
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "2: Fn::ForEach needs the line Transform: AWS::LanguageExtensions",
            "6: Fn::ForEach::P needs the line Transform: AWS::LanguageExtensions");
  }

  @Test
  void loopsInLoopsEndAtALimit() {
    StringBuilder text = new StringBuilder("Resources:\n");
    String indent = "  ";
    for (int i = 0; i < 8; i++) {
      text.append(indent).append("Fn::ForEach::L").append(i).append(":\n");
      text.append(indent).append("  - I").append(i).append('\n');
      text.append(indent).append("  - [a, b, c, d, e, f, g, h, i, j]\n");
      text.append(indent).append("  -\n");
      indent += "    ";
    }
    text.append(indent).append("R${I0}${I1}${I2}${I3}${I4}${I5}${I6}${I7}: {Type: Custom::R}\n");

    Loaded loaded = resources(text.toString());

    assertThat(loaded.warnings()).isNotEmpty();
    assertThat(loaded.warnings().getFirst()).contains("more than 200000 values");
  }
}
