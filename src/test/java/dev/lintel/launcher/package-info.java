/** Tests of {@code ./lintel}, the script that builds and starts the program. */
@NullMarked
package dev.lintel.launcher;

import org.jspecify.annotations.NullMarked;
