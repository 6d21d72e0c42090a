package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AWS::Serverless::HttpApi and the API that events of type HttpApi share: an HTTP API with its
 * stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-httpapi.html">
 *     Resources generated for an HTTP API</a>
 */
final class HttpApis {
  /** The API of events that name none. */
  static final String IMPLICIT = "ServerlessHttpApi";

  private static final String CREATED_BY = "httpapi:createdBy";
  private static final String DEFAULT_STAGE = "$default";

  private final Creation creation;

  HttpApis(Creation creation) {
    this.creation = creation;
  }

  /** The properties that SAM writes for events that name no API. */
  static Node.Mapping implicit(Routes routes) {
    return routes.events().getFirst().made().map();
  }

  /** Makes an API's resources. */
  void translate(Written api, Routes routes) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    HttpAuthorizers authorizers = new HttpAuthorizers(api);
    authorizers.permit(api, creation);
    Node body = new HttpDefinition(api, routes, authorizers).body();
    properties.add(
        body == null
            ? made.entry("BodyS3Location", api.definitionUri())
            : made.entry("Body", body));
    properties.addAll(api.copied(List.of("FailOnWarnings")));
    creation.main(api, "AWS::ApiGatewayV2::Api", properties);
    stage(api, routes, body != null);
    routes.permit(api.id(), "", creation);
    Node.Entry domain = api.properties().entry("Domain");
    if (domain != null) {
      creation.isOpen("The domain of " + api.id(), domain.key().span());
    }
  }

  private void stage(Written api, Routes routes, boolean tagged) {
    Made made = api.made();
    Node name = api.get("StageName");
    String text = name == null ? DEFAULT_STAGE : Written.text(name);
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("ApiId", made.ref(api.id())));
    properties.add(made.entry("StageName", name == null ? made.text(DEFAULT_STAGE) : name));
    properties.addAll(
        api.copied(List.of("AccessLogSettings", "DefaultRouteSettings", "StageVariables")));
    Node settings = settings(api, routes);
    if (settings != null) {
      properties.add(made.entry("RouteSettings", settings));
    }
    if (tagged) {
      List<Node.Entry> tags = new ArrayList<>();
      tags.add(made.entry(CREATED_BY, "SAM"));
      Node.Mapping own = api.map("Tags");
      if (own != null) {
        tags.addAll(own.entries());
      }
      properties.add(made.entry("Tags", made.map(tags)));
    }
    properties.add(made.entry("AutoDeploy", made.plain("true")));
    String id =
        DEFAULT_STAGE.equals(text)
            ? api.id() + "ApiGatewayDefaultStage"
            : text != null && text.matches("[A-Za-z0-9]+")
                ? api.id() + text + "Stage"
                : api.id() + "Stage" + (text == null ? "" : Creation.digits(text));
    creation.further(id, api.key(), api, "AWS::ApiGatewayV2::Stage", properties);
  }

  private static @Nullable Node settings(Written api, Routes routes) {
    Node own = api.get("RouteSettings");
    List<Node.Entry> more = routes.settings();
    if (more.isEmpty()) {
      return own;
    }
    return switch (own) {
      case null -> api.made().map(more);
      case Node.Mapping map when !Written.isCall(map) -> Made.and(map, more);
      default -> api.made().untranslated("settings of routes beside those that a function gives");
    };
  }
}
