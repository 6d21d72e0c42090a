package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The property Auth of a REST API, and that of its routes: who may call it. */
final class RestAuthorizers implements Security {
  private static final String IAM = "AWS_IAM";
  private static final String KEY = "api_key";
  private static final String NOBODY = "NONE";

  /** What IAM's callers stand for: they call the function themselves. */
  private static final String CALLERS = "arn:aws:iam::*:user/*";

  private final Node.@Nullable Mapping auth;
  private final Routes routes;
  private final Made made;

  RestAuthorizers(Written api, Routes routes) {
    this.auth = api.map("Auth");
    this.routes = routes;
    this.made = api.made();
  }

  /** The security definitions: those that are written, and those of IAM and keys where used. */
  List<Node.Entry> definitions() {
    List<Node.Entry> all = new ArrayList<>();
    for (Node.Entry entry : authorizers()) {
      all.add(new Node.Entry(entry.key(), definition(entry)));
    }
    boolean keys = requiresKeys();
    boolean iam = IAM.equals(name(auth, "DefaultAuthorizer"));
    for (Event event : routes.events()) {
      keys |= isTrue(ofEvent(event), "ApiKeyRequired");
      iam |= IAM.equals(name(ofEvent(event), "Authorizer"));
    }
    if (keys) {
      all.add(made.entry(KEY, scheme("x-api-key", List.of())));
    }
    if (iam) {
      Node.Entry type = made.entry("x-amazon-apigateway-authtype", "awsSigv4");
      all.add(made.entry(IAM, scheme("Authorization", List.of(type))));
    }
    return all;
  }

  /** Lets the API call the functions that authorize. */
  void permit(Written api, Creation creation) {
    for (Node.Entry entry : authorizers()) {
      Node function = entry.value() instanceof Node.Mapping map ? map.get("FunctionArn") : null;
      if (function != null
          && !isTrue((Node.Mapping) entry.value(), "DisableFunctionDefaultPermissions")) {
        Authorizers.permit(api, entry.key(), function, creation);
      }
    }
  }

  /** What callers have to prove where nothing else is said; null for nothing. */
  @Nullable Node byDefault() {
    List<Node> proofs = new ArrayList<>();
    Node authorizer = auth == null ? null : auth.get("DefaultAuthorizer");
    if (authorizer != null) {
      proofs.add(proof(authorizer, null));
    }
    if (requiresKeys()) {
      proofs.add(made.map(made.entry(KEY, made.list())));
    }
    return proofs.isEmpty() ? null : made.list(proofs);
  }

  /** What callers of OPTIONS have to prove, which browsers ask before they send anything. */
  @Nullable Node ofPreflight() {
    return "false".equals(name(auth, "AddDefaultAuthorizerToCorsPreflight")) ? null : byDefault();
  }

  @Override
  public @Nullable Node of(Event event) {
    Node written = event.get("Auth");
    Node.Mapping own = ofEvent(event);
    if (written == null || own == null) {
      return written == null
          ? byDefault()
          : event.made().untranslated("authorization that a function gives");
    }
    Node given = own.get("Authorizer");
    Node chosen = given == null && auth != null ? auth.get("DefaultAuthorizer") : given;
    Node keys = own.get("ApiKeyRequired");
    List<Node> proofs = new ArrayList<>();
    Node key = event.made().map(event.made().entry(KEY, event.made().list()));
    if (isTrue(own, "ApiKeyRequired")) {
      proofs.add(key);
    }
    boolean noKey = keys != null && proofs.isEmpty();
    boolean nobody = chosen != null && NOBODY.equals(Written.text(chosen));
    if (chosen != null && !(nobody && (noKey || !proofs.isEmpty()))) {
      proofs.add(proof(chosen, own.get("AuthorizationScopes")));
    }
    if (keys == null && requiresKeys()) {
      proofs.add(key);
    }
    return proofs.isEmpty() && chosen == null && keys == null ? null : event.made().list(proofs);
  }

  @Override
  public List<Node.Entry> integration(Event event) {
    Node.Mapping own = ofEvent(event);
    String given = name(own, "Authorizer");
    String authorizer = given == null ? name(auth, "DefaultAuthorizer") : given;
    if (!IAM.equals(authorizer)) {
      return List.of();
    }
    Node role = own == null ? null : own.get("InvokeRole");
    if (role == null && auth != null) {
      role = auth.get("InvokeRole");
    }
    String named = role == null ? "CALLER_CREDENTIALS" : Written.text(role);
    if (NOBODY.equals(named)) {
      return List.of();
    }
    Made at = event.made();
    return List.of(
        at.entry(
            "credentials",
            "CALLER_CREDENTIALS".equals(named) ? at.text(CALLERS) : Objects.requireNonNull(role)));
  }

