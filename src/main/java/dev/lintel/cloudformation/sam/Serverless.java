package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.sam.Functions.Target;
import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.graph.Value;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates a template of SAM. Types that are not translated (AWS::Serverless::StateMachine,
 * LayerVersion, Connector and others) stay as they are written, and the template is open: SAM adds
 * resources to it that are not known here.
 */
public final class Serverless {
  private final Sections sections;
  private final Globals globals;
  private final Creation creation;
  private final SequencedMap<String, Node.Entry> written = new LinkedHashMap<>();
  private final SequencedMap<String, Written> apis = new LinkedHashMap<>();
  private final Map<String, Routes> routes = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();

  private Serverless(Sections sections, Function<Node, Value> evaluate, Faults faults) {
    this.sections = sections;
    this.creation = new Creation(sections, evaluate, faults);
    this.globals = new Globals(sections.globals());
  }

  /**
   * A template after its translation.
   *
   * @param sections with the resources that are made
   * @param written the resources of SAM as they are written, with what Globals adds
   */
  public record Translation(Sections sections, SequencedMap<String, Node.Entry> written) {}

  /**
   * Translates a template; one that is not SAM's is left as it is.
   *
   * @param evaluate gives the value of what depends on parameters and mappings only
   */
  public static Translation translate(
      Sections sections, Function<Node, Value> evaluate, Faults faults) {
    if (!sections.isSam()) {
      return new Translation(sections, new LinkedHashMap<>());
    }
    return new Serverless(sections, evaluate, faults).translation();
  }

  private Translation translation() {
    Functions functions = new Functions(creation);
    for (Map.Entry<String, Node.Entry> entry : sections.resources().entrySet()) {
      Written resource = written(entry.getKey(), entry.getValue());
      if (resource == null) {
        creation.keep(entry.getKey(), entry.getValue());
        continue;
      }
      this.written.put(resource.id(), asWritten(entry.getValue(), resource));
      switch (resource.type()) {
        case "Function" -> function(resource, functions.translate(resource));
        case "SimpleTable" -> Tables.table(resource, creation);
        case "Application" -> Tables.application(resource, creation);
        case "Api", "HttpApi" -> apis.put(resource.id(), resource);
        default -> creation.isOpen(resource.id(), resource.key().span());
      }
    }
    apis();
    Events others = new Events(creation);
    events.forEach(others::translate);
    Sections made =
        sections.with(
            creation.conditions(),
            creation.resources(),
            sections.outputs(),
            sections.open() || creation.open());
    return new Translation(made, written);
  }

  private void function(Written function, Target target) {
    if (function.get("Connectors") != null || function.body().get("Connectors") != null) {
      creation.isOpen("A connector of " + function.id(), function.key().span());
    }
    for (Event event : Event.of(function, target)) {
      switch (event.type()) {
        case "Api" -> route(event, "RestApiId", RestApis.IMPLICIT, false);
        case "HttpApi" -> route(event, "ApiId", HttpApis.IMPLICIT, true);
        default -> events.add(event);
      }
    }
  }

  /** An event belongs to the API that it names, or to the one that all share. */
  private void route(Event event, String property, String implicit, boolean http) {
    Node named = event.get(property);
    String api = named == null ? implicit : Written.referred(named);
    if (api == null || !routes.computeIfAbsent(api, key -> new Routes(http)).add(event)) {
      creation.isOpen("The event " + event.id(), event.key().span());
    }
  }

  private void apis() {
    addImplicit(RestApis.IMPLICIT, false);
    addImplicit(HttpApis.IMPLICIT, true);
    for (Written api : apis.values()) {
      boolean http = api.type().equals("HttpApi");
      Routes own = routes.getOrDefault(api.id(), new Routes(http));
      if (http) {
        new HttpApis(creation).translate(api, own);
      } else {
        new RestApis(creation).translate(api, own);
      }
    }
  }

  private void addImplicit(String id, boolean http) {
    Routes shared = routes.get(id);
    if (shared != null && !shared.events().isEmpty() && !apis.containsKey(id)) {
      Written api =
          http
              ? shared.implicit(id, "HttpApi", HttpApis.implicit(shared), globals, creation)
              : shared.implicit(id, "Api", RestApis.implicit(shared), globals, creation);
      apis.put(id, api);
    }
  }

  private @Nullable Written written(String id, Node.Entry entry) {
    if (!(entry.value() instanceof Node.Mapping body)) {
      return null;
    }
    String type = Written.text(body.get("Type"));
    if (type == null || !type.startsWith(Written.PREFIX)) {
      return null;
    }
    String kind = type.substring(Written.PREFIX.length());
    Node properties = body.get("Properties");
    Node.Mapping own =
        switch (properties) {
          case null -> new Node.Mapping(List.of(), body.complete(), null, entry.key().span());
          case Node.Mapping map when !Written.isCall(map) -> map;
          default -> null;
        };
    return own == null
        ? null
        : new Written(
            id, entry.key(), kind, body, globals.with(kind, own, body.get("IgnoreGlobals")));
  }

  private static Node.Entry asWritten(Node.Entry entry, Written resource) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry one : resource.body().entries()) {
      if (!Literals.name(one.key()).equals("Properties")) {
        entries.add(one);
      }
    }
    entries.add(resource.made().entry("Properties", resource.properties()));
    Node.Mapping body = resource.body();
    return new Node.Entry(
        entry.key(),
        new Node.Mapping(List.copyOf(entries), body.complete(), body.tag(), body.span()));
  }
}
