package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources that SAM makes of its own types. */
class ServerlessTest {
  private static final String HEAD = "Transform: AWS::Serverless-2016-10-31\n";
  private static final String FUNCTION =
      """
      Resources:
        Q: {Type: AWS::SQS::Queue}
        B: {Type: AWS::S3::Bucket}
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            Handler: a.b
            Runtime: python3.13
            CodeUri: s3://code/app.zip
      """;

  @Test
  void aFunctionHasARoleThatMayWriteLogs() {
    Loaded loaded = function("");

    assertThat(loaded.addresses()).containsExactly("Q", "B", "FnRole", "Fn");
    assertThat(loaded.resource("Fn").type()).isEqualTo("AWS::Lambda::Function");
    assertThat(loaded.shown("Fn", "Code")).isEqualTo("{S3Bucket: 'code', S3Key: 'app.zip'}");
    assertThat(loaded.shown("Fn", "Role")).contains("FnRole");
    assertThat(loaded.shown("FnRole", "ManagedPolicyArns"))
        .contains("service-role/AWSLambdaBasicExecutionRole");
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void whatIsWrittenIsKeptAsWhatAMacroReads() {
    Loaded loaded = function("");

    assertThat(loaded.root().resources())
        .filteredOn(resource -> resource.kind() == Resource.Kind.MACRO)
        .singleElement()
        .satisfies(
            written -> {
              assertThat(written.type()).isEqualTo("AWS::Serverless::Function");
              assertThat(written.address()).isEqualTo("Fn");
            });
  }

  @Test
  void itsResourcesStandWhereTheFunctionIsWritten() {
    Loaded loaded = function("      MemorySize: 256\n");

    assertThat(loaded.resource("Fn").heading().line()).isEqualTo(5);
    assertThat(loaded.resource("FnRole").heading().line()).isEqualTo(5);
    Value memory = loaded.resource("Fn").values().get("MemorySize");
    assertThat(memory).isNotNull();
    assertThat(memory.origin().place()).hasToString("template.yaml:11:19");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VpcConfig: {SubnetIds: [s]} | service-role/AWSLambdaVPCAccessExecutionRole",
        "Tracing: Active | policy/AWSXrayWriteOnlyAccess",
        "Policies: AmazonS3ReadOnlyAccess | policy/AmazonS3ReadOnlyAccess",
        "Policies: [AWSLambdaKinesisExecutionRole] | service-role/AWSLambdaKinesisExecutionRole",
        "Policies: [arn:aws:iam::1:policy/own] | arn:aws:iam::1:policy/own",
        "Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn}}} |"
            + " AWSLambdaSQSQueueExecutionRole",
      })
  void whatItsSettingsNeedIsInTheRole(String property, String policy) {
    Loaded loaded = function("      " + property + "\n");

    assertThat(loaded.shown("FnRole", "ManagedPolicyArns")).contains(policy);
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void documentsAndTemplatesOfPoliciesAreInTheRole() {
    Loaded loaded =
        function(
            """
                  Policies:
                    - Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]
                    - S3ReadPolicy: {BucketName: !Ref B}
                    - KMSDecryptPolicy: {KeyId: k}
            """);

    assertThat(loaded.shown("FnRole", "Policies"))
        .contains("FnRolePolicy0", "s3:*", "FnRolePolicy1", "s3:GetObject", "FnRolePolicy2")
        .contains("SAM makes it: the policy template KMSDecryptPolicy");
  }

  @Test
  void globalsAreMergedIntoEachFunction() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                Globals:
                  Function:
                    Timeout: 9
                    MemorySize: 128
                    Environment: {Variables: {A: global, B: global}}
                    Layers: [l1]
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      MemorySize: 512
                      Environment: {Variables: {B: own}}
                      Layers: [l2]
                  Plain: {Type: AWS::Lambda::Function}
                """);

    assertThat(loaded.shown("Fn", "Timeout")).isEqualTo("9");
    assertThat(loaded.shown("Fn", "MemorySize")).isEqualTo("512");
    assertThat(loaded.shown("Fn", "Environment")).isEqualTo("{Variables: {A: 'global', B: 'own'}}");
    assertThat(loaded.shown("Fn", "Layers")).isEqualTo("['l1', 'l2']");
    assertThat(loaded.shown("Plain", "Timeout")).isEqualTo("absent");
  }

  @Test
  void codeThatIsStillToBePackagedIsUnknown() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + "Resources:\n"
                + "  Fn: {Type: AWS::Serverless::Function, Properties: {CodeUri: src/}}");

    assertThat(loaded.shown("Fn", "Code")).contains("code that is still to be packaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Type: Schedule, Properties: {Schedule: rate(1 day)}} | FnE,FnEPermission",
        "{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}} | FnE,FnERole",
        "{Type: EventBridgeRule, Properties: {Pattern: {source: [x]}}} | FnE,FnEPermission",
        "{Type: SNS, Properties: {Topic: arn}} | FnE,FnEPermission",
        "{Type: SQS, Properties: {Queue: arn}} | FnE",
        "{Type: DynamoDB, Properties: {Stream: arn, StartingPosition: LATEST}} | FnE",
        "{Type: CloudWatchLogs, Properties: {LogGroupName: l}} | FnE,FnEPermission",
        "{Type: AlexaSkill} | FnEPermission",
        "{Type: Api, Properties: {Path: /x, Method: get}} | FnEPermissionProd,ServerlessRestApi",
        "{Type: HttpApi} | FnEPermission,ServerlessHttpApi",
        "{Type: HttpApi} | ServerlessHttpApiApiGatewayDefaultStage",
      })
  void anEventIsWhatCallsTheFunctionAndThatItMay(String event, String made) {
    Loaded loaded = function("      Events: {E: " + event + "}\n");

    assertThat(loaded.addresses()).contains(made.split(","));
    assertThat(loaded.errors()).isEmpty();
  }

  @Test
  void anEventOfABucketIsInTheBucketsNotifications() {
    Loaded loaded =
        function(
            "      Events: {E: {Type: S3, Properties: {Bucket: !Ref B, Events:"
                + " s3:ObjectCreated:*}}}\n");

    assertThat(loaded.shown("B", "NotificationConfiguration"))
        .contains("LambdaConfigurations", "s3:ObjectCreated:*", "Fn.Arn");
    assertThat(loaded.shown("FnEPermission", "Principal")).isEqualTo("'s3.amazonaws.com'");
  }

  @Test
  void aUrlWithoutAuthorizationMayBeCalledByAnybody() {
    Loaded open = function("      FunctionUrlConfig: {AuthType: NONE}\n");
    Loaded closed = function("      FunctionUrlConfig: {AuthType: AWS_IAM}\n");

    assertThat(open.shown("FnUrlPublicPermissions", "Principal")).isEqualTo("'*'");
    assertThat(closed.addresses()).contains("FnUrl").doesNotContain("FnUrlPublicPermissions");
  }

  @Test
  void anAliasStandsForTheFunctionInItsEvents() {
    Loaded loaded =
        function(
            """
                  AutoPublishAlias: live
                  Events: {E: {Type: SNS, Properties: {Topic: arn}}}
            """);

    assertThat(loaded.addresses())
        .contains("FnAliaslive")
        .anyMatch(id -> id.startsWith("FnVersion"));
    assertThat(loaded.shown("FnE", "Endpoint")).contains("FnAliaslive");
  }

  @Test
  void anApiIsDeployedInAStageWithItsSettings() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: live
                      TracingEnabled: true
                      EndpointConfiguration: {Type: PRIVATE}
                      AccessLogSetting: {DestinationArn: arn}
                      Cors: "'*'"
                      DefinitionBody: {swagger: "2.0", paths: {/x: {get: {responses: {}}}}}
                """);

