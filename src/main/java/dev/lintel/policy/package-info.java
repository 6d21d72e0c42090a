/**
 * Policies: what they judge and what they say, read strictly from YAML. The expression language is
 * in {@code expr} (text to tree) and {@code condition} (tree to meaning).
 */
@NullMarked
package dev.lintel.policy;

import org.jspecify.annotations.NullMarked;
