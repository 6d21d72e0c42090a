/** The sections of a template as they are written, and what is wrong with their shape. */
@NullMarked
package dev.lintel.cloudformation.template;

import org.jspecify.annotations.NullMarked;
