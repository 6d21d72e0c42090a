/**
 * HCL native syntax and its JSON variant: text to tree and diagnostics. Knows nothing of Terraform.
 */
@NullMarked
package dev.lintel.syntax.hcl;

import org.jspecify.annotations.NullMarked;
