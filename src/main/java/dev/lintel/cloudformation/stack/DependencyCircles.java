package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds resources that need each other, so that none can be created first. Only what is certain
 * counts: resources that certainly exist, and references in every scenario.
 */
final class DependencyCircles {
  /** What each resource needs, with the place where it says so. */
  private final SequencedMap<String, Map<String, Place>> needs = new LinkedHashMap<>();

  private final Set<String> seen = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  private final String prefix;

  private DependencyCircles(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Collects a fault for each circle; resources that a transform takes apart are left out.
   *
   * @param prefix of the stack's addresses
   */
  static void check(List<Resource> resources, String prefix, Faults faults) {
    DependencyCircles circles = new DependencyCircles(prefix);
    for (Resource resource : resources) {
      if (resource.existsWhen() == null && !resource.type().startsWith("AWS::Serverless::")) {
        circles.needs.put(circles.own(resource.address()), circles.needs(resource));
      }
    }
    for (String name : circles.needs.keySet()) {
      if (!circles.seen.contains(name)) {
        circles.walk(name, faults);
      }
    }
  }

  private Map<String, Place> needs(Resource resource) {
    Map<String, Place> needs = new LinkedHashMap<>();
    collect(resource.values(), resource.heading(), needs);
    if (resource.attributes().get("DependsOn") instanceof Value.ListValue list) {
      for (Value item : list.items()) {
        if (item instanceof Value.Text name) {
          need(name.text(), item, resource.heading(), needs);
        }
      }
    }
    return needs;
  }

  private void collect(Value value, Place heading, Map<String, Place> needs) {
    switch (value) {
      case Value.Reference reference -> need(reference.address(), value, heading, needs);
      case Value.Unknown unknown ->
          unknown.mentions().forEach(mention -> collect(mention, heading, needs));
      case Value.Template template -> template.parts().forEach(p -> collect(p, heading, needs));
      case Value.Json json -> collect(json.content(), heading, needs);
      case Value.ListValue list -> list.items().forEach(item -> collect(item, heading, needs));
      case Value.MapValue map -> map.entries().values().forEach(v -> collect(v, heading, needs));
      case Value.OneOf unused -> {}
      case Value.Text unused -> {}
      case Value.Num unused -> {}
      case Value.Bool unused -> {}
      case Value.Null unused -> {}
    }
  }

  private void need(String name, Value value, Place heading, Map<String, Place> needs) {
    Place place = value.origin().place();
    needs.putIfAbsent(own(name), place == null ? heading : place);
  }

  /** The logical ID of a resource, or of the nested stack that it is in. */
  private String own(String address) {
    if (!address.startsWith(prefix)) {
      return address;
    }
    int dot = address.indexOf('.', prefix.length());
    return address.substring(prefix.length(), dot < 0 ? address.length() : dot);
  }

  /** Follows needs from a resource to all that has not been looked at. */
  private void walk(String start, Faults faults) {
    SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();
    enter(start, path);
    while (!path.isEmpty()) {
      Iterator<String> left = path.lastEntry().getValue();
      if (!left.hasNext()) {
        path.pollLastEntry();
        continue;
      }
      String next = left.next();
      if (path.containsKey(next)) {
        report(next, List.copyOf(path.keySet()), faults);
      } else if (!seen.contains(next)) {
        enter(next, path);
      }
    }
  }

  private void enter(String name, SequencedMap<String, Iterator<String>> path) {
    seen.add(name);
    path.put(name, needs.getOrDefault(name, Map.of()).keySet().iterator());
  }

  /** Reports the circle that a path ends in, unless one of its resources is in another. */
  private void report(String start, List<String> path, Faults faults) {
    List<String> circle = path.subList(path.indexOf(start), path.size());
    if (!Collections.disjoint(circle, reported)) {
      return;
    }
    reported.addAll(circle);
    String next = circle.size() > 1 ? circle.get(1) : start;
    Place place = needs.getOrDefault(start, Map.of()).get(next);
    if (place != null) {
      String way = String.join(" -> ", circle) + " -> " + start;
      faults.error(Code.CIRCLE, "Resources depend on each other in a circle: " + way, place);
    }
  }
}
