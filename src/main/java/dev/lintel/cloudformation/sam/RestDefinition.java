package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenAPI definition of a REST API: routes of events, CORS and who may call. */
final class RestDefinition {
  private static final String POLICY = "x-amazon-apigateway-policy";

  private final Written api;
  private final Routes routes;
  private final RestAuthorizers authorizers;
  private final Made made;
  private final @Nullable Node version;

  RestDefinition(Written api, Routes routes, RestAuthorizers authorizers) {
    this.api = api;
    this.routes = routes;
    this.authorizers = authorizers;
    this.made = api.made();
    this.version = api.get("OpenApiVersion");
  }

  /** The definition; null where it lies in S3. */
  @Nullable Node body() {
    Node written = api.get("DefinitionBody");
    if (written == null && api.get("DefinitionUri") != null) {
      return null;
    }
    Node definition = written == null ? managed() : written;
    Node cors = api.get("Cors");
    if (cors != null) {
      definition = new Cors(cors, authorizers.ofPreflight(), version != null).in(definition);
    }
    if (!(definition instanceof Node.Mapping body) || Written.isCall(body)) {
      return changes()
          ? made.untranslated("what SAM adds to a definition that a function gives")
          : definition;
    }
    return completed(written == null ? body : secured(body));
  }

  /** Whether SAM changes a definition beyond its routes. */
  private boolean changes() {
    return List.of(
            "Auth",
            "BinaryMediaTypes",
            "DisableExecuteApiEndpoint",
            "GatewayResponses",
            "Models",
            "OpenApiVersion")
        .stream()
        .anyMatch(name -> api.get(name) != null);
  }

  private Node.Mapping managed() {
    return made.map(
        made.entry(
            "info",
            made.map(
                made.entry("version", "1.0"), made.entry("title", made.ref("AWS::StackName")))),
        made.entry("paths", routes.paths(made, authorizers)),
        version == null ? made.entry("swagger", "2.0") : made.entry("openapi", version));
  }

  private Node completed(Node.Mapping body) {
    boolean open = version != null || body.get("openapi") != null;
    List<Node.Entry> more = new ArrayList<>();
    List<Node.Entry> definitions = authorizers.definitions();
    List<Node.Entry> components = new ArrayList<>();
    if (!definitions.isEmpty()) {
      (open ? components : more)
          .add(made.entry(open ? "securitySchemes" : "securityDefinitions", made.map(definitions)));
    }
    if (api.get("Models") != null) {
      (open ? components : more)
          .add(made.entry(open ? "schemas" : "definitions", made.untranslated("models")));
    }
    if (!components.isEmpty()) {
      more.add(made.entry("components", made.map(components)));
    }
    if (api.get("GatewayResponses") != null) {
      more.add(
          made.entry(
              "x-amazon-apigateway-gateway-responses",
              made.untranslated("the answers of a gateway")));
    }
    Node disabled = api.get("DisableExecuteApiEndpoint");
    if (disabled != null) {
      more.add(
          made.entry(
              "x-amazon-apigateway-endpoint-configuration",
              made.map(made.entry("disableExecuteApiEndpoint", disabled))));
    }
    Node types = api.get("BinaryMediaTypes");
    if (types != null) {
      more.add(made.entry("x-amazon-apigateway-binary-media-types", binary(types)));
    }
    Node policy = policy();
    if (policy != null) {
      more.add(made.entry(POLICY, policy));
    }
    Node.Mapping complete = body;
    for (Node.Entry entry : more) {
      complete =
          Made.with(
              complete,
              entry.key().text(),
              old -> old == null ? entry.value() : both(old, entry.value()));
    }
    return complete;
  }

  private Node both(Node old, Node more) {
    return old instanceof Node.Mapping map
            && more instanceof Node.Mapping entries
            && !Written.isCall(map)
            && !Written.isCall(entries)
        ? Made.and(map, entries.entries())
        : made.untranslated("what SAM adds to what is written");
  }

  /** A slash is written as ~1 where the type stands in a name. */
  private Node binary(Node types) {
    if (!(types instanceof Node.Sequence list)) {
      return made.untranslated("media types that a function gives");
    }
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      String type = Written.text(item);
      items.add(type == null ? item : new Made(item.span()).text(type.replace("~1", "/")));
    }
    return made.list(items);
  }

  private @Nullable Node policy() {
    Node.Mapping auth = api.map("Auth");
    if (auth == null || auth.get("ResourcePolicy") == null) {
      return null;
    }
    Node custom =
        auth.get("ResourcePolicy") instanceof Node.Mapping policy && policy.entries().size() == 1
            ? policy.get("CustomStatements")
            : null;
    if (custom != null) {
      return made.map(
          made.entry("Version", "2012-10-17"),
          made.entry("Statement", custom instanceof Node.Sequence ? custom : made.list(custom)));
    }
    return made.untranslated("the policy of an API from lists of addresses and accounts");
  }

  /** A written definition whose methods ask for the default proof where they ask for none. */
  private Node.Mapping secured(Node.Mapping body) {
    Node proof = authorizers.byDefault();
    if (proof == null
        || !(body.get("paths") instanceof Node.Mapping paths)
        || Written.isCall(paths)) {
      return body;
    }
    List<Node.Entry> all = new ArrayList<>();
    for (Node.Entry path : paths.entries()) {
      all.add(
          path.value() instanceof Node.Mapping methods && !Written.isCall(methods)
              ? new Node.Entry(path.key(), secured(methods, proof))
              : path);
    }
    Node.Mapping changed =
        new Node.Mapping(List.copyOf(all), paths.complete(), paths.tag(), paths.span());
    return Made.with(body, "paths", old -> changed);
  }

  private Node secured(Node.Mapping methods, Node proof) {
    List<Node.Entry> all = new ArrayList<>();
    for (Node.Entry method : methods.entries()) {
      String verb = Literals.name(method.key());
      boolean open =
          method.value() instanceof Node.Mapping operation
              && !Written.isCall(operation)
              && !operation.entries().isEmpty()
              && operation.get("security") == null
              && (!verb.equals("options") || authorizers.ofPreflight() != null);
      all.add(
          open
              ? new Node.Entry(
                  method.key(),
                  Made.and((Node.Mapping) method.value(), List.of(made.entry("security", proof))))
              : method);
    }
    return new Node.Mapping(List.copyOf(all), methods.complete(), methods.tag(), methods.span());
  }
}
