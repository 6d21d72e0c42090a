package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void aResourceHasItsTypeItsPlaceAndWhatStandsBesideItsProperties() {
    Loaded loaded =
        Loaded.template(
            """
            # stack of orders
            Transform: AWS::LanguageExtensions
            Parameters: {Keep: {Type: String, Default: Retain}}
            Resources:
              Topic: {Type: AWS::SNS::Topic, DependsOn: Queue}
              Queue:
                Type: AWS::SQS::Queue
                DependsOn: []
                DeletionPolicy: !Ref Keep
                UpdateReplacePolicy: !Ref AWS::NoValue
                UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}}
                CreationPolicy: {ResourceSignal: {Count: 1}}
                Metadata: {owner: !Sub "${Keep}"}
            """);

    Resource queue = loaded.resource("Queue");
    assertThat(queue.type()).isEqualTo("AWS::SQS::Queue");
    assertThat(queue.format()).isEqualTo(Format.CLOUDFORMATION);
    assertThat(queue.heading()).hasToString("template.yaml:6:3");
    assertThat(queue.place().endLine()).isEqualTo(13);
    assertThat(queue.values().entries()).isEmpty();
    assertThat(queue.attributes().keySet())
        .containsExactly(
            "DependsOn", "DeletionPolicy", "UpdatePolicy", "CreationPolicy", "Metadata");
    assertThat(loaded.attribute("Queue", "DependsOn")).isEqualTo("[]");
    assertThat(loaded.attribute("Queue", "DeletionPolicy")).isEqualTo("'Retain'");
    assertThat(loaded.attribute("Topic", "DependsOn")).isEqualTo("['Queue']");
    assertThat(loaded.root().comments())
        .singleElement()
        .hasFieldOrPropertyWithValue("text", "stack of orders");
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void scalarsAreTypedAndKeepTheirPlace() {
    Loaded loaded =
        Loaded.properties("", "A: yes\nB: 1.50\nC: '1'\nD: 065115117704\nE: 2012-10-17\nF: [1, x]");

    assertThat(Shown.value(loaded.resource("R").values()))
        .isEqualTo("{A: true, B: 1.50, C: '1', D: 7133765572, E: '2012-10-17', F: [1, 'x']}");
    Value.ListValue list = (Value.ListValue) loaded.property("F");
    assertThat(list.items().getLast().origin().place())
        .isNotNull()
        .hasToString("template.yaml:11:14");
  }

  @Test
  void propertiesMayDependOnACondition() {
    Loaded loaded =
        Loaded.template(
            """
            Parameters: {Env: {Type: String}}
            Conditions: {P: !Equals [!Ref Env, prod]}
            Resources:
              R:
                Type: Custom::R
                Properties: !If [P, {A: 1, B: x}, {B: x}]
            """);

    assertThat(Shown.value(loaded.resource("R").values()))
        .isEqualTo("{A: {P=true} 1 | {P=false} absent, B: 'x'}");
  }

  @Test
  void whatMacrosPutInIsUnknown() {
    Loaded loaded =
        Loaded.properties(
            "",
            """
            A: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: s3://b/k}}}
            B: !Transform {Name: MyMacro}
            C:
              X: 1
              Fn::Transform: {Name: Other}
            """);

    assertThat(loaded.shown("A"))
        .isEqualTo("?what the macro AWS::Include puts in is known after deployment");
    assertThat(loaded.shown("B"))
        .isEqualTo("?what the macro MyMacro puts in is known after deployment");
    assertThat(loaded.shown("C"))
        .isEqualTo("{X: 1 ...what the macro Other puts in is known after deployment}");
    assertThat(loaded.errors()).isEmpty();
  }
}
