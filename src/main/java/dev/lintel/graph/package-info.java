/** Resources with their located values and the references between them, grouped by root. */
@NullMarked
package dev.lintel.graph;

import org.jspecify.annotations.NullMarked;
