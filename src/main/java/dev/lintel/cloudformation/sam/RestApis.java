package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;

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

  private final Creation creation;

  RestApis(Creation creation) {
    this.creation = creation;
  }

  /** The properties that SAM writes for events that name no API. */
  static Node.Mapping implicit(Routes routes) {
    Made made = routes.events().getFirst().made();
    return made.map(made.entry("StageName", IMPLICIT_STAGE));
  }

  /** Makes an API's resources. */
  void translate(Written api, Routes routes) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    RestAuthorizers authorizers = new RestAuthorizers(api, routes);
    Node body = new RestDefinition(api, routes, authorizers).body();
    if (body != null) {
      properties.add(made.entry("Body", body));
    } else {
      properties.add(made.entry("BodyS3Location", api.definitionUri()));
    }
    properties.addAll(api.copied(OF_API));
    properties.addAll(endpoint(api));
    creation.main(api, "AWS::ApiGateway::RestApi", properties);
    String hash = Creation.hash(String.valueOf(api.properties()) + routes.events());
    String deployment = api.id() + "Deployment" + hash.substring(0, 10);
    creation.further(
        deployment, api.key(), api, "AWS::ApiGateway::Deployment", deployed(api, hash));
    stage(api, deployment);
    String stage = api.text("StageName");
    routes.permit(api.id(), stage == null ? "Stage" : stage, creation);
    authorizers.permit(api, creation);
    Node.Mapping auth = api.map("Auth");
    Node.Entry plan = auth == null ? null : auth.entry("UsagePlan");
    if (plan != null) {
      creation.isOpen("The usage plan of " + api.id(), plan.key().span());
    }
    Node.Entry domain = api.properties().entry("Domain");
    if (domain != null) {
      creation.isOpen("The domain of " + api.id(), domain.key().span());
    }
  }

  private static List<Node.Entry> deployed(Written api, String hash) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("Description", "RestApi deployment id: " + hash));
    properties.add(made.entry("RestApiId", made.ref(api.id())));
    if (api.get("OpenApiVersion") == null) {
      properties.add(made.entry("StageName", "Stage"));
    }
    return properties;
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

  private static List<Node.Entry> endpoint(Written api) {
    Node endpoint = api.get("EndpointConfiguration");
    Made made = api.made();
    List<Node.Entry> entries = new ArrayList<>();
    Node type;
    switch (endpoint) {
      case null -> {
        return List.of();
      }
      case Node.Mapping map when !Written.isCall(map) -> {
        type = map.get("Type");
        Node ids = map.get("VPCEndpointIds");
        if (ids != null) {
          entries.add(made.entry("VpcEndpointIds", ids));
        }
        entries.addAll(Written.copied(map, List.of("IpAddressType")));
      }
      default -> type = endpoint;
    }
    if (type == null) {
      return List.of(made.entry("EndpointConfiguration", made.map(entries)));
    }
    entries.addFirst(made.entry("Types", made.list(type)));
    return List.of(
        made.entry("EndpointConfiguration", made.map(entries)),
        made.entry("Parameters", made.map(made.entry("endpointConfigurationTypes", type))));
  }
}
