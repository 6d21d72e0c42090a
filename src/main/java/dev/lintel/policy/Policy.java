package dev.lintel.policy;

import dev.lintel.finding.Rule;
import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Operand;
import dev.lintel.source.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy, ready to be judged.
 *
 * @param rule what a report says of it
 * @param byDefault whether it belongs to the profile "default"
 * @param formerly earlier ids; suppressions with them still count
 * @param equivalents checks of other linters that ask for the same, by linter
 * @param resources the canonical types, patterns or families it judges; empty for an estate policy
 * @param formats the formats it judges; TERRAFORM includes plans
 * @param parameters its parameters, in the order of the text
 * @param defaults what absence means to it, by path or {@code type.path}
 * @param logic its conditions
 * @param message what a finding says, or null where the deciding condition is spelled out
 * @param at the place of its findings: the first of these that leads somewhere; empty where the
 *     deciding condition gives it
 * @param yieldsTo policies that report the same item better
 * @param fix paths of attributes and the values that mend a finding
 * @param examples with the findings they should give
 * @param place its file
 */
public record Policy(
    Rule rule,
    boolean byDefault,
    List<String> formerly,
    Map<String, List<String>> equivalents,
    List<String> resources,
    Set<Format> formats,
    SequencedMap<String, Value> parameters,
    Map<String, Value> defaults,
    Logic logic,
    @Nullable Message message,
    List<Operand> at,
    List<String> yieldsTo,
    Map<String, Value> fix,
    List<Example> examples,
    Place place) {
  /** Its id. */
  public String id() {
    return rule.id();
  }

  /** Whether it judges a whole run, not single resources. */
  public boolean isEstate() {
    return resources.isEmpty();
  }

  /** Whether it judges what was read from a format. */
  public boolean judges(Format format) {
    return formats.contains(format == Format.PLAN ? Format.TERRAFORM : format);
  }

  /** The same with other values of some parameters; names it does not have are left out. */
  public Policy withParameters(Map<String, Value> others) {
    SequencedMap<String, Value> all = new LinkedHashMap<>(parameters);
    others.forEach((name, value) -> all.computeIfPresent(name, (n, old) -> value));
    return with(Collections.unmodifiableSequencedMap(all), logic);
  }

  /** The same with other conditions; they bind no more items than those it has. */
  public Policy withLogic(Logic other) {
    return with(parameters, other);
  }

  private Policy with(SequencedMap<String, Value> parameters, Logic logic) {
    return new Policy(
        rule,
        byDefault,
        formerly,
        equivalents,
        resources,
        formats,
        parameters,
        defaults,
        logic,
        message,
        at,
        yieldsTo,
        fix,
        examples,
        place);
  }
}
