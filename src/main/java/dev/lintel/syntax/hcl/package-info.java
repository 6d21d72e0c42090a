/**
 * HCL native syntax and its JSON variant: text to tree and diagnostics. Knows nothing of Terraform,
 * but for the blocks that only their names tell from arguments in JSON.
 */
@NullMarked
package dev.lintel.syntax.hcl;

import org.jspecify.annotations.NullMarked;
