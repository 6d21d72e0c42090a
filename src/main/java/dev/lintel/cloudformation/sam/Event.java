package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.sam.Functions.Target;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a function.
 *
 * @param function its function
 * @param target what it calls
 * @param key its name
 * @param type such as {@code Api}
 * @param properties its properties; empty where there are none
 */
record Event(
    Written function, Target target, Node.Scalar key, String type, Node.Mapping properties) {
  /** The events of a function that can be read. */
  static List<Event> of(Written function, Target target) {
    List<Event> events = new ArrayList<>();
    Node.Mapping all = function.map("Events");
    if (all == null) {
      return events;
    }
    for (Node.Entry entry : all.entries()) {
      String type =
          entry.value() instanceof Node.Mapping map ? Written.text(map.get("Type")) : null;
      if (type != null && entry.value() instanceof Node.Mapping map) {
        Node.Mapping properties =
            map.get("Properties") instanceof Node.Mapping given
                ? given
                : new Made(map.span()).map();
        events.add(new Event(function, target, entry.key(), type, properties));
      }
    }
    events.sort(Comparator.comparing(Event::rank));
    return events;
  }

  /** Events are translated by their paths or names, a default path before the others. */
  private String rank() {
    String path = Written.text(get("Path"));
    return path == null ? Literals.name(key) : path;
  }

  /** The logical ID of what stands for it. */
  String id() {
    return function.id() + Literals.name(key);
  }

  /** Nodes made from it. */
  Made made() {
    return new Made(key.span());
  }

  /** A property, or null. */
  @Nullable Node get(String name) {
    return properties.get(name);
  }

  /** Properties under other names, in the order of {@code names}: written name, name. */
  List<Node.Entry> renamed(String... names) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i += 2) {
      pairs.put(names[i], names[i + 1]);
    }
    return Written.renamed(properties, pairs);
  }

  /** Properties that keep their names. */
  List<Node.Entry> copied(List<String> names) {
    return Written.copied(properties, names);
  }

  /** The logical ID of the permission for a service to call the function. */
  String permissionId(String suffix) {
    return suffix.matches("[A-Za-z0-9]*")
        ? id() + "Permission" + suffix
        : id() + "Permission" + Creation.digits(suffix);
  }

  /** Makes the permission for a service to call the function. */
  void permit(Creation creation, String suffix, String principal, Node.Entry... more) {
    Made made = made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("Action", "lambda:InvokeFunction"));
    properties.add(made.entry("FunctionName", target.name(made)));
    properties.add(made.entry("Principal", principal));
    properties.addAll(List.of(more));
    creation.further(permissionId(suffix), key, function, "AWS::Lambda::Permission", properties);
  }
}
