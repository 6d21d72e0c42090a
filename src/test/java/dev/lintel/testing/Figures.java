package dev.lintel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agreed figures of {@code docs/figures.json}: what was measured may never fall behind them. A
 * figure is a share from 0 to 1. A {@code floor} is for what has to be high (files read as the
 * reference reads them), a {@code ceiling} for what has to be low (false alarms).
 */
public final class Figures {
  private static final Path FILE = Checkout.root().resolve("docs/figures.json");

  /** One agreed figure. Exactly one of floor and ceiling is there. */
  record Figure(Optional<Double> floor, Optional<Double> ceiling, double measured, String command) {
    boolean allows(double value) {
      return floor.map(limit -> value >= limit).orElse(true)
          && ceiling.map(limit -> value <= limit).orElse(true);
    }
  }

  private Figures() {}

  /**
   * Asserts that {@code part} of {@code total} keeps what is agreed for {@code name}.
   *
   * @param total how many were looked at: more than zero, or nothing was measured
   */
  public static void check(String name, long part, long total) {
    assertThat(total).as("%s: how many were looked at", name).isPositive();
    Map<String, Figure> agreed = all();
    assertThat(agreed).as(FILE.toString()).containsKey(name);
    Figure figure = Objects.requireNonNull(agreed.get(name));
    double value = (double) part / total;
    assertThat(figure.allows(value))
        .as("%s is %d of %d = %.5f, agreed is %s", name, part, total, value, figure)
        .isTrue();
  }

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry :
        JsonMapper.shared().readTree(FILE.toFile()).properties()) {
      JsonNode node = entry.getValue();
      figures.put(
          entry.getKey(),
          new Figure(
              limit(node, "floor"),
              limit(node, "ceiling"),
              node.required("measured").asDouble(),
              node.required("command").asString()));
    }
    return figures;
  }

  private static Optional<Double> limit(JsonNode figure, String name) {
    return figure.optional(name).map(JsonNode::asDouble);
  }
}
