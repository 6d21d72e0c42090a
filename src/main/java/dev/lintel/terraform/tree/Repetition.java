package dev.lintel.terraform.tree;

import dev.lintel.terraform.value.Val;
import org.jspecify.annotations.Nullable;

/**
 * One of the instances that count or for_each make.
 *
 * @param suffix what follows the address of the block: {@code [0]}, {@code ["key"]}, {@code [?]}
 *     where the count is not known, {@code ["?"]} where for_each is not, "" without both
 * @param index the value of count.index; null without count
 * @param key the value of each.key; null without for_each
 * @param value the value of each.value; null without for_each
 */
record Repetition(String suffix, @Nullable Val index, @Nullable Val key, @Nullable Val value) {
  /** Of a block without count and for_each. */
  static final Repetition SINGLE = new Repetition("", null, null, null);
}
