package dev.lintel.policy;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Value;
import dev.lintel.policy.PolicyIndex.Header;
import dev.lintel.policy.condition.Problems;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A choice of policies, with values for their parameters.
 *
 * @param name what {@code --profile} takes
 * @param title what it is for
 * @param mode how it chooses
 * @param policies the ids that it lists; empty unless it chooses by list
 * @param parameters values of parameters by policy
 */
public record Profile(
    String name,
    String title,
    Mode mode,
    Set<String> policies,
    Map<String, Map<String, Value>> parameters) {
  /** How a profile chooses. */
  public enum Mode {
    /** Every policy. */
    ALL,
    /** The policies that say nothing else of themselves. */
    DEFAULT,
    /** The policies that it lists. */
    LISTED
  }

  /** The shipped profiles by name. */
  public static Map<String, Profile> shipped() {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (Source source : PolicyIndex.shippedFiles("profiles")) {
      Problems problems = new Problems();
      Profile profile = read(source, problems);
      for (Diagnostic diagnostic : problems.diagnostics()) {
        throw new IllegalStateException(source.name() + ": " + diagnostic.message());
      }
      profiles.put(profile.name, profile);
    }
    return profiles;
  }

  boolean includes(Header header) {
    return switch (mode) {
      case ALL -> true;
      case DEFAULT -> header.byDefault();
      case LISTED -> policies.contains(header.id());
    };
  }

  private static Profile read(Source source, Problems problems) {
    if (!(YamlParser.parse(source).root() instanceof Node.Mapping mapping)) {
      throw new IllegalStateException(source.name() + " is no map");
    }
    List<String> keys = List.of("name", "title", "policies", "params");
    Fields fields = new Fields(mapping, keys, source, problems);
    List<String> policies = fields.texts("policies");
    Mode mode =
        policies.equals(List.of("all"))
            ? Mode.ALL
            : policies.equals(List.of("default")) ? Mode.DEFAULT : Mode.LISTED;
    Map<String, Map<String, Value>> parameters = new LinkedHashMap<>();
    fields
        .values("params")
        .forEach(
            (policy, values) -> {
              if (values instanceof Value.MapValue map) {
                parameters.put(policy, map.entries());
              }
            });
    return new Profile(
        fields.required("name"),
        fields.required("title"),
        mode,
        mode == Mode.LISTED ? Set.copyOf(policies) : Set.of(),
        parameters);
  }
}
