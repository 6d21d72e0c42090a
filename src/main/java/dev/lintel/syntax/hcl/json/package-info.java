/** JSON to values with places, for the JSON variant of HCL. */
@NullMarked
package dev.lintel.syntax.hcl.json;

import org.jspecify.annotations.NullMarked;
