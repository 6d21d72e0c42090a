/** Globs: texts and patterns compared with patterns. */
@NullMarked
package dev.lintel.policy.pattern;

import org.jspecify.annotations.NullMarked;
