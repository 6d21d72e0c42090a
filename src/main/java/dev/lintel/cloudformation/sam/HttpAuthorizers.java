package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The property Auth of an HTTP API, and that of its routes: who may call it. */
final class HttpAuthorizers implements Security {
  private static final String IAM = "AWS_IAM";

  private final Node.@Nullable Mapping auth;
  private final Made made;

  HttpAuthorizers(Written api) {
    this.auth = api.map("Auth");
    this.made = api.made();
  }

  /** The security schemes of the definition. */
  List<Node.Entry> schemes() {
    List<Node.Entry> schemes = new ArrayList<>();
    if (auth == null) {
      return schemes;
    }
    if (auth.get("Authorizers") instanceof Node.Mapping written && !Written.isCall(written)) {
      for (Node.Entry entry : written.entries()) {
        schemes.add(new Node.Entry(entry.key(), scheme(entry)));
      }
    }
    if ("true".equals(Written.text(auth.get("EnableIamAuthorizer")))) {
      schemes.add(
          made.entry(
              IAM,
              made.map(
                  made.entry("type", "apiKey"),
                  made.entry("name", "Authorization"),
                  made.entry("in", "header"),
                  made.entry("x-amazon-apigateway-authtype", "awsSigv4"))));
    }
    return schemes;
  }

  /** Lets the API call the functions that authorize, where that is asked for. */
  void permit(Written api, Creation creation) {
    if (auth == null
        || !(auth.get("Authorizers") instanceof Node.Mapping written)
        || Written.isCall(written)) {
      return;
    }
    for (Node.Entry entry : written.entries()) {
      Node function = entry.value() instanceof Node.Mapping map ? map.get("FunctionArn") : null;
      if (function != null
          && entry.value() instanceof Node.Mapping map
          && "true".equals(Written.text(map.get("EnableFunctionDefaultPermissions")))) {
        Authorizers.permit(api, entry.key(), function, creation);
      }
    }
  }

  private Node scheme(Node.Entry entry) {
    Made at = new Made(entry.key().span());
    if (!(entry.value() instanceof Node.Mapping map)) {
      return at.untranslated("an authorizer that is no map");
    }
    if (map.get("JwtConfiguration") instanceof Node.Mapping jwt) {
      List<Node.Entry> authorizer = new ArrayList<>();
      authorizer.add(at.entry("jwtConfiguration", jwt));
      authorizer.addAll(Written.renamed(map, Creation.names("IdentitySource", "identitySource")));
      authorizer.add(at.entry("type", "jwt"));
      return at.map(
          at.entry("type", "oauth2"),
          at.entry("x-amazon-apigateway-authorizer", at.map(authorizer)));
    }
    return at.map(
        at.entry("type", "apiKey"),
        at.entry("name", "Unused"),
        at.entry("in", "header"),
        at.entry("x-amazon-apigateway-authorizer", at.map(function(map, at))));
  }

  private static List<Node.Entry> function(Node.Mapping map, Made at) {
    List<Node.Entry> authorizer = new ArrayList<>();
    authorizer.add(at.entry("type", "request"));
    authorizer.add(at.entry("authorizerUri", Authorizers.uri(map, at)));
    authorizer.addAll(
        Written.renamed(
            map,
            Creation.names(
                "FunctionInvokeRole", "authorizerCredentials",
                "AuthorizerPayloadFormatVersion", "authorizerPayloadFormatVersion",
                "EnableSimpleResponses", "enableSimpleResponses")));
    if (map.get("Identity") instanceof Node.Mapping identity) {
      authorizer.addAll(
          Written.renamed(
              identity, Creation.names("ReauthorizeEvery", "authorizerResultTtlInSeconds")));
      List<Node> sources = new ArrayList<>();
      sources(identity.get("Headers"), "$request.header.", sources);
      sources(identity.get("QueryStrings"), "$request.querystring.", sources);
      sources(identity.get("StageVariables"), "$stageVariables.", sources);
      sources(identity.get("Context"), "$context.", sources);
      if (!sources.isEmpty()) {
        authorizer.add(at.entry("identitySource", at.list(sources)));
      }
    }
    return authorizer;
  }

  private static void sources(@Nullable Node names, String prefix, List<Node> sources) {
    if (names instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        Made at = new Made(item.span());
        String name = Written.text(item);
        sources.add(
            name == null
                ? at.untranslated("a source of identity that a function gives")
                : at.text(prefix + name));
      }
    }
  }

  /** What callers have to prove where nothing else is said; null for nothing. */
  @Nullable Node byDefault() {
    Node name = auth == null ? null : auth.get("DefaultAuthorizer");
    return name == null ? null : requirement(name, null);
  }

  @Override
  public @Nullable Node of(Event event) {
    Node own = event.get("Auth");
    Node.Mapping given = own instanceof Node.Mapping map && !Written.isCall(map) ? map : null;
    if (own != null && given == null) {
      return event.made().untranslated("authorization that a function gives");
    }
    Node name = given == null ? null : given.get("Authorizer");
    Node chosen = name == null && auth != null ? auth.get("DefaultAuthorizer") : name;
    return chosen == null
        ? null
        : requirement(chosen, given == null ? null : given.get("AuthorizationScopes"));
  }

  private Node requirement(Node authorizer, @Nullable Node scopes) {
    Made at = new Made(authorizer.span());
    String name = Written.text(authorizer);
    if (name == null) {
      return at.untranslated("an authorizer that a function names");
    }
    Node own = scopes == null ? scopesOf(name) : scopes;
    return at.list(at.map(at.entry(name, own == null ? at.list() : own)));
  }

  private @Nullable Node scopesOf(String authorizer) {
    if (auth != null && auth.get("Authorizers") instanceof Node.Mapping all) {
      for (Node.Entry entry : all.entries()) {
        if (Literals.name(entry.key()).equals(authorizer)
            && entry.value() instanceof Node.Mapping map) {
          return map.get("AuthorizationScopes");
        }
      }
    }
    return null;
  }
}
