/** Builds the tree of a YAML text from its tokens, and goes on behind syntax errors. */
@NullMarked
package dev.lintel.syntax.yaml.read;

import org.jspecify.annotations.NullMarked;
