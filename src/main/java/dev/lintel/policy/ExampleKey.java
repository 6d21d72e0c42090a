package dev.lintel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of an example of a policy, for the loader and the JSON Schema. */
enum ExampleKey {
  TERRAFORM("Code of a root module, as main.tf. Either this or `cloudformation`."),
  CLOUDFORMATION("A template. Either this or `terraform`."),
  FILES("Further files of the code, by name."),
  PARAMS("Values of the policy's parameters that differ from its defaults."),
  LINES("Lines of the code, from 1, that have a finding and no room for `# expect: id`."),
  NOTE("What the example shows.");

  private final String description;

  ExampleKey(String description) {
    this.description = description;
  }

  /** All keys as they are written. */
  static List<String> words() {
    return Arrays.stream(values()).map(ExampleKey::word).toList();
  }

  /** As it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is for, in a sentence of Markdown. */
  String description() {
    return description;
  }
}
