package dev.lintel.check.explain;

import dev.lintel.check.eval.Evaluator;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Value;
import dev.lintel.policy.Message;
import dev.lintel.policy.Message.Part;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a finding says. */
final class Wording {
  private static final int MOST = 4;
  private static final int LONGEST = 70;

  private final Evaluator evaluator;

  Wording(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The policy's message for the items of the leaves, else the last leaf spelled out. */
  String of(List<Leaf> leaves, @Nullable Message message, String title) {
    Set<String> sentences = new LinkedHashSet<>();
    if (message != null) {
      leaves.forEach(
          leaf -> {
            String sentence = within(leaf, () -> filled(message, leaf));
            if (sentence != null) {
              sentences.add(sentence);
            }
          });
    }
    if (sentences.isEmpty()) {
      String spelled = leaves.isEmpty() ? "" : spelled(leaves.getLast(), Leaf.isOfSecrets(leaves));
      return spelled.isEmpty() ? title : spelled;
    }
    String first = sentences.stream().limit(MOST).collect(Collectors.joining("; "));
    int more = sentences.size() - MOST;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  /**
   * What a leaf found, such as {@code multi_az is not set}.
   *
   * @param secret whether the values may not be shown
   */
  String facts(Leaf leaf, boolean secret) {
    String facts =
        within(
            leaf,
            () ->
                switch (leaf.condition()) {
                  case Condition.Any any -> none(any);
                  case Condition.All all -> each(all);
                  default -> facts(operands(leaf.condition()), secret);
                });
    return facts == null ? "" : facts;
  }

  private String facts(List<Operand> operands, boolean secret) {
    return operands.stream()
        .map(operand -> fact(operand, secret))
        .filter(fact -> fact != null)
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining(", "));
  }

  /** Why no item has a condition: "no default_action where a.type == ..". */
  private String none(Condition.Any any) {
    int count = count(any.collection());
    return count == 0
        ? empty(any.collection())
        : "no " + name(any.collection()) + " where " + text(any.where()) + among(count);
  }

  private String each(Condition.All all) {
    int count = count(all.collection());
    return count == 0
        ? empty(all.collection())
        : "every " + name(all.collection()) + " has " + text(all.have()) + among(count);
  }

  private static String among(int count) {
    return count == 1 ? "" : " among " + count;
  }

  private int count(Operand collection) {
    return evaluator.values(collection).items().size();
  }

  private String empty(Operand collection) {
    return collection instanceof Operand.Instances instances
        ? "there is no " + instances.type()
        : facts(paths(List.of(collection)), false);
  }

  private String name(Operand collection) {
    if (collection instanceof Operand.Instances instances) {
      return instances.type();
    }
    List<Operand> paths = paths(List.of(collection));
    return paths.isEmpty()
        ? collection.place().text()
        : name(paths.getFirst(), evaluator.ends(paths.getFirst()));
  }

  /** The facts and what the policy asks for. */
  private String spelled(Leaf leaf, boolean secret) {
    String facts = facts(leaf, secret);
    if (facts.isEmpty() || isOfItems(leaf)) {
      return facts;
    }
    String wish = leaf.truth() == Truth.TRUE ? "deny " : "require ";
    return facts + "; " + wish + text(leaf.condition());
  }

  /** Whether a quantifier decided over items that are there: its facts say what is asked for. */
  private boolean isOfItems(Leaf leaf) {
    Operand collection =
        switch (leaf.condition()) {
          case Condition.Any any -> any.collection();
          case Condition.All all -> all.collection();
          default -> null;
        };
    return collection != null && within(leaf, () -> count(collection) > 0 ? "" : null) != null;
  }

  /** A condition as its author wrote it, on one line, its end left out where it is long. */
  static String text(Condition condition) {
    String line = condition.place().text().replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST);
    return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + " ..";
  }

