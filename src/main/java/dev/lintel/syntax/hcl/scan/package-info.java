/** Text to tokens: the characters, literals and places that HCL's syntax consists of. */
@NullMarked
package dev.lintel.syntax.hcl.scan;

import org.jspecify.annotations.NullMarked;
