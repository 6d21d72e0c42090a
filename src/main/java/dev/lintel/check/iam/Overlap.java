package dev.lintel.check.iam;

import dev.lintel.check.value.Truth;
import dev.lintel.policy.pattern.Glob;
import java.util.List;

/**
 * What a statement and a question have in common.
 *
 * @param bounds patterns that each hold all of it
 * @param sure whether there is anything at all
 */
record Overlap(List<Glob> bounds, Truth sure) {}
