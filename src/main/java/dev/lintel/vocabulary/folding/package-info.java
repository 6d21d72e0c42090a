/** CloudFormation's names and shapes as they read in Terraform's words, one resource at a time. */
@NullMarked
package dev.lintel.vocabulary.folding;

import org.jspecify.annotations.NullMarked;
