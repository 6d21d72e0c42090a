/** What {@code lintel graph} prints: the graph as JSON, before any policy. */
@NullMarked
package dev.lintel.cli.graph;

import org.jspecify.annotations.NullMarked;
