/**
 * The functions of the Terraform language, grouped by family.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions">Built-in
 *     Functions</a>
 */
@NullMarked
package dev.lintel.terraform.function;

import org.jspecify.annotations.NullMarked;
