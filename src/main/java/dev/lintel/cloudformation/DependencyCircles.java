package dev.lintel.cloudformation;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private DependencyCircles() {}

  /** Collects a fault for each circle; resources that a transform takes apart are left out. */
  static void check(List<Resource> resources, Faults faults) {
    DependencyCircles circles = new DependencyCircles();
    for (Resource resource : resources) {
      if (resource.existsWhen() == null && !resource.type().startsWith("AWS::Serverless::")) {
        circles.needs.put(resource.address(), needs(resource));
      }
    }
    circles.trim();
    while (!circles.needs.isEmpty()) {
      circles.report(circles.needs.firstEntry().getKey(), faults);
      circles.trim();
    }
  }

  private static Map<String, Place> needs(Resource resource) {
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

  private static void collect(Value value, Place heading, Map<String, Place> needs) {
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

  private static void need(String name, Value value, Place heading, Map<String, Place> needs) {
    Place place = value.origin().place();
    needs.putIfAbsent(name, place == null ? heading : place);
  }

  /** Leaves out what needs nothing that is left: it is in no circle. */
  private void trim() {
    Map<String, List<String>> neededBy = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    needs.forEach(
        (name, places) -> {
          places.keySet().retainAll(needs.keySet());
          places
              .keySet()
              .forEach(need -> neededBy.computeIfAbsent(need, n -> new ArrayList<>()).add(name));
          open.put(name, places.size());
          if (places.isEmpty()) {
            free.add(name);
          }
        });
    while (!free.isEmpty()) {
      String name = free.remove();
      needs.remove(name);
      for (String user : neededBy.getOrDefault(name, List.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          free.add(user);
        }
      }
    }
  }

  /** Follows needs until one comes twice, and takes that circle out. */
  private void report(String start, Faults faults) {
    Set<String> path = new LinkedHashSet<>();
    String at = start;
    while (path.add(at)) {
      at = next(at);
    }
    List<String> walked = List.copyOf(path);
    List<String> circle = walked.subList(walked.indexOf(at), walked.size());
    Map<String, Place> first = needs.getOrDefault(at, Map.of());
    String then = circle.size() > 1 ? circle.get(1) : at;
    Place place = first.get(then);
    if (place != null) {
      String way = String.join(" -> ", circle) + " -> " + at;
      faults.error(Code.CIRCLE, "Resources depend on each other in a circle: " + way, place);
    }
    circle.forEach(needs::remove);
  }

  /** A need that is left; after {@link #trim()} everything has one. */
  private String next(String name) {
    Map<String, Place> places = needs.getOrDefault(name, Map.of());
    return places.keySet().stream().filter(needs::containsKey).findFirst().orElse(name);
  }
}
