package dev.lintel.terraform.plan;

import dev.lintel.syntax.yaml.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a module in a plan.
 *
 * @param config what is configured in it; null where the plan does not say
 * @param prefix its address with a dot behind; "" for the root module
 * @param key its instance key, such as {@code ["a"]}; "" where it has none
 * @param caller the module that calls it; null for the root module
 * @param call the call; null for the root module
 */
record PlanModule(
    @Nullable Node config,
    String prefix,
    String key,
    @Nullable PlanModule caller,
    @Nullable Node call) {

  /** The instance of a module that this one calls. */
  PlanModule child(String name, String instance) {
    Node call = Json.get(config, "module_calls", name);
    return new PlanModule(
        Json.get(call, "module"), prefix + "module." + name + instance + ".", instance, this, call);
  }
}
