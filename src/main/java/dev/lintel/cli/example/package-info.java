/** Examples of policies, judged by them. */
@NullMarked
package dev.lintel.cli.example;

import org.jspecify.annotations.NullMarked;
