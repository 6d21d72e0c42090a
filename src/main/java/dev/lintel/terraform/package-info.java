/** Terraform configuration to roots of the graph. */
@NullMarked
package dev.lintel.terraform;

import org.jspecify.annotations.NullMarked;
