/**
 * Module trees, evaluated by dependency on demand: a variable, local, resource, data source, module
 * call or output is computed once, when something needs it.
 */
@NullMarked
package dev.lintel.terraform.tree;

import org.jspecify.annotations.NullMarked;
