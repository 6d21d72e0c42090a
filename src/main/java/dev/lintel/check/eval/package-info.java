/** Decides conditions: paths to values, values to truth, in one scenario at a time. */
@NullMarked
package dev.lintel.check.eval;

import org.jspecify.annotations.NullMarked;
