/** Intrinsic functions, parameters and conditions: nodes of a template to values. */
@NullMarked
package dev.lintel.cloudformation.evaluate;

import org.jspecify.annotations.NullMarked;
