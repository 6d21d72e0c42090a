/** How far findings agree with the labels of other linters' own test cases. */
@NullMarked
package dev.lintel.accuracy;

import org.jspecify.annotations.NullMarked;
