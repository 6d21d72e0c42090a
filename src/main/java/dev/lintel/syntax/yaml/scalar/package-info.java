/** What scalars stand for, by the rules of those who read them. */
@NullMarked
package dev.lintel.syntax.yaml.scalar;

import org.jspecify.annotations.NullMarked;
