/** Policy documents of IAM and its like, from whatever form they are written in. */
@NullMarked
package dev.lintel.vocabulary.document;

import org.jspecify.annotations.NullMarked;
