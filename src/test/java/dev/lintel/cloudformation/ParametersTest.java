package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void aDefaultIsTheValueAndKeepsBothPlaces() {
    Loaded loaded =
        Loaded.properties(
            "Parameters:\n  Name: {Type: String, Default: orders}", "QueueName: !Ref Name");

    Value value = loaded.property("QueueName");

    assertThat(Shown.value(value)).isEqualTo("'orders'");
    assertThat(value.origin().chain()).extracting(Origin::via).containsExactly("Ref Name", "");
    assertThat(value.origin().chain())
        .extracting(origin -> origin.place() == null ? "" : origin.place().text())
        .containsExactly("Name", "orders");
  }

  @Test
  void aGivenValueWinsOverTheDefault() {
    Loaded loaded =
        Loaded.properties(
            "Parameters:\n  Name: {Type: String, Default: orders}", "A: !Ref Name", "Name=refunds");

    assertThat(loaded.shown("A")).isEqualTo("'refunds'");
  }

  @Test
  void refToANumberIsText() {
    Loaded loaded =
        Loaded.properties(
            "Parameters: {Port: {Type: Number, Default: 8080}, Flag: {Type: String, Default: yes}}",
            "A: !Ref Port\nB: !Ref Flag");

    assertThat(loaded.shown("A")).isEqualTo("'8080'");
    assertThat(loaded.shown("B")).isEqualTo("'true'");
  }

  @Test
  void listsAreCutAtCommasAndTrimmed() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters:
              Zones: {Type: CommaDelimitedList, Default: "a, b"}
              Ports: {Type: List<Number>, Default: "80,443"}
              Empty: {Type: CommaDelimitedList, Default: ""}
            """,
            "A: !Ref Zones\nB: !Ref Ports\nC: !Ref Empty");

    assertThat(loaded.shown("A")).isEqualTo("['a', 'b']");
    assertThat(loaded.shown("B")).isEqualTo("['80', '443']");
    assertThat(loaded.shown("C")).isEqualTo("['']");
  }

  @Test
  void withoutDefaultItIsUnknown() {
    Loaded loaded =
        Loaded.properties(
            "Parameters: {Name: {Type: String}}", "A: !Ref Name\nB: !Sub 'x-${Name}'");

    assertThat(loaded.shown("A")).isEqualTo("?parameter Name has no value");
    assertThat(loaded.shown("B")).isEqualTo("'x-' + ?parameter Name has no value");
  }

  @Test
  void withAllowedValuesItIsOneOfThem() {
    Loaded loaded =
        Loaded.properties(
            "Parameters: {Env: {Type: String, AllowedValues: [dev, qa, prod]}}", "A: !Ref Env");

    assertThat(loaded.shown("A")).isEqualTo("{Env=dev} 'dev' | {Env=qa} 'qa' | {Env=prod} 'prod'");
  }

  @Test
  void noEchoMakesEverythingMadeOfItSensitive() {
    Loaded loaded =
        Loaded.properties(
            "Transform: AWS::LanguageExtensions\n"
                + "Parameters: {Password: {Type: String, NoEcho: true, Default: hunter2}}",
            "A: !Ref Password\nB: !Sub 'p=${Password}'\nC: !Join ['', [a, !Ref Password]]\nD: x\n"
                + "E: {'Fn::ToJsonString': {a: !Ref Password}}");

    assertThat(loaded.property("A").meta().sensitive()).isTrue();
    assertThat(loaded.property("B").meta().sensitive()).isTrue();
    assertThat(loaded.property("C").meta().sensitive()).isTrue();
    assertThat(loaded.property("E").meta().sensitive()).isTrue();
    assertThat(loaded.property("D").meta().sensitive()).isFalse();
  }

  @Test
  void aStoredParameterIsNotItsName() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters:
              Ami: {Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /ami}
              Key: {Type: "AWS::SSM::Parameter::Name", Default: /key}
            """,
            "A: !Ref Ami\nB: !Ref Key");

    assertThat(loaded.shown("A")).isEqualTo("?the service looks up the SSM parameter /ami");
    assertThat(loaded.shown("B")).isEqualTo("'/key'");
  }

  @Test
  void pseudoParametersAreUnknownUnlessGiven() {
    String properties = "A: !Ref AWS::Region\nB: !Sub '${AWS::AccountId}'\nC: !Ref AWS::NoValue";

    assertThat(Loaded.properties("", properties).shown("A")).isEqualTo("?AWS::Region is not given");
    Loaded given = Loaded.properties("", properties, "AWS::Region=eu-west-1", "AWS::AccountId=012");
    assertThat(given.shown("A")).isEqualTo("'eu-west-1'");
    assertThat(given.shown("B")).isEqualTo("'012'");
    assertThat(given.shown("C")).isEqualTo("absent");
    assertThat(given.errors()).isEmpty();
  }

  @Test
  void aValueThatBreaksTheRulesIsAnErrorAtTheParameter() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters:
              Env: {Type: String, Default: dev, AllowedValues: [dev, prod]}
              Port: {Type: Number, Default: 80, MinValue: 1024}
              Count: {Type: Number, Default: many}
              Name: {Type: String, Default: "ABC", AllowedPattern: "[a-z]+"}
              Short: {Type: String, Default: ab, MinLength: 3}
              Kind: {Type: Strin}
              None: {Default: x}
            """,
            "A: !Ref Env",
            "Env=qa");

    assertThat(loaded.errors())
        .containsExactly(
            "2: Parameter Env has the value \"qa\", which is none of its AllowedValues",
            "3: Parameter Port has the default \"80\", which is less than its MinValue 1024",
            "4: Parameter Count has the default \"many\", which is no number",
            "5: Parameter Name has the default \"ABC\", which does not match its AllowedPattern"
                + " [a-z]+",
            "6: Parameter Short has the default \"ab\", which is shorter than its MinLength 3",
            "7: Parameter Kind has the unknown Type Strin",
            "8: Parameter None needs a Type, such as String");
    assertThat(loaded.shown("A")).isEqualTo("'qa'");
  }

  @Test
  void aSecretIsNotRepeatedInAnError() {
    Loaded loaded =
        Loaded.properties(
            "Parameters: {Secret: {Type: String, NoEcho: true, Default: hunter2, MinLength: 20}}",
            "A: 1");

    assertThat(loaded.errors()).singleElement().asString().doesNotContain("hunter2");
  }

  @Test
  void aValueForNothingIsAWarning() {
    Loaded loaded = Loaded.properties("", "A: 1", "Nmae=x");

    assertThat(loaded.warnings()).containsExactly("1: The template declares no parameter Nmae");
    assertThat(loaded.errors()).isEmpty();
  }
}
