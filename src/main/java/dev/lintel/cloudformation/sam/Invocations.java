package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.sam.Functions.Target;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The property EventInvokeConfig of a function: what becomes of asynchronous invocations. */
final class Invocations {
  /** The types of destinations that SAM makes itself where none is named. */
  private static final Map<String, String> MADE =
      Map.of("SQS", "AWS::SQS::Queue", "SNS", "AWS::SNS::Topic");

  private final Written function;
  private final Creation creation;
  private final List<Node> policies = new ArrayList<>();

  Invocations(Written function, Creation creation) {
    this.function = function;
    this.creation = creation;
  }

  /** Makes the resources; returns the policies that the function's role needs. */
  List<Node> translate(Target target) {
    Node.Entry entry = function.properties().entry("EventInvokeConfig");
    if (entry == null || !(entry.value() instanceof Node.Mapping config)) {
      return policies;
    }
    String id = function.id() + "EventInvokeConfig";
    Made made = new Made(entry.key().span());
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("FunctionName", made.ref(function.id())));
    properties.add(made.entry("Qualifier", target.isAlias() ? target.alias() : "$LATEST"));
    boolean listed = false;
    for (Node.Entry one : config.entries()) {
      boolean destinations = one.key().text().equals("DestinationConfig");
      listed |= destinations;
      properties.add(
          destinations ? new Node.Entry(one.key(), destinations(one.value(), id, entry)) : one);
    }
    if (!listed) {
      properties.add(made.entry("DestinationConfig", made.map()));
    }
    List<Node.Entry> attributes = new ArrayList<>();
    Node.Entry metadata = function.body().entry("Metadata");
    if (metadata != null) {
      attributes.add(metadata);
    }
    if (target.isAlias()) {
      attributes.add(made.entry("DependsOn", made.list(made.text(target.id()))));
    }
    creation.further(
        id,
        entry.key(),
        function,
        "AWS::Lambda::EventInvokeConfig",
        properties,
        attributes.toArray(Node.Entry[]::new));
    return policies;
  }

  private Node destinations(Node written, String id, Node.Entry asks) {
    if (!(written instanceof Node.Mapping map) || Written.isCall(map)) {
      return new Made(written.span()).untranslated("destinations that a function gives");
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      Made made = new Made(entry.key().span());
      Node to = destination(entry.value(), id + entry.key().text(), asks);
      entries.add(
          new Node.Entry(
              entry.key(),
              to == null
                  ? made.untranslated("a destination that a condition chooses")
                  : made.map(made.entry("Destination", to))));
    }
    return new Made(map.span()).map(entries);
  }

  /** The ARN of a destination, which SAM makes where none is named; null where it is not known. */
  private @Nullable Node destination(Node config, String id, Node.Entry asks) {
    if (!(config instanceof Node.Mapping map) || Written.isCall(map)) {
      return null;
    }
    Made made = new Made(map.span());
    Node named = map.get("Destination");
    if (Written.choice(named) != null) {
      creation.isOpen("A destination of " + function.id(), map.span());
      return null;
    }
    String type = Written.text(map.get("Type"));
    Node arn = named;
    String own = type == null ? null : MADE.get(type);
    if (named == null && own != null) {
      String suffix = "SQS".equals(type) ? "Queue" : "Topic";
      creation.further(id + suffix, asks.key(), function, own, List.of());
      arn = "SQS".equals(type) ? made.attribute(id + suffix, "Arn") : made.ref(id + suffix);
    }
    Node policy = Grants.destination(id, map, arn);
    if (policy != null) {
      policies.add(policy);
    }
    return arn;
  }
}
