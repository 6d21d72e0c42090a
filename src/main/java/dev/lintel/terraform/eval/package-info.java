/**
 * Evaluates expressions. What fails is told and unknown; nothing throws.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL Native Syntax
 *     Specification</a>
 */
@NullMarked
package dev.lintel.terraform.eval;

import org.jspecify.annotations.NullMarked;
