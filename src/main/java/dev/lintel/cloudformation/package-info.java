/**
 * CloudFormation templates to a root of the graph: parameters, conditions and intrinsic functions
 * evaluated as far as they are known before deployment.
 */
@NullMarked
package dev.lintel.cloudformation;

import org.jspecify.annotations.NullMarked;
