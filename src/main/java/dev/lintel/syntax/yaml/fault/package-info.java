/** What is wrong with a document, and the limits of what is read. */
@NullMarked
package dev.lintel.syntax.yaml.fault;

import org.jspecify.annotations.NullMarked;
