package dev.lintel.terraform.tree;

import dev.lintel.terraform.value.Val;
import java.util.List;

/**
 * An instance of a resource or data source.
 *
 * @param address its whole address
 * @param body what is written in its block, without meta-arguments
 * @param meta the evaluated meta-arguments and their blocks
 * @param value what references to it give
 */
public record ResourceInstance(String address, BlockContent body, BlockContent meta, Val value) {

  /**
   * All instances of a block.
   *
   * @param instances in order
   * @param value what references to the block give
   */
  record All(Expansion expansion, List<ResourceInstance> instances, Val value) {}
}
