/** How CloudFormation's names, values and parts read as Terraform's; the index of types. */
@NullMarked
package dev.lintel.vocabulary;

import org.jspecify.annotations.NullMarked;
