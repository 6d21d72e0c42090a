/** What tests of several packages need: data beside the checkout, outside tools, agreed figures. */
@NullMarked
package dev.lintel.testing;

import org.jspecify.annotations.NullMarked;
