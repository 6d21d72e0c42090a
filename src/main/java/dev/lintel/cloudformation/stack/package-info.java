/** What a template creates, with its nested stacks: resources, outputs, and what is wrong there. */
@NullMarked
package dev.lintel.cloudformation.stack;

import org.jspecify.annotations.NullMarked;
