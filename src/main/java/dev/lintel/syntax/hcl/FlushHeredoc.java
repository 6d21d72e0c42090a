package dev.lintel.syntax.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes away the indentation that the lines of a {@code <<-} heredoc share. Blank lines do not
 * count, and what an interpolation yields has no part in it.
 */
final class FlushHeredoc {
  private FlushHeredoc() {}

  static void unindent(List<Piece> pieces) {
    List<Integer> indented = new ArrayList<>();
    int shared = Integer.MAX_VALUE;
    boolean lineStart = true;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (lineStart) {
        if (!(piece instanceof Piece.Text text)) {
          shared = 0;
        } else if (!isBlankLine(text)) {
          shared = Math.min(shared, text.leadingSpaces());
          indented.add(i);
        }
      }
      lineStart = piece instanceof Piece.Text text && text.text().endsWith("\n");
    }
    for (int i : indented) {
      if (pieces.get(i) instanceof Piece.Text text) {
        String rest = text.text().substring(shared);
        pieces.set(i, new Piece.Text(rest, text.start() + shared, text.end()));
      }
    }
  }

  private static boolean isBlankLine(Piece.Text text) {
    return text.text().endsWith("\n") && text.leadingSpaces() == text.text().length();
  }
}
