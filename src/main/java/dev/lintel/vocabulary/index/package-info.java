/** The index of types: what the schemas of both formats know, in a form that is quick to read. */
@NullMarked
package dev.lintel.vocabulary.index;

import org.jspecify.annotations.NullMarked;
