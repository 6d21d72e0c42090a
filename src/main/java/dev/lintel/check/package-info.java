/** Judges policies over roots: verdicts, findings, what could not be decided, suppressions. */
@NullMarked
package dev.lintel.check;

import org.jspecify.annotations.NullMarked;
