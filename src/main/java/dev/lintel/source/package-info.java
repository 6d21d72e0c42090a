/** The texts of a run, and places in them. */
@NullMarked
package dev.lintel.source;

import org.jspecify.annotations.NullMarked;
