package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The paths and methods that events add to one API. */
final class Routes {
  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  /** The path of everything that no other route takes. */
  static final String DEFAULT_PATH = "$default";

  private final List<Event> events = new ArrayList<>();
  private final SequencedMap<String, SequencedMap<String, Event>> byPath = new LinkedHashMap<>();
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
    byPath.computeIfAbsent(route, key -> new LinkedHashMap<>()).put(key(verb), event);
    return true;
  }

  /** The events, in their order. */
  List<Event> events() {
    return events;
  }

  /** Whether a function takes whatever no other route takes: one permission is for all. */
  private boolean hasDefault(Written function) {
    return events.stream()
        .anyMatch(one -> one.function().id().equals(function.id()) && path(one).isEmpty());
  }

  /** What stands behind the stage in the ARN of an event's route: method and path. */
  private static String inArn(Event event) {
    String verb = verb(event);
    String method = verb.equals("any") ? "*" : verb.toUpperCase(Locale.ROOT);
    return method + path(event).replaceAll("\\{[A-Za-z0-9._-]+\\+?\\}", "*");
  }

  /** The path; empty for the default one. */
  private static String path(Event event) {
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

  private Node operation(Event event, String route, Security security) {
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
    }
    integration.addAll(event.renamed("TimeoutInMillis", "timeoutInMillis"));
    integration.addAll(security.integration(event));
    List<Node.Entry> operation = new ArrayList<>();
    operation.add(made.entry(INTEGRATION, made.map(integration)));
    if (route.equals(DEFAULT_PATH)) {
      operation.add(made.entry("isDefaultRoute", made.plain("true")));
    }
    operation.add(made.entry("responses", made.map()));
    if (event.get("RequestModel") != null || event.get("RequestParameters") != null) {
      operation.add(made.entry("parameters", made.untranslated("the parameters of requests")));
    }
    Node proof = security.of(event);
    if (proof != null) {
      operation.add(made.entry("security", proof));
    }
    return made.where(event.function().condition(), made.map(operation));
  }

  /** The section paths of a definition. */
  Node.Mapping paths(Made made, Security security) {
    List<Node.Entry> paths = new ArrayList<>();
    byPath.forEach(
        (path, methods) -> {
          List<Node.Entry> entries = new ArrayList<>();
          methods.forEach(
              (method, event) -> entries.add(made.entry(method, operation(event, path, security))));
          paths.add(made.entry(path, where(methods.values(), made.map(entries))));
        });
    return made.map(paths);
  }

  /** A path that is only there where one of the functions of its events is. */
  private static Node where(Collection<Event> events, Node path) {
    SequencedSet<String> conditions = new LinkedHashSet<>();
    for (Event event : events) {
      String condition = event.function().condition();
      if (condition == null) {
        return path;
      }
      conditions.add(condition);
    }
    Made made = new Made(path.span());
    Node where = made.ref("AWS::NoValue");
    for (String condition : conditions.reversed()) {
      where = made.map(made.entry("Fn::If", made.list(made.text(condition), path, where)));
    }
    return where;
  }

  /** The settings of single routes, as a stage has them. */
  List<Node.Entry> settings() {
    List<Node.Entry> settings = new ArrayList<>();
    for (Event event : events) {
      Node own = event.get("RouteSettings");
      if (own != null) {
        String path = path(event);
        String key =
            path.isEmpty() ? DEFAULT_PATH : verb(event).toUpperCase(Locale.ROOT) + " " + path;
        settings.add(event.made().entry(key, own));
      }
    }
    return settings;
  }

  /** Lets an API call the functions of its routes. */
  void permit(String api, String suffix, Creation creation) {
    for (Event event : events) {
      if (http && !path(event).isEmpty() && hasDefault(event.function())) {
        continue;
      }
      Made made = event.made();
      event.permit(
          creation,
          suffix,
          "apigateway.amazonaws.com",
          made.entry(
              "SourceArn",
              made.sub(
                  "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                      + api
                      + "}/*/"
                      + inArn(event))));
    }
  }

  /**
   * The API that SAM writes for events that name none. It exists where one of their functions does,
   * and is kept where one is.
   *
   * @param type {@code Api} or {@code HttpApi}
   */
  Written implicit(
      String id, String type, Node.Mapping properties, Globals globals, Creation creation) {
    Event first = events.getFirst();
    Made made = first.made();
    List<Node.Entry> body = new ArrayList<>();
    String condition = condition(id, creation);
    if (condition != null) {
      body.add(made.entry("Condition", condition));
    }
    strongest("DeletionPolicy", body);
    strongest("UpdateReplacePolicy", body);
    Node.Mapping own = globals.with(type, properties, null);
    return new Written(id, first.key(), type, made.map(body), own);
  }

  private void strongest(String attribute, List<Node.Entry> body) {
    for (String policy : List.of("Retain", "Snapshot", "Delete")) {
      for (Event event : events) {
        Node.Entry entry = event.function().body().entry(attribute);
        if (entry != null && policy.equals(Written.text(entry.value()))) {
          body.add(entry);
          return;
        }
      }
    }
  }

  /** The condition under which one of the functions exists; null where one always does. */
  private @Nullable String condition(String api, Creation creation) {
    SequencedSet<String> conditions = new LinkedHashSet<>();
    for (Event event : events) {
      String condition = event.function().condition();
      if (condition == null) {
        return null;
      }
      conditions.add(condition);
    }
    if (conditions.size() == 1) {
      return conditions.getFirst();
    }
    Event first = events.getFirst();
    Made made = first.made();
    Node any = null;
    for (String condition : conditions) {
      Node one = made.map(made.entry("Condition", condition));
      any = any == null ? one : made.map(made.entry("Fn::Or", made.list(any, one)));
    }
    if (any != null) {
      creation.condition(api + "Condition", first.key(), any);
    }
    return api + "Condition";
  }
}
