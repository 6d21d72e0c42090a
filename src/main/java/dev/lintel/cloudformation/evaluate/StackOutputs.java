package dev.lintel.cloudformation.evaluate;

import dev.lintel.graph.Value;
import dev.lintel.syntax.yaml.node.Node;
import org.jspecify.annotations.Nullable;

/** What the nested stacks of a template give back to it. */
@FunctionalInterface
public interface StackOutputs {
  /** Those of a template whose nested stacks are not looked into. */
  StackOutputs NONE = (stack, output, where) -> null;

  /**
   * An output of a nested stack.
   *
   * @param stack the logical ID of a resource of the template
   * @param output the name of the output
   * @param where the node that asks for it
   * @return null where the resource is no nested stack that is looked into
   */
  @Nullable Value get(String stack, String output, Node where);
}
