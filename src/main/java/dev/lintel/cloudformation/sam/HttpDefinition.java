package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The OpenAPI definition of an HTTP API: routes, authorizers, CORS and tags. */
final class HttpDefinition {
  private static final String CREATED_BY = "httpapi:createdBy";
  private static final Map<String, String> CORS =
      Map.of(
          "AllowCredentials", "allowCredentials",
          "AllowHeaders", "allowHeaders",
          "AllowMethods", "allowMethods",
          "AllowOrigins", "allowOrigins",
          "ExposeHeaders", "exposeHeaders",
          "MaxAge", "maxAge");

  private final Written api;
  private final Routes routes;
  private final HttpAuthorizers authorizers;
  private final Made made;

  HttpDefinition(Written api, Routes routes, HttpAuthorizers authorizers) {
    this.api = api;
    this.routes = routes;
    this.authorizers = authorizers;
    this.made = api.made();
  }

  /** The definition; null where it lies in S3. */
  @Nullable Node body() {
    Node written = api.get("DefinitionBody");
    if (written == null && api.get("DefinitionUri") != null) {
      return null;
    }
    if (written != null && (!(written instanceof Node.Mapping map) || Written.isCall(map))) {
      return made.untranslated("a definition that a function gives");
    }
    Node.Mapping body = written instanceof Node.Mapping map ? map : empty();
    body = Made.with(body, "paths", old -> paths(old));
    Node title = api.get("Name");
    Node description = api.get("Description");
    if (title != null || description != null) {
      body = Made.with(body, "info", old -> info(old, title, description));
    }
    Node cors = cors();
    if (cors != null) {
      body = Made.with(body, "x-amazon-apigateway-cors", old -> cors);
    }
    List<Node.Entry> schemes = authorizers.schemes();
    if (!schemes.isEmpty()) {
      Node.Mapping components = made.map(made.entry("securitySchemes", made.map(schemes)));
      body = Made.with(body, "components", old -> beside(old, components));
    }
    Node endpoint = api.get("DisableExecuteApiEndpoint");
    if (endpoint != null) {
      Node server =
          made.map(
              made.entry(
                  "x-amazon-apigateway-endpoint-configuration",
                  made.map(made.entry("disableExecuteApiEndpoint", endpoint))));
      body = Made.with(body, "servers", old -> beside(old, made.list(server)));
    }
    return Made.with(body, "tags", old -> beside(old, made.list(tags())));
  }

  private Node.Mapping empty() {
    return made.map(
        made.entry(
            "info",
            made.map(
                made.entry("version", "1.0"), made.entry("title", made.ref("AWS::StackName")))),
        made.entry("paths", made.map()),
        made.entry("openapi", "3.0.1"));
  }

  private Node info(@Nullable Node old, @Nullable Node title, @Nullable Node description) {
    Node.Mapping info = old instanceof Node.Mapping map ? map : made.map();
    Node.Mapping titled = title == null ? info : Made.with(info, "title", unused -> title);
    return description == null ? titled : Made.with(titled, "description", unused -> description);
  }

  /** What is written with what SAM adds: entries of maps, and items of lists. */
  private Node beside(@Nullable Node old, Node more) {
    if (old == null) {
      return more;
    }
    if (old instanceof Node.Sequence list && more instanceof Node.Sequence items) {
      return Made.and(list, items.items());
    }
    if (old instanceof Node.Mapping map
        && !Written.isCall(map)
        && more instanceof Node.Mapping entries) {
      Node.Mapping both = map;
      for (Node.Entry entry : entries.entries()) {
        both = Made.with(both, entry.key().text(), own -> beside(own, entry.value()));
      }
      return both;
    }
    return made.untranslated("what SAM adds to what a function gives");
  }

  /** The written paths and those of events, each method with what its caller has to prove. */
  private Node paths(@Nullable Node written) {
    if (written != null && (!(written instanceof Node.Mapping map) || Written.isCall(map))) {
      return made.untranslated("routes beside those that a function gives");
    }
    Node.Mapping all = written instanceof Node.Mapping map ? map : made.map();
    List<Node.Entry> secured = new ArrayList<>();
    for (Node.Entry path : all.entries()) {
      secured.add(
          path.value() instanceof Node.Mapping methods && !Written.isCall(methods)
              ? new Node.Entry(path.key(), secured(methods))
              : path);
    }
    Node.Mapping own = new Node.Mapping(List.copyOf(secured), all.complete(), null, all.span());
    return beside(own, routes.paths(made, authorizers));
  }

  private Node secured(Node.Mapping methods) {
    Node security = authorizers.byDefault();
    if (security == null) {
      return methods;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry method : methods.entries()) {
      boolean open =
          method.value() instanceof Node.Mapping operation
              && !Written.isCall(operation)
              && operation.get("security") == null
              && !Literals.name(method.key()).equals("options");
      entries.add(
          open
              ? new Node.Entry(
                  method.key(),
                  Made.and(
                      (Node.Mapping) method.value(), List.of(made.entry("security", security))))
              : method);
    }
    return new Node.Mapping(
        List.copyOf(entries), methods.complete(), methods.tag(), methods.span());
  }

  private @Nullable Node cors() {
    Node.Entry entry = api.properties().entry("CorsConfiguration");
    if (entry == null || "false".equals(Written.text(entry.value()))) {
      return null;
    }
    Made at = new Made(entry.key().span());
    if (entry.value() instanceof Node.Mapping map && !Written.isCall(map)) {
      return at.map(Written.renamed(map, CORS));
    }
    return "true".equals(Written.text(entry.value()))
        ? at.map(at.entry("allowOrigins", at.list(at.text("*"))))
        : at.untranslated("CORS that a function gives");
  }

  private List<Node> tags() {
    SequencedMap<String, Node> tags = new TreeMap<>();
    tags.put(CREATED_BY, tag(made.text(CREATED_BY), made.text("SAM")));
    Node.Mapping own = api.map("Tags");
    if (own != null) {
      own.entries().forEach(entry -> tags.put(entry.key().text(), tag(entry.key(), entry.value())));
    }
    return List.copyOf(tags.values());
  }

  private Node tag(Node name, Node value) {
    return made.map(made.entry("name", name), made.entry("x-amazon-apigateway-tag-value", value));
  }
}
