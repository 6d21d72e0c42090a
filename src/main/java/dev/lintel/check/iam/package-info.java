/** What statements of IAM policies allow. */
@NullMarked
package dev.lintel.check.iam;

import org.jspecify.annotations.NullMarked;
