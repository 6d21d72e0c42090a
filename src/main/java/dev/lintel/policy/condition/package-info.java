/**
 * The policy language as meaning: conditions and operands whose names are resolved, and the
 * resolver that makes them from expressions and refuses what cannot mean anything.
 */
@NullMarked
package dev.lintel.policy.condition;

import org.jspecify.annotations.NullMarked;
