/** What we tell the user: findings, diagnostics, and the rules they come from. */
@NullMarked
package dev.lintel.finding;

import org.jspecify.annotations.NullMarked;
