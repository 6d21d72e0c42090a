package dev.lintel.vocabulary.index;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private @Nullable T value;

  /** Of what {@code source} makes. */
  public Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
