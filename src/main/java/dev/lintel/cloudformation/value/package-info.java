/** What can be done with values of which some parts are not known or depend on a condition. */
@NullMarked
package dev.lintel.cloudformation.value;

import org.jspecify.annotations.NullMarked;
