/** Tests of the YAML and JSON reader. */
@NullMarked
package dev.lintel.syntax.yaml;

import org.jspecify.annotations.NullMarked;
