package dev.lintel.syntax.hcl;

import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.Hcl4jReading.Difference;
import dev.lintel.syntax.hcl.Hcl4jReading.Different;
import dev.lintel.syntax.hcl.Hcl4jReading.Refused;
import dev.lintel.syntax.hcl.Hcl4jReading.Same;
import java.util.regex.Pattern;

/** What HCL4j 0.9.8 is known to misread or refuse, each with a minimal case. */
enum Hcl4jMisreading {
  FLUSH_HEREDOC_KEEPS_ITS_INDENT("a = <<-EOT\n    x\n  EOT\n", "<<-"),
  ESCAPED_TEMPLATE_MARK_STAYS_DOUBLED("a = \"$${x}\"\n", "(\\$\\$|%%)\\{"),
  UNICODE_ESCAPE_IS_REFUSED("a = \"\\u00e9\"\n", "\\\\[uU]"),
  EXPONENT_IS_READ_AS_TEXT("a = 5e3\n", "[0-9][eE][-+]?[0-9]"),
  FUNCTION_OF_AN_OBJECT_BECOMES_AN_ATTRIBUTE("a = jsonencode({ b = 1 })\n", "\\w\\(\\s*\\{"),
  FILTER_BEHIND_A_FUNCTION_OF_AN_OBJECT_IS_REFUSED(
      "a {\n  b = { for c in d : c => merge(c, { e = 1 }) if f.g }\n}\n", "\\}\\s*\\)\\s*if\\b"),
  COMPUTED_LIST_COUNTS_AS_EMPTY(
      "a {\n  b = [for c in d : c]\n  e = [a.b[0]]\n}\n", "\\[\\s*for\\b"),
  TEMPLATE_AS_KEY_OF_FOR_IS_REFUSED(
      "a = { for b in c : \"${b}_${d}\" => b }\n", "for\\b[^\\n]*:\\s*\""),
  TEMPLATE_AS_KEY_IS_REFUSED("a = {\n  \"b/${c}\" = 1\n}\n", "\"[^\\n]*\\$\\{[^\\n]*\"\\s*[=:]"),
  PARENTHESES_AS_KEY_ARE_REFUSED("a = { (b) = 1 }\n", "\\)\\s*[=:]"),
  NUMBER_AS_KEY_IS_REFUSED("a = { 1 = 2 }\n", "[{,\\n]\\s*[0-9]+\\s*[=:]"),
  ATTRIBUTE_SPLAT_IS_REFUSED("a = b.*.c\nd = 1\n", "\\.\\*"),
  NEGATED_NAME_IS_REFUSED("a = -b\nc = 1\n", "-\\s*[a-zA-Z(]"),
  NAMESPACE_OF_A_FUNCTION_IS_REFUSED("a = b::c(1)\n", "::");

  private final String minimalCase;
  private final Pattern shows;

  Hcl4jMisreading(String minimalCase, String shows) {
    this.minimalCase = minimalCase;
    this.shows = Pattern.compile(shows);
  }

  HclFile minimalCase() {
    return HclParser.parse(Source.of(name(), minimalCase));
  }

  /** Whether the HCL4j of this build still misreads the minimal case. */
  boolean isThere() {
    return !(Hcl4jReading.of(minimalCase()) instanceof Same);
  }

  /** Whether this is why HCL4j read something else there. */
  boolean explains(Difference difference) {
    return Hcl4jReading.of(minimalCase()) instanceof Different
        && shows.matcher(difference.text()).find();
  }

  /** Whether this is why HCL4j refused {@code text}: for the same reason as the minimal case. */
  boolean explains(Refused refused, String text) {
    return Hcl4jReading.of(minimalCase()) instanceof Refused minimal
        && minimal.kind().equals(refused.kind())
        && shows.matcher(text).find();
  }
}
