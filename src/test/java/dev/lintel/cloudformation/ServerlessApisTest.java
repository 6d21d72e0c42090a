package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What SAM makes of APIs: their definitions, and who may call them. */
class ServerlessApisTest {
  private static final String HEAD =
      """
      Transform: AWS::Serverless-2016-10-31
      Conditions: {C: !Equals [!Ref AWS::Region, a], D: !Equals [!Ref AWS::Region, b]}
      Resources:
      """;
  private static final String FUNCTION =
      """
        %s:
          Type: AWS::Serverless::Function
          %s
          Properties:
            Handler: a.b
            Runtime: python3.13
            CodeUri: s3://code/app.zip
            Events:
              %s
      """;

  @Test
  void theRoutesOfARestApiAskForItsDefaultAuthorizerOrTheirOwn() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                  A:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: v1
                      Auth:
                        DefaultAuthorizer: Users
                        Authorizers:
                          Users: {UserPoolArn: pool}
                          Own: {FunctionArn: !GetAtt F.Arn, FunctionPayloadType: REQUEST, Identity: {Headers: [H]}}
                """
                + FUNCTION.formatted("F", "", events("A", "{}"))
                + FUNCTION.formatted("G", "", events("A", "{Authorizer: NONE}", "/g"))
                + FUNCTION.formatted("H", "", events("A", "{Authorizer: Own}", "/h"))
                + FUNCTION.formatted("I", "", events("A", "{ApiKeyRequired: true}", "/i"))
                + FUNCTION.formatted("J", "", events("A", "{Authorizer: AWS_IAM}", "/j")));

    assertThat(loaded.errors()).isEmpty();
    assertThat(security(loaded, "/f")).isEqualTo("[{Users: []}]");
    assertThat(security(loaded, "/g")).isEqualTo("[{NONE: []}]");
    assertThat(security(loaded, "/h")).isEqualTo("[{Own: []}]");
    assertThat(security(loaded, "/i")).isEqualTo("[{api_key: []}, {Users: []}]");
    assertThat(security(loaded, "/j")).isEqualTo("[{AWS_IAM: []}]");
    assertThat(loaded.shown("A", "Body"))
        .contains("providerARNs: ['pool']", "identitySource: 'method.request.header.H'")
        .contains("credentials: 'arn:aws:iam::*:user/*'");
    assertThat(loaded.addresses()).contains("AOwnAuthorizerPermission");
  }

  @Test
  void theRoutesOfAnHttpApiAskForItsAuthorizer() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                  A:
                    Type: AWS::Serverless::HttpApi
                    Properties:
                      Name: shop
                      DisableExecuteApiEndpoint: true
                      CorsConfiguration: true
                      Auth:
                        DefaultAuthorizer: J
                        Authorizers:
                          J: {IdentitySource: s, JwtConfiguration: {issuer: i}, AuthorizationScopes: [x]}
                """
                + FUNCTION.formatted(
                    "F",
                    "",
                    "E: {Type: HttpApi, Properties: {ApiId: !Ref A, Path: /f, Method: get}}"));

    assertThat(loaded.errors()).isEmpty();
    assertThat(security(loaded, "/f")).isEqualTo("[{J: ['x']}]");
    assertThat(loaded.shown("A", "Body"))
        .contains("title: 'shop'", "disableExecuteApiEndpoint: true", "allowOrigins: ['*']")
        .contains("type: 'oauth2'");
    assertThat(loaded.shown("A", "Name")).isEqualTo("absent");
  }

  @Test
  void aWrittenDefinitionOfAnHttpApiGetsTheRoutesOfEventsToo() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                  A:
                    Type: AWS::Serverless::HttpApi
                    Properties: {DefinitionBody: {openapi: 3.0.1, paths: {/own: {get: {}}}}}
                """
                + FUNCTION.formatted(
                    "F",
                    "",
                    "E: {Type: HttpApi, Properties: {ApiId: !Ref A, Path: /f, Method: get}}"));

    assertThat(loaded.shown("A", "Body")).contains("/own", "/f");
  }

  @Test
  void anApiOfFunctionsThatMayBeMissingMayBeMissingToo() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + FUNCTION.formatted(
                    "F", "Condition: C", "E: {Type: Api, Properties: {Path: /f, Method: get}}")
                + FUNCTION.formatted(
                    "G", "Condition: D", "E: {Type: Api, Properties: {Path: /g, Method: get}}"));

    assertThat(loaded.resource("ServerlessRestApi").existsWhen())
        .isEqualTo("ServerlessRestApiCondition");
    assertThat(loaded.resource("ServerlessRestApiProdStage").existsWhen())
        .isEqualTo("ServerlessRestApiCondition");
  }

  @Test
  void aRoleThatAConditionReplacesExistsWhereItIsUsed() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + FUNCTION
                    .formatted("F", "", "{}")
                    .replace("Handler", "Role: !If [C, arn, !Ref AWS::NoValue]\n      Handler"));

    assertThat(loaded.resource("FRole").existsWhen()).isEqualTo("NOTC");
  }

  @Test
  void stagesOfOtherNamesHaveIdsThatHoldADigest() {
    Loaded loaded =
        Loaded.template(
            HEAD
                + """
                  A: {Type: AWS::Serverless::Api, Properties: {StageName: x-y, DefinitionUri: "s3://b/k?versionId=3", EndpointConfiguration: REGIONAL}}
                """
                + FUNCTION.formatted("F", "", events("A", "{}")));

    assertThat(loaded.addresses()).contains("A" + "Stageaace079d3f", "FEPermissionaace079d3f");
    assertThat(loaded.shown("A", "BodyS3Location"))
        .isEqualTo("{Bucket: 'b', Key: 'k', Version: '3'}");
    assertThat(loaded.shown("A", "Parameters"))
        .isEqualTo("{endpointConfigurationTypes: 'REGIONAL'}");
  }

  @Test
  void whatIsNotTranslatedIsTold() {
    Loaded loaded =
        Loaded.template(
            HEAD + "  L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: x}}\n");

    assertThat(loaded.warnings())
        .containsExactly("4: L is not translated: what SAM makes of it is not checked");
  }

  private static String events(String api, String auth) {
    return events(api, auth, "/f");
  }

  private static String events(String api, String auth, String path) {
    return "E: {Type: Api, Properties: {RestApiId: !Ref %s, Path: %s, Method: get, Auth: %s}}"
        .formatted(api, path, auth);
  }

  /** What the callers of GET have to prove. */
  private static String security(Loaded loaded, String path) {
    Value value = loaded.resource("A").values().get("Body");
    for (String key : List.of("paths", path, "get", "security")) {
      value = value instanceof Value.MapValue map ? map.get(key) : null;
    }
    return value == null ? "absent" : Shown.value(value);
  }
}
