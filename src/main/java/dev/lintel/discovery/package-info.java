/** From paths to roots: which root modules and templates there are, and loading them. */
@NullMarked
package dev.lintel.discovery;

import org.jspecify.annotations.NullMarked;
