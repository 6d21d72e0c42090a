/** The tokens of a YAML text: snakeyaml-engine's scanner with places that a linter needs. */
@NullMarked
package dev.lintel.syntax.yaml.token;

import org.jspecify.annotations.NullMarked;
