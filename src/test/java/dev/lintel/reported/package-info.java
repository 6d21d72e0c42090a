/** What users of other linters reported, replayed. */
@NullMarked
package dev.lintel.reported;

import org.jspecify.annotations.NullMarked;
