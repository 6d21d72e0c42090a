/** Compares what Lintel understands with what the real tools computed. */
@NullMarked
package dev.lintel.oracle;

import org.jspecify.annotations.NullMarked;