  private List<Node.Entry> authorizers() {
    return auth != null
            && auth.get("Authorizers") instanceof Node.Mapping all
            && !Written.isCall(all)
        ? all.entries()
        : List.of();
  }

  private boolean requiresKeys() {
    return isTrue(auth, "ApiKeyRequired");
  }

  private Node proof(Node authorizer, @Nullable Node scopes) {
    Made at = new Made(authorizer.span());
    String name = Written.text(authorizer);
    if (name == null) {
      return at.untranslated("an authorizer that a function names");
    }
    Node own = scopes;
    for (Node.Entry entry : authorizers()) {
      if (own == null
          && Literals.name(entry.key()).equals(name)
          && entry.value() instanceof Node.Mapping map) {
        own = map.get("AuthorizationScopes");
      }
    }
    return at.map(at.entry(name, own == null ? at.list() : own));
  }

  private Node definition(Node.Entry entry) {
    Made at = new Made(entry.key().span());
    if (!(entry.value() instanceof Node.Mapping map)) {
      return at.untranslated("an authorizer that is no map");
    }
    Node.Mapping identity = map.get("Identity") instanceof Node.Mapping given ? given : at.map();
    Node header = identity.get("Header");
    String name = header == null ? "Authorization" : Written.text(header);
    Node pools = map.get("UserPoolArn");
    boolean users = pools != null;
    boolean request = "REQUEST".equalsIgnoreCase(name(map, "FunctionPayloadType"));
    List<Node.Entry> authorizer = new ArrayList<>();
    authorizer.add(at.entry("type", users ? "cognito_user_pools" : request ? "request" : "token"));
    if (pools != null) {
      authorizer.add(
          at.entry("providerARNs", pools instanceof Node.Sequence ? pools : at.list(pools)));
    } else {
      authorizer.addAll(function(map, identity, request, at));
    }
    authorizer.addAll(
        Written.renamed(
            identity, Creation.names("ValidationExpression", "identityValidationExpression")));
    Node.Entry type =
        at.entry("x-amazon-apigateway-authtype", users ? "cognito_user_pools" : "custom");
    Node.Entry settings = at.entry("x-amazon-apigateway-authorizer", at.map(authorizer));
    return scheme(request ? "Unused" : name == null ? "" : name, List.of(settings, type));
  }

  private static List<Node.Entry> function(
      Node.Mapping map, Node.Mapping identity, boolean request, Made at) {
    List<Node.Entry> authorizer = new ArrayList<>();
    authorizer.add(at.entry("authorizerUri", Authorizers.uri(map, at)));
    Node role = map.get("FunctionInvokeRole");
    if (role != null && !NOBODY.equals(Written.text(role))) {
      authorizer.add(at.entry("authorizerCredentials", role));
    }
    authorizer.addAll(
        Written.renamed(
            identity, Creation.names("ReauthorizeEvery", "authorizerResultTtlInSeconds")));
    if (request) {
      authorizer.addAll(sources(identity, at));
    }
    return authorizer;
  }

  private static List<Node.Entry> sources(Node.Mapping identity, Made at) {
    List<String> sources = new ArrayList<>();
    boolean known = true;
    for (Node.Entry kind : identity.entries()) {
      String prefix =
          switch (Literals.name(kind.key())) {
            case "Headers" -> "method.request.header.";
            case "QueryStrings" -> "method.request.querystring.";
            case "StageVariables" -> "stageVariables.";
            case "Context" -> "context.";
            default -> "";
          };
      if (!prefix.isEmpty() && kind.value() instanceof Node.Sequence names) {
        for (Node item : names.items()) {
          String name = Written.text(item);
          known &= name != null;
          sources.add(prefix + name);
        }
      }
    }
    return sources.isEmpty()
        ? List.of()
        : List.of(
            at.entry(
                "identitySource",
                known
                    ? at.text(String.join(", ", sources))
                    : at.untranslated("sources of identity that a function gives")));
  }

  private Node scheme(String header, List<Node.Entry> more) {
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(made.entry("type", "apiKey"));
    entries.add(made.entry("name", header));
    entries.add(made.entry("in", "header"));
    entries.addAll(more);
    return made.map(entries);
  }

  private static Node.@Nullable Mapping ofEvent(Event event) {
    return event.get("Auth") instanceof Node.Mapping map && !Written.isCall(map) ? map : null;
  }

  private static @Nullable String name(Node.@Nullable Mapping map, String key) {
    return map == null ? null : Written.text(map.get(key));
  }

  private static boolean isTrue(Node.@Nullable Mapping map, String key) {
    return "true".equals(name(map, key));
  }
}
