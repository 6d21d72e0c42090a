/** What operands give: values with their places, and the truth of comparing them. */
@NullMarked
package dev.lintel.check.value;

import org.jspecify.annotations.NullMarked;
