/** Holds the package table of {@code CONTRIBUTING.md} and the rules that go with it. */
@NullMarked
package dev.lintel.architecture;

import org.jspecify.annotations.NullMarked;
