/** Roots as policies look at them: resources by type and address, and what refers to what. */
@NullMarked
package dev.lintel.check.scene;

import org.jspecify.annotations.NullMarked;
