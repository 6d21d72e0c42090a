/** The tree of a YAML or JSON document, and what puts it together. */
@NullMarked
package dev.lintel.syntax.yaml.node;

import org.jspecify.annotations.NullMarked;
