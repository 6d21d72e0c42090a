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

  /** The resource that SAM writes for events that name no API. */
  static Written implicit(Routes routes, Globals globals) {
    Event first = routes.events().getFirst();
    Made made = first.made();
    List<Node.Entry> body = new ArrayList<>();
    String condition = routes.condition();
    if (condition != null) {
      body.add(made.entry("Condition", condition));
    }
    return new Written(
        IMPLICIT,
        first.key(),
        "HttpApi",
        made.map(body),
        globals.with("HttpApi", made.map(), null));
  }

  /** Makes an API's resources. */
  void translate(Written api, Routes routes) {
    Made made = api.made();
    List<Node.Entry> properties = new ArrayList<>();
    Node body = body(api, routes);
    properties.add(
        body == null ? made.entry("BodyS3Location", location(api)) : made.entry("Body", body));
    properties.addAll(
        api.copied(List.of("Description", "DisableExecuteApiEndpoint", "FailOnWarnings", "Name")));
    creation.main(api, "AWS::ApiGatewayV2::Api", properties);
    stage(api);
    permit(api, routes);
    if (api.get("Domain") != null) {
      creation.isOpen();
    }
  }

  private void stage(Written api) {
    Made made = api.made();
    Node name = api.get("StageName");
    String text = name == null ? DEFAULT_STAGE : Written.text(name);
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("ApiId", made.ref(api.id())));
    properties.add(made.entry("StageName", name == null ? made.text(DEFAULT_STAGE) : name));
    properties.addAll(
        api.renamed(
            Creation.names(
                "AccessLogSettings", "AccessLogSettings",
                "DefaultRouteSettings", "DefaultRouteSettings",
                "RouteSettings", "RouteSettings",
                "StageVariables", "StageVariables")));
    List<Node.Entry> tags = new ArrayList<>();
    tags.add(made.entry(CREATED_BY, "SAM"));
    Node.Mapping own = api.map("Tags");
    if (own != null) {
      tags.addAll(own.entries());
    }
    properties.add(made.entry("Tags", made.map(tags)));
    properties.add(made.entry("AutoDeploy", made.plain("true")));
    String id =
        DEFAULT_STAGE.equals(text)
            ? api.id() + "ApiGatewayDefaultStage"
            : text != null && text.matches("[A-Za-z0-9]+")
                ? api.id() + text + "Stage"
                : api.id() + "Stage" + (text == null ? "" : Creation.digits(text));
    creation.further(id, api.key(), api, "AWS::ApiGatewayV2::Stage", properties);
  }

  /** A function that takes whatever no other route takes needs one permission for all. */
  private void permit(Written api, Routes routes) {
    for (Event event : routes.events()) {
      Made made = event.made();
      if (!Routes.path(event).isEmpty() && routes.hasDefault(event.function())) {
        continue;
      }
      event.permit(
          creation,
          "",
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
    if (written != null || api.get("Auth") != null || api.get("CorsConfiguration") != null) {
      return made.untranslated("an HTTP API's definition with its tags, authorizers and CORS");
    }
    return made.map(
        made.entry(
            "info",
            made.map(
                made.entry("version", "1.0"), made.entry("title", made.ref("AWS::StackName")))),
        made.entry("paths", routes.paths(made)),
        made.entry("openapi", "3.0.1"),
        made.entry("tags", made.list(tags(api))));
  }

  private static List<Node> tags(Written api) {
    Made made = api.made();
    List<Node> tags = new ArrayList<>();
    tags.add(tag(made, made.text(CREATED_BY), made.text("SAM")));
    Node.Mapping own = api.map("Tags");
    if (own != null) {
      own.entries().forEach(entry -> tags.add(tag(made, entry.key(), entry.value())));
    }
    return tags;
  }

  private static Node tag(Made made, Node name, Node value) {
    return made.map(made.entry("name", name), made.entry("x-amazon-apigateway-tag-value", value));
  }

  private static Node location(Written api) {
    Node uri = api.get("DefinitionUri");
    return uri instanceof Node.Mapping map && !Written.isCall(map)
        ? map
        : api.made().untranslated("a definition that is still to be packaged");
  }
}
