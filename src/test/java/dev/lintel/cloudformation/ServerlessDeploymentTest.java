package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions, aliases, deployments and destinations of functions of SAM. */
class ServerlessDeploymentTest {
  private static final String HEAD =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters: {Stage: {Type: String, Default: live}}
      Globals: {Function: {Timeout: 5, MemorySize: 128}}
      Resources:
        F:
          Type: AWS::Serverless::Function
          IgnoreGlobals: [Timeout]
          Properties:
            Handler: a.b
            Runtime: python3.13
            CodeUri: s3://code/app.zip
      """;

  @Test
  void anAliasMayBeNamedByAParameter() {
    Loaded loaded =
        function(
            "AutoPublishAlias: !Ref Stage",
            "VersionDescription: d",
            "FunctionUrlConfig: {AuthType: AWS_IAM}");

    assertThat(loaded.shown("FAliaslive", "Name")).isEqualTo("'live'");
    assertThat(loaded.shown("FUrl", "TargetFunctionArn")).contains("FAliaslive");
    String version = loaded.addresses().stream().filter(a -> a.contains("Version")).findAny().get();
    assertThat(loaded.shown(version, "Description")).isEqualTo("'d'");
    assertThat(loaded.attribute(version, "DeletionPolicy")).isEqualTo("'Retain'");
  }

  @Test
  void aDeploymentPreferenceBecomesAGroupOfCodeDeploy() {
    Loaded loaded =
        function(
            "AutoPublishAlias: live",
            "DeploymentPreference: {Type: AllAtOnce, Alarms: [a], Hooks: {PreTraffic: h}}");

    assertThat(loaded.addresses())
        .contains("ServerlessDeploymentApplication", "CodeDeployServiceRole", "FDeploymentGroup");
    assertThat(loaded.shown("FDeploymentGroup", "DeploymentConfigName"))
        .isEqualTo("'CodeDeployDefault.LambdaAllAtOnce'");
    assertThat(loaded.attribute("FAliaslive", "UpdatePolicy"))
        .contains("CodeDeployLambdaAliasUpdate", "BeforeAllowTrafficHook: 'h'");
  }

  @Test
  void aDisabledDeploymentPreferenceMakesNothing() {
    Loaded loaded =
        function(
            "AutoPublishAlias: live", "DeploymentPreference: {Type: AllAtOnce, Enabled: false}");

    assertThat(loaded.addresses()).doesNotContain("FDeploymentGroup", "CodeDeployServiceRole");
  }

  @Test
  void destinationsOfInvocationsAreMadeWhereNoneIsNamed() {
    Loaded loaded =
        function(
            "EventInvokeConfig: {DestinationConfig:"
                + " {OnSuccess: {Type: SQS, Destination: q}, OnFailure: {Type: SNS}}}");

    assertThat(loaded.addresses()).contains("FEventInvokeConfigOnFailureTopic");
    assertThat(loaded.shown("FEventInvokeConfig", "DestinationConfig"))
        .contains("OnSuccess: {Destination: 'q'}");
    assertThat(loaded.shown("FRole", "Policies"))
        .contains("FEventInvokeConfigOnSuccessSQSPolicy", "FEventInvokeConfigOnFailureSNSPolicy");
  }

  @Test
  void aFunctionTakesNoneOfTheGlobalsThatItIgnores() {
    Loaded loaded = function();

    assertThat(loaded.shown("F", "Timeout")).isEqualTo("absent");
    assertThat(loaded.shown("F", "MemorySize")).isEqualTo("128");
  }

  @Test
  void tagsArePassedOnWhereThatIsAskedFor() {
    Loaded loaded = function("Tags: {a: b}", "PropagateTags: true");

    assertThat(loaded.shown("FRole", "Tags")).isEqualTo("[{Key: 'a', Value: 'b'}]");
  }

  @Test
  void aConditionMayChooseThePoliciesOfARole() {
    Loaded loaded =
        Loaded.template(
            HEAD.replace("Resources:", "Conditions: {C: !Equals [!Ref AWS::Region, a]}\nResources:")
                + "      Policies: [!If [C, A, B], !If [C, {Statement: []}, !Ref AWS::NoValue]]\n");

    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.shown("FRole", "ManagedPolicyArns")).contains("policy/A", "policy/B");
    assertThat(loaded.shown("FRole", "Policies")).contains("FRolePolicy1");
  }

  private static Loaded function(String... properties) {
    Loaded loaded = Loaded.template(HEAD + String.join("\n", properties).indent(6));
    assertThat(loaded.errors()).isEmpty();
    return loaded;
  }
}
