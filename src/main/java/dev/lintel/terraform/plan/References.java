package dev.lintel.terraform.plan;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.value.Notes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what expressions of the configuration refer to, through variables and outputs of modules,
 * to attributes of planned resources.
 */
final class References {
  private static final int DEEPEST = 50;
  private static final int MOST = 20;
  private static final Set<String> NO_RESOURCES =
      Set.of("each", "count", "self", "path", "terraform", "local", "ephemeral");

  private final Planned planned;

  References(Planned planned) {
    this.planned = planned;
  }

  /**
   * The attributes that an expression refers to.
   *
   * @param expression of the configuration: an object with {@code references}
   * @param module where it is written
   * @param instance the instance key of the resource it is of, such as {@code [0]}
   */
  SequencedSet<Notes.Target> of(@Nullable Node expression, PlanModule module, String instance) {
    SequencedSet<Notes.Target> targets = new LinkedHashSet<>();
    follow(Json.texts(Json.get(expression, "references")), module, instance, "", targets, 0);
    return targets;
  }

  private void follow(
      List<String> references,
      PlanModule module,
      String instance,
      String rest,
      SequencedSet<Notes.Target> targets,
      int depth) {
    if (depth > DEEPEST) {
      return;
    }
    boolean repeated =
        references.stream().anyMatch(name -> name.startsWith("each.") || name.startsWith("count."));
    for (String reference : references) {
      if (isPrefixOfAnother(reference, references) || targets.size() >= MOST) {
        continue;
      }
      List<String> steps = steps(reference);
      switch (steps.getFirst()) {
        case "var" -> variable(steps, module, rest, targets, depth);
        case "module" -> output(steps, module, instance, rest, targets, depth);
        case "data" ->
            resource(
                "data.",
                steps.subList(1, steps.size()),
                module,
                repeated ? instance : "",
                rest,
                targets);
        default -> {
          if (!NO_RESOURCES.contains(steps.getFirst())) {
            resource("", steps, module, repeated ? instance : "", rest, targets);
          }
        }
      }
    }
  }

  /** A plan lists {@code a.b.c} and then {@code a.b}. */
  private static boolean isPrefixOfAnother(String reference, List<String> all) {
    return all.stream()
        .anyMatch(other -> other.startsWith(reference + ".") || other.startsWith(reference + "["));
  }

  /** The names of a reference, each with the index behind it. */
  private static List<String> steps(String reference) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '[') {
        open++;
      } else if (!quoted && c == ']') {
        open--;
      } else if (!quoted && open == 0 && c == '.') {
        steps.add(reference.substring(start, i));
        start = i + 1;
      }
    }
    steps.add(reference.substring(start));
    return steps;
  }

  private static String name(String step) {
    int index = step.indexOf('[');
    return index < 0 ? step : step.substring(0, index);
  }

  private static String index(String step) {
    int index = step.indexOf('[');
    return index < 0 ? "" : step.substring(index);
  }

  private static String rest(List<String> steps, int from, String rest) {
    return steps.size() <= from
        ? rest
        : "." + String.join(".", steps.subList(from, steps.size())) + rest;
  }

  private void variable(
      List<String> steps,
      PlanModule module,
      String rest,
      SequencedSet<Notes.Target> targets,
      int depth) {
    PlanModule caller = module.caller();
    if (caller == null || steps.size() < 2) {
      return;
    }
    Node given = Json.get(module.call(), "expressions", name(steps.get(1)));
    String further = index(steps.get(1)) + rest(steps, 2, rest);
    List<String> references = Json.texts(Json.get(given, "references"));
    follow(references, caller, module.key(), further, targets, depth + 1);
  }

  private void output(
      List<String> steps,
      PlanModule module,
      String instance,
      String rest,
      SequencedSet<Notes.Target> targets,
      int depth) {
    if (steps.size() < 3) {
      return;
    }
    for (PlanModule called : planned.called(module, name(steps.get(1)), index(steps.get(1)))) {
      Node output = Json.get(called.config(), "outputs", name(steps.get(2)), "expression");
      String further = index(steps.get(2)) + rest(steps, 3, rest);
      List<String> references = Json.texts(Json.get(output, "references"));
      follow(references, called, instance, further, targets, depth + 1);
    }
  }

  private void resource(
      String mode,
      List<String> steps,
      PlanModule module,
      String instance,
      String rest,
      SequencedSet<Notes.Target> targets) {
    if (steps.size() < 2) {
      return;
    }
    String block = module.prefix() + mode + steps.getFirst() + "." + name(steps.get(1));
    String attribute = rest(steps, 2, rest);
    String path = attribute.startsWith(".") ? attribute.substring(1) : attribute;
    for (String address : planned.instances(block, index(steps.get(1)), instance)) {
      targets.add(new Notes.Target(address, path));
    }
  }
}
