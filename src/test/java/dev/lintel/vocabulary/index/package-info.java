/** Tests of the index of types, and the tool that makes it. */
@NullMarked
package dev.lintel.vocabulary.index;

import org.jspecify.annotations.NullMarked;
