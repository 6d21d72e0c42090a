package dev.lintel.syntax.hcl;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What HCL4j reads in a text, compared with what Lintel reads in it. */
sealed interface Hcl4jReading {
  /** Block types, labels, attribute names and literal values are those that Lintel read. */
  record Same() implements Hcl4jReading {}

  /** HCL4j read something else. */
  record Different(List<Difference> differences) implements Hcl4jReading {}

  /** HCL4j could not read the text. */
  record Refused(String message) implements Hcl4jReading {
    /** The message without places and numbers. */
    String kind() {
      return message.replaceAll("( found)? on line.*", "").replaceAll("[0-9]+", "N");
    }
  }

  /**
   * One thing that was read in two ways.
   *
   * @param path of block types, labels and attribute name
   * @param message what was read here and there
   * @param text what is written there
   */
  record Difference(String path, String message, String text) {}

  /** Has HCL4j read the text that Lintel read as {@code file}. */
  static Hcl4jReading of(HclFile file) {
    Map<String, Object> theirs;
    PrintStream out = System.out;
    try {
      // HCL4j prints while it evaluates.
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
      theirs = new HCLParser().parse(file.source().text(), false);
    } catch (HCLParserException | IOException | RuntimeException e) {
      return new Refused(String.valueOf(e.getMessage()));
    } finally {
      System.setOut(out);
    }
    List<Difference> differences = Hcl4jComparison.of(file, theirs);
    return differences.isEmpty() ? new Same() : new Different(differences);
  }
}
