package dev.lintel.cloudformation.evaluate;

/**
 * What a template is a part of.
 *
 * @param prefix of its names in the whole: empty, or those of the stacks around it, each with a dot
 * @param outputs what its own nested stacks give back
 * @param budget shared by all templates of the whole
 */
public record StackContext(String prefix, StackOutputs outputs, Budget budget) {
  /** Of a template that stands alone. */
  public static StackContext alone() {
    return new StackContext("", StackOutputs.NONE, new Budget());
  }

  /** The name of a condition or parameter as a choice, or of a resource, in the whole. */
  String named(String name) {
    return prefix + name;
  }
}
