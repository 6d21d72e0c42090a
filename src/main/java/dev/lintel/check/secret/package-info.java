/** Finds secrets in texts: by their own form, or by the name under which they stand. */
@NullMarked
package dev.lintel.check.secret;

import org.jspecify.annotations.NullMarked;
