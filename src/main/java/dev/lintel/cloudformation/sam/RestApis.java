package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AWS::Serverless::Api and the API that events of type Api share: a REST API with its deployment
 * and stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html">
 *     Resources generated for an API</a>
 */
final class RestApis {
  /** The API of events that name none. */
  static final String IMPLICIT = "ServerlessRestApi";

  private static final String IMPLICIT_STAGE = "Prod";
  private static final List<String> OF_API =
      List.of(
          "ApiKeySourceType",
          "BinaryMediaTypes",
          "Description",
          "DisableExecuteApiEndpoint",
          "FailOnWarnings",
          "MinimumCompressionSize",
          "Mode",
          "Name");
  private static final List<String> OF_STAGE =
      List.of(
          "AccessLogSetting",
          "CacheClusterEnabled",
          "CacheClusterSize",
          "CanarySetting",
          "MethodSettings",
          "TracingEnabled",
          "Variables");

  /** What changes the definition in ways that are not worked out here. */
  private static final List<String> INTO_DEFINITION = List.of("Auth", "GatewayResponses", "Models");

  private final Creation creation;

  RestApis(Creation creation) {
    this.creation = creation;
  }

  /** The resource that SAM writes for events that name no API. */
  static Written implicit(Routes routes, Globals globals) {
    Event first = routes.events().getFirst();
    Made made = first.made();
    List<Node.Entry> body = new ArrayList<>();
    String condition = routes.condition();
    if (condition != null) {
      body.add(made.entry("Condition", condition));
    }
    Node.Mapping properties = made.map(made.entry("StageName", IMPLICIT_STAGE));
    return new Written(
        IMPLICIT, first.key(), "Api", made.map(body), globals.with("Api", properties, null));
  }

  /** Makes an API's resources. */
  void translate(Written api, Routes routes) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    Node body = body(api, routes);
    if (body != null) {
      properties.add(made.entry("Body", body));
    } else {
      properties.add(made.entry("BodyS3Location", location(api)));
    }
    properties.addAll(api.copied(OF_API));
    properties.addAll(endpoint(api));
    creation.main(api, "AWS::ApiGateway::RestApi", properties);
    String hash = Creation.hash(String.valueOf(api.properties()) + routes.events());
    String deployment = api.id() + "Deployment" + hash.substring(0, 10);
    creation.further(
        deployment,
        api.key(),
        api,
        "AWS::ApiGateway::Deployment",
        List.of(
            made.entry("Description", "RestApi deployment id: " + hash),
            made.entry("RestApiId", made.ref(api.id())),
            made.entry("StageName", "Stage")));
    stage(api, deployment);
    permit(api, routes);
    if (api.get("Domain") != null || api.get("Auth") != null) {
      creation.isOpen();
    }
  }

  private void stage(Written api, String deployment) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("DeploymentId", made.ref(deployment)));
    properties.add(made.entry("RestApiId", made.ref(api.id())));
    properties.addAll(api.copied(List.of("StageName")));
    properties.addAll(api.copied(OF_STAGE));
    Node.Mapping tags = api.map("Tags");
    if (tags != null) {
      properties.add(made.entry("Tags", made.list(Creation.pairs(tags))));
    }
    creation.further(stageId(api), api.key(), api, "AWS::ApiGateway::Stage", properties);
  }

  /** A stage's ID holds its name where that is written with letters and digits only. */
  private static String stageId(Written api) {
    String name = api.text("StageName");
    if (name == null || name.isEmpty()) {
      return api.id() + "Stage";
    }
    return name.matches("[A-Za-z0-9]+")
        ? api.id() + name + "Stage"
        : api.id() + "Stage" + Creation.digits(name);
  }

  private void permit(Written api, Routes routes) {
    String name = api.text("StageName");
    String suffix = name == null ? "Stage" : name.replaceAll("[^A-Za-z0-9]", "");
    for (Event event : routes.events()) {
      Made made = event.made();
      event.permit(
          creation,
          suffix,
          "apigateway.amazonaws.com",
          made.entry(
              "SourceArn",
              made.sub(
                  "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                      + api.id()
                      + "}/*/"
                      + Routes.inArn(event))));
    }
  }

  /** The definition; null where it lies in S3. */
  private static @Nullable Node body(Written api, Routes routes) {
    Made made = api.made();
    Node written = api.get("DefinitionBody");
    if (written == null && api.get("DefinitionUri") != null) {
      return null;
    }
    if (INTO_DEFINITION.stream().anyMatch(name -> api.get(name) != null)) {
      return made.untranslated("an API's definition with its authorizers and models");
    }
    Node body =
        written != null
            ? written
            : made.map(
                made.entry(
                    "info",
                    made.map(
                        made.entry("version", "1.0"),
                        made.entry("title", made.ref("AWS::StackName")))),
                made.entry("paths", routes.paths(made)),
                made.entry("swagger", "2.0"));
    Node cors = api.get("Cors");
    return cors == null ? body : new Cors(cors).in(body);
  }

  private static Node location(Written api) {
    Node uri = api.get("DefinitionUri");
    return uri instanceof Node.Mapping map && !Written.isCall(map)
        ? map
        : api.made().untranslated("a definition that is still to be packaged");
  }

  private static List<Node.Entry> endpoint(Written api) {
    Node endpoint = api.get("EndpointConfiguration");
    Made made = api.made();
    return switch (endpoint) {
      case null -> List.of();
      case Node.Mapping map when !Written.isCall(map) -> {
        List<Node.Entry> entries = new ArrayList<>();
        Node type = map.get("Type");
        if (type != null) {
          entries.add(made.entry("Types", made.list(type)));
        }
        Node ids = map.get("VPCEndpointIds");
        if (ids != null) {
          entries.add(made.entry("VpcEndpointIds", ids));
        }
        yield List.of(made.entry("EndpointConfiguration", made.map(entries)));
      }
      default ->
          List.of(
              made.entry(
                  "EndpointConfiguration", made.map(made.entry("Types", made.list(endpoint)))));
    };
  }
}
