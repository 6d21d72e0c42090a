/** The command line: reads arguments, wires the stages together, decides the exit code. */
@NullMarked
package dev.lintel.cli;

import org.jspecify.annotations.NullMarked;
