/** Suppressions as authors write them in comments and metadata. */
@NullMarked
package dev.lintel.check.suppress;

import org.jspecify.annotations.NullMarked;