    assertThat(loaded.shown("Api", "EndpointConfiguration")).isEqualTo("{Types: ['PRIVATE']}");
    assertThat(loaded.shown("Api", "Body")).contains("'GET,OPTIONS'");
    assertThat(loaded.shown("ApiliveStage", "TracingEnabled")).isEqualTo("true");
    assertThat(loaded.shown("ApiliveStage", "AccessLogSetting")).contains("arn");
  }

  @Test
  void aSimpleTableHasOneKey() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                Resources:
                  T: {Type: AWS::Serverless::SimpleTable, Properties: {PrimaryKey: {Name: pk, Type: Number}}}
                """);

    assertThat(loaded.resource("T").type()).isEqualTo("AWS::DynamoDB::Table");
    assertThat(loaded.shown("T", "AttributeDefinitions"))
        .isEqualTo("[{AttributeName: 'pk', AttributeType: 'N'}]");
    assertThat(loaded.shown("T", "BillingMode")).isEqualTo("'PAY_PER_REQUEST'");
  }

  @Test
  void whatIsMadeExistsWhereTheFunctionDoes() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Condition: Never
                    Properties: {Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}}
                """);

    assertThat(loaded.addresses()).isEmpty();
    assertThat(loaded.root().absent())
        .containsExactlyInAnyOrder("Fn", "FnRole", "FnE", "FnEPermission");
  }

  @Test
  void whatIsNotTranslatedIsNoWrongName() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                Resources:
                  M: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: m.json}}
                  R: {Type: Custom::R, Properties: {X: !Ref M, Y: !GetAtt MRole.Arn}}
                """);

    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.addresses()).containsExactly("R");
  }

  @Test
  void whatSamRefusesIsTold() {
    Loaded loaded =
        function(
            """
                  Events: {E: {Type: Telegram}}
                  Policies: [{S3ReadPolicy: {Bucket: x}}]
            """);

    assertThat(loaded.errors())
        .isEqualTo(
            List.of(
                "12: Fn uses a policy template without its parameter BucketName",
                "11: Fn has an event of the type Telegram, and SAM has none"));
  }

  /** A template with a function and further lines of its properties. */
  private static Loaded function(String properties) {
    return Loaded.template(HEAD + FUNCTION + properties);
  }
}
