package dev.lintel.syntax.yaml.scalar;

import java.math.BigDecimal;

/** What a scalar stands for under the rules of its reader. */
public sealed interface Typed {
  /** Text, as written or with escapes and folding resolved. */
  record Text(String text) implements Typed {}

  /** A number, exact; of less than {@value Numbers#DIGITS} digits when written out. */
  record Num(BigDecimal number) implements Typed {}

  /** A boolean. */
  record Bool(boolean bool) implements Typed {}

  /** Null: written so, or left out. */
  record Null() implements Typed {}
}
