package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The property Cors of a REST API: a method OPTIONS for each path that has none. */
final class Cors {
  private static final String HEADER = "Access-Control-";
  private static final String ALL = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";

  private final Node written;
  private final @Nullable Node proof;
  private final boolean isOpen;
  private final Made made;

  /**
   * The answers of an API.
   *
   * @param written the property
   * @param proof what callers of OPTIONS have to prove, or null
   * @param isOpen whether the definition is of OpenAPI 3, in which answers are written otherwise
   */
  Cors(Node written, @Nullable Node proof, boolean isOpen) {
    this.written = written;
    this.proof = proof;
    this.isOpen = isOpen;
    this.made = new Made(written.span());
  }

  /** A definition with these methods. */
  Node in(Node body) {
    if (!(body instanceof Node.Mapping map)
        || Written.isCall(map)
        || !(map.get("paths") instanceof Node.Mapping paths)
        || Written.isCall(paths)) {
      return made.untranslated("an API's definition with its answers to OPTIONS");
    }
    List<Node.Entry> changed = new ArrayList<>();
    for (Node.Entry path : paths.entries()) {
      boolean plain = path.value() instanceof Node.Mapping methods && !Written.isCall(methods);
      changed.add(plain ? new Node.Entry(path.key(), path((Node.Mapping) path.value())) : path);
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      boolean here = entry.key().text().equals("paths");
      entries.add(
          here
              ? new Node.Entry(
                  entry.key(),
                  new Node.Mapping(
                      List.copyOf(changed), paths.complete(), paths.tag(), paths.span()))
              : entry);
    }
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }

  private Node.Mapping path(Node.Mapping methods) {
    if (methods.get("options") != null) {
      return methods;
    }
    if (isOpen) {
      Node unknown = made.untranslated("answers to OPTIONS in OpenAPI 3");
      return Made.and(methods, List.of(made.entry("options", unknown)));
    }
    List<Node.Entry> parameters = new ArrayList<>();
    List<Node.Entry> headers = new ArrayList<>();
    header("Allow-Origin", allowed("AllowOrigin"), parameters, headers);
    Node given = allowed("AllowMethods");
    Node own = given == null ? made.text("'" + methodsOf(methods) + "'") : given;
    header("Allow-Headers", allowed("AllowHeaders"), parameters, headers);
    header("Allow-Methods", own, parameters, headers);
    header("Max-Age", allowed("MaxAge"), parameters, headers);
    Node credentials = allowed("AllowCredentials");
    if (credentials != null && "true".equals(Written.text(credentials))) {
      header("Allow-Credentials", made.text("'true'"), parameters, headers);
    }
    return Made.and(methods, List.of(made.entry("options", operation(parameters, headers))));
  }

  private void header(
      String name, @Nullable Node value, List<Node.Entry> parameters, List<Node.Entry> headers) {
    if (value != null) {
      parameters.add(made.entry("method.response.header." + HEADER + name, value));
      headers.add(
          made.entry(
              HEADER + name,
              made.map(made.entry("type", name.equals("Max-Age") ? "integer" : "string"))));
    }
  }

  /** A setting; Cors that is only a text is the origin. */
  private @Nullable Node allowed(String name) {
    if (written instanceof Node.Mapping map && !Written.isCall(map)) {
      return map.get(name);
    }
    return name.equals("AllowOrigin") ? written : null;
  }

  private static String methodsOf(Node.Mapping path) {
    SequencedSet<String> methods = new TreeSet<>();
    methods.add("OPTIONS");
    for (Node.Entry entry : path.entries()) {
      String method = entry.key().text();
      if (method.equals("x-amazon-apigateway-any-method")) {
        return ALL;
      }
      if (!method.equals("parameters")) {
        methods.add(method.toUpperCase(Locale.ROOT));
      }
    }
    return String.join(",", methods);
  }

  private Node operation(List<Node.Entry> parameters, List<Node.Entry> headers) {
    Node json = made.list(made.text("application/json"));
    Node answer =
        made.map(
            made.entry("statusCode", "200"),
            made.entry("responseParameters", made.map(parameters)),
            made.entry("responseTemplates", made.map(made.entry("application/json", "{}\n"))));
    List<Node.Entry> operation = new ArrayList<>();
    if (proof != null) {
      operation.add(made.entry("security", proof));
    }
    operation.addAll(rest(json, answer, headers));
    return made.map(operation);
  }

  private List<Node.Entry> rest(Node json, Node answer, List<Node.Entry> headers) {
    return List.of(
        made.entry("summary", "CORS support"),
        made.entry("consumes", json),
        made.entry("produces", json),
        made.entry(
            "x-amazon-apigateway-integration",
            made.map(
                made.entry("type", "mock"),
                made.entry(
                    "requestTemplates",
                    made.map(made.entry("application/json", "{\n  \"statusCode\" : 200\n}\n"))),
                made.entry("responses", made.map(made.entry("default", answer))))),
        made.entry(
            "responses",
            made.map(
                made.entry(
                    "200",
                    made.map(
                        made.entry("description", "Default response for CORS method"),
                        made.entry("headers", made.map(headers)))))));
  }
}
