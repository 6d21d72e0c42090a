/** YAML and JSON: text to one located tree and diagnostics. The only user of Jackson's parsers. */
@NullMarked
package dev.lintel.syntax.yaml;

import org.jspecify.annotations.NullMarked;
