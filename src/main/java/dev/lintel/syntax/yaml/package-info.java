/** YAML and JSON texts into located trees: the entry points. */
@NullMarked
package dev.lintel.syntax.yaml;

import org.jspecify.annotations.NullMarked;
