/** Addresses, protocols and ports as sets, so that no spelling hides what a rule lets through. */
@NullMarked
package dev.lintel.check.network;

import org.jspecify.annotations.NullMarked;
