/** The policy language as text: tokens, and the tree of an expression as its author wrote it. */
@NullMarked
package dev.lintel.policy.expr;

import org.jspecify.annotations.NullMarked;
