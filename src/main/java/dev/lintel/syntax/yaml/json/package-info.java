/** Reads JSON texts, and goes on behind syntax errors. */
@NullMarked
package dev.lintel.syntax.yaml.json;

import org.jspecify.annotations.NullMarked;
