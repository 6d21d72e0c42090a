package dev.lintel.policy.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of a whole text: {@code *} is any run of characters, {@code ?} is one character, and a
 * backslash makes the next character stand for itself. Text with unknown parts is a glob too, with
 * a run where a part is unknown: so one class answers whether a text matches, surely or perhaps.
 */
public final class Glob {
  /** Any text. */
  public static final Glob ANYTHING = Glob.of("*");

  static final int RUN = -1;
  static final int ONE = -2;

  private final int[] symbols;
  private final String written;

  private Glob(int[] symbols, String written) {
    this.symbols = symbols;
    this.written = written;
  }

  /** The glob of a pattern. */
  public static Glob of(String pattern) {
    return new Builder().pattern(pattern).build();
  }

  /** The glob that only one text matches. */
  public static Glob exactly(String text) {
    return new Builder().text(text).build();
  }

  /** Whether a whole text matches. */
  public boolean matches(String text) {
    return matches(text.codePoints().toArray());
  }

  private boolean matches(int[] characters) {
    int at = 0;
    int symbol = 0;
    int run = symbols.length;
    int resume = 0;
    while (at < characters.length) {
      if (symbol < symbols.length && symbols[symbol] == RUN) {
        run = symbol++;
        resume = at;
      } else if (symbol < symbols.length
          && (symbols[symbol] == ONE || symbols[symbol] == characters[at])) {
        symbol++;
        at++;
      } else if (run < symbols.length) {
        symbol = run + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (symbol < symbols.length && symbols[symbol] == RUN) {
      symbol++;
    }
    return symbol == symbols.length;
  }

  /** Whether every text that matches {@code other} matches this. */
  public boolean includes(Glob other) {
    if (isAnything() || equals(other)) {
      return true;
    }
    if (other.isExact()) {
      return matches(other.symbols);
    }
    return !isExact() && !Witness.exists(List.of(other.symbols), List.of(symbols));
  }

  /** Whether some text matches both. */
  public boolean meets(Glob other) {
    int rows = symbols.length + 1;
    int columns = other.symbols.length + 1;
    boolean[][] meet = new boolean[rows][columns];
    meet[rows - 1][columns - 1] = true;
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        meet[i][j] = meet[i][j] || meetAt(meet, i, other.symbols, j);
      }
    }
    return meet[0][0];
  }

  private boolean meetAt(boolean[][] meet, int i, int[] others, int j) {
    boolean mine = i < symbols.length;
    boolean theirs = j < others.length;
    if (mine && symbols[i] == RUN) {
      return meet[i + 1][j] || (theirs && meet[i][j + 1]);
    }
    if (theirs && others[j] == RUN) {
      return meet[i][j + 1] || (mine && meet[i + 1][j]);
    }
    return mine
        && theirs
        && (symbols[i] == ONE || others[j] == ONE || symbols[i] == others[j])
        && meet[i + 1][j + 1];
  }

  /**
   * Whether some text matches all of some globs and none of others. Where that takes too long to
   * find out: true.
   */
  public static boolean someText(List<Glob> all, List<Glob> none) {
    for (Glob glob : all) {
      if (glob.isExact()) {
        return all.stream().allMatch(one -> one.matches(glob.symbols))
            && none.stream().noneMatch(one -> one.matches(glob.symbols));
      }
    }
    List<Glob> wanted = all.stream().filter(one -> !one.isAnything()).distinct().toList();
    List<Glob> unwanted =
        none.stream().filter(one -> wanted.stream().allMatch(one::meets)).toList();
    if (unwanted.stream().anyMatch(one -> one.isAnything() || wanted.contains(one))) {
      return false;
    }
    if (unwanted.isEmpty() && wanted.size() <= 2) {
      return wanted.size() < 2 || wanted.getFirst().meets(wanted.getLast());
    }
    return Witness.exists(symbols(wanted), symbols(unwanted));
  }

  private static List<int[]> symbols(List<Glob> globs) {
    return globs.stream().map(glob -> glob.symbols).toList();
  }

  /** The same without regard to case, for texts in lower case. */
  public Glob lowerCase() {
    int[] lower = new int[symbols.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = symbols[i] < 0 ? symbols[i] : Character.toLowerCase(symbols[i]);
    }
    return new Glob(lower, written.toLowerCase(Locale.ROOT));
  }

  /** Whether any text matches. */
  public boolean isAnything() {
    return symbols.length == 1 && symbols[0] == RUN;
  }

  /** Whether only one text matches. */
  public boolean isExact() {
    for (int symbol : symbols) {
      if (symbol < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && Arrays.equals(symbols, glob.symbols);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(symbols);
  }

  @Override
  public String toString() {
    return written;
  }

  /** Puts a glob together. */
  public static final class Builder {
    private final StringBuilder written = new StringBuilder();
    private int[] symbols = new int[16];
    private int length;

    /** Appends a pattern. */
    public Builder pattern(String pattern) {
      written.append(pattern);
      boolean escaped = false;
      for (int c : pattern.codePoints().toArray()) {
        if (escaped) {
          add(c);
          escaped = false;
        } else {
          switch (c) {
            case '\\' -> escaped = true;
            case '*' -> add(RUN);
            case '?' -> add(ONE);
            default -> add(c);
          }
        }
      }
      if (escaped) {
        add('\\');
      }
      return this;
    }

    /** Appends characters that stand for themselves. */
    public Builder text(String text) {
      text.codePoints().forEach(this::add);
      written.append(text);
      return this;
    }

    /** Appends what is not known. */
    public Builder hole() {
      add(RUN);
      written.append('*');
      return this;
    }

    /** The glob of all that was appended. */
    public Glob build() {
      return new Glob(Arrays.copyOf(symbols, length), written.toString());
    }

    private void add(int symbol) {
      if (symbol == RUN && length > 0 && symbols[length - 1] == RUN) {
        return;
      }
      if (length == symbols.length) {
        symbols = Arrays.copyOf(symbols, length * 2);
      }
      symbols[length++] = symbol;
    }
  }
}
