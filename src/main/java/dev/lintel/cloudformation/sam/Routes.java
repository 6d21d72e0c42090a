package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The paths and methods that events add to one API. */
final class Routes {
  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  /** The path of everything that no other route takes. */
  static final String DEFAULT_PATH = "$default";

  private final List<Event> events = new ArrayList<>();
  private final SequencedMap<String, SequencedMap<String, Node>> byPath = new LinkedHashMap<>();
  private final boolean http;

  /**
   * No route yet.
   *
   * @param http whether it is an HTTP API, not a REST API
   */
  Routes(boolean http) {
    this.http = http;
  }

  /** Adds the route of an event; false where its path or method is not known. */
  boolean add(Event event) {
    Node path = event.get("Path");
    Node method = event.get("Method");
    String route = path == null && http ? DEFAULT_PATH : Written.text(path);
    String verb = method == null && http ? "any" : Written.text(method);
    if (route == null || verb == null) {
      return false;
    }
    events.add(event);
    byPath
        .computeIfAbsent(route, key -> new LinkedHashMap<>())
        .put(key(verb), event.made().where(event.function().condition(), operation(event, route)));
    return true;
  }

  /** The events, in their order. */
  List<Event> events() {
    return events;
  }

  /** Whether a function takes whatever no other route takes. */
  boolean hasDefault(Written function) {
    return events.stream()
        .anyMatch(one -> one.function().id().equals(function.id()) && path(one).isEmpty());
  }

  /** What stands behind the stage in the ARN of an event's route: method and path. */
  static String inArn(Event event) {
    String verb = verb(event);
    String method = verb.equals("any") ? "*" : verb.toUpperCase(Locale.ROOT);
    return method + path(event).replaceAll("\\{[A-Za-z0-9._-]+\\+?\\}", "*");
  }

  /** The path; empty for the default one. */
  static String path(Event event) {
    String path = Written.text(event.get("Path"));
    return path == null || path.equals(DEFAULT_PATH) ? "" : path;
  }

  private static String verb(Event event) {
    String verb = Written.text(event.get("Method"));
    return verb == null ? "any" : verb.toLowerCase(Locale.ROOT);
  }

  private static String key(String verb) {
    String lower = verb.toLowerCase(Locale.ROOT);
    return lower.equals("any") ? ANY : lower;
  }

  private Node operation(Event event, String route) {
    Made made = event.made();
    List<Node.Entry> integration = new ArrayList<>();
    integration.add(made.entry("httpMethod", "POST"));
    integration.add(made.entry("type", "aws_proxy"));
    integration.add(
        made.entry(
            "uri",
            made.sub(
                "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
                    + event.target().inText()
                    + "/invocations")));
    if (http) {
      Node version = event.get("PayloadFormatVersion");
      integration.add(
          made.entry("payloadFormatVersion", version == null ? made.text("2.0") : version));
      integration.addAll(event.renamed("TimeoutInMillis", "timeoutInMillis"));
    }
    List<Node.Entry> operation = new ArrayList<>();
    operation.add(made.entry(INTEGRATION, made.map(integration)));
    if (route.equals(DEFAULT_PATH)) {
      operation.add(made.entry("isDefaultRoute", made.plain("true")));
    }
    operation.add(made.entry("responses", made.map()));
    return made.map(operation);
  }

  /** The section paths of a definition. */
  Node.Mapping paths(Made made) {
    List<Node.Entry> paths = new ArrayList<>();
    byPath.forEach(
        (path, methods) -> {
          List<Node.Entry> entries = new ArrayList<>();
          methods.forEach((method, operation) -> entries.add(made.entry(method, operation)));
          paths.add(made.entry(path, made.map(entries)));
        });
    return made.map(paths);
  }

  /** The condition that all events share; null where one has none or they differ. */
  @Nullable String condition() {
    List<String> conditions =
        events.stream()
            .map(event -> event.function().condition())
            .map(condition -> condition == null ? "" : condition)
            .distinct()
            .toList();
    return conditions.size() == 1 && !conditions.getFirst().isEmpty()
        ? conditions.getFirst()
        : null;
  }
}