  private @Nullable String fact(Operand operand, boolean secret) {
    if (operand instanceof Operand.Literal || operand instanceof Operand.Parameter) {
      return null;
    }
    Sequence written = evaluator.ends(operand);
    String name = name(operand, written);
    if (name.isEmpty()) {
      return null;
    }
    if (written.isEmpty()) {
      return name + " is not set" + byDefault(written);
    }
    return name + " is " + (secret ? Shown.MASK : shown(written));
  }

  private static String name(Operand operand, Sequence written) {
    Spot spot =
        !written.items().isEmpty()
            ? written.items().getFirst().spot()
            : written.gaps().isEmpty() ? Spot.NOWHERE : written.gaps().getFirst();
    return spot.path().isEmpty() && operand instanceof Operand.Path
        ? operand.place().text()
        : spot.path();
  }

  private String shown(Sequence values) {
    return values.items().stream()
        .map(found -> Shown.of(found, evaluator.frame().world()))
        .limit(MOST)
        .collect(Collectors.joining(", "));
  }

  /** What absence means; empty where it means nothing. */
  private String byDefault(Sequence written) {
    if (written.gaps().isEmpty()) {
      return "";
    }
    Found absent = evaluator.absent(written.gaps().getFirst());
    return absent == null || absent.value() instanceof Value.Unknown
        ? ""
        : " (default " + Shown.of(absent, evaluator.frame().world()) + ")";
  }

  /** The message with its paths filled in; null where it names an item that is not bound. */
  private @Nullable String filled(Message message, Leaf leaf) {
    StringBuilder filled = new StringBuilder();
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Fixed fixed -> filled.append(fixed.text());
        case Part.Quoted quoted -> {
          Operand operand = bound(quoted.candidates(), leaf);
          if (operand == null) {
            return null;
          }
          Sequence written = evaluator.ends(operand);
          filled.append(written.isEmpty() ? "(not set" + notSet(written) + ")" : shown(written));
        }
      }
    }
    return filled.toString().strip();
  }

  private String notSet(Sequence written) {
    if (written.gaps().isEmpty()) {
      return "";
    }
    Found absent = evaluator.absent(written.gaps().getFirst());
    return absent == null ? "" : "; default " + Shown.of(absent, evaluator.frame().world());
  }

  /** The operand that speaks of a bound item, or of no item at all. */
  static @Nullable Operand bound(List<Operand> candidates, Leaf leaf) {
    for (Operand candidate : candidates) {
      Operand base = candidate instanceof Operand.Path path ? path.base() : candidate;
      if (!(base instanceof Operand.Item item) || leaf.bound().containsKey(item.slot())) {
        return candidate;
      }
    }
    return null;
  }

  private interface Text {
    @Nullable String get();
  }

  /** Runs with the items of a leaf bound again. */
  private @Nullable String within(Leaf leaf, Text text) {
    leaf.bound().forEach(evaluator.frame()::bind);
    String result = text.get();
    leaf.bound().keySet().forEach(slot -> evaluator.frame().bind(slot, null));
    return result;
  }

  /** The operands that a condition without parts speaks of. */
  private static List<Operand> operands(Condition condition) {
    return switch (condition) {
      case Condition.Compare compare -> List.of(compare.left(), compare.right());
      case Condition.In in -> List.of(in.value(), in.collection());
      case Condition.Matches matches -> List.of(matches.value());
      case Condition.IsOfType is -> List.of(is.value());
      case Condition.IsOutput is -> List.of(is.value());
      case Condition.Holds holds -> List.of(holds.value());
      case Condition.Test test -> paths(test.arguments());
      default -> List.of();
    };
  }

  private static List<Operand> paths(List<Operand> operands) {
    List<Operand> paths = new ArrayList<>();
    for (Operand operand : operands) {
      switch (operand) {
        case Operand.ListOf list -> paths.addAll(paths(list.items()));
        case Operand.Call call -> paths.addAll(paths(call.arguments()));
        case Operand.Path path -> paths.add(path);
        default -> {}
      }
    }
    return paths;
  }
}
