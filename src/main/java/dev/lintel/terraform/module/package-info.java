/** Configuration as written: the files of a module, what they declare, and what they call. */
@NullMarked
package dev.lintel.terraform.module;

import org.jspecify.annotations.NullMarked;
