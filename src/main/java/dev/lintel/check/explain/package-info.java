/** Why a policy is violated, or why that is not known: the deciding conditions and their places. */
@NullMarked
package dev.lintel.check.explain;

import org.jspecify.annotations.NullMarked;
