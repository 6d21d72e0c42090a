package dev.lintel.syntax.yaml.read;

/** A block collection that is being read: a place where reading can go on after a syntax error. */
final class Level {
  private final boolean mapping;
  private final int column;
  private int entryStart;

  private Level(boolean mapping, int column, int entryStart) {
    this.mapping = mapping;
    this.column = column;
    this.entryStart = entryStart;
  }

  /** The document itself, around its outermost collection. */
  static Level document(int start) {
    return new Level(false, -1, start);
  }

  static Level mapping(int column, int start) {
    return new Level(true, column, start);
  }

  static Level sequence(int column, int start) {
    return new Level(false, column, start);
  }

  boolean isDocument() {
    return column < 0;
  }

  boolean isMapping() {
    return mapping;
  }

  /** The column of its keys or dashes, from 0. */
  int column() {
    return column;
  }

  /** The offset where the entry or item that is being read begins. */
  int entryStart() {
    return entryStart;
  }

  void entryStartsAt(int offset) {
    entryStart = offset;
  }

  /** A text that opens such a collection, as a line of its own. */
  String opening() {
    return " ".repeat(column) + (mapping ? "x:\n" : "-\n");
  }
}
