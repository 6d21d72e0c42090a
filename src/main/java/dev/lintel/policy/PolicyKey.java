package dev.lintel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of a policy file. The loader knows no others, and the JSON Schema is made of these. */
enum PolicyKey {
  ID(Form.ID, "Lower-case words with hyphens: the resource, then the good state."),
  TITLE(Form.TEXT, "What is wrong where the policy is violated, in a few words."),
  SEVERITY(Form.SEVERITY, "How bad a violation is."),
  DEFAULT(Form.FLAG, "Whether the policy belongs to the profile `default`; true unless said."),
  RATIONALE(Form.TEXT, "Why it matters: what happens, and to whom. Markdown."),
  REMEDY(Form.TEXT, "How to mend a violation, in a sentence."),
  CONTROLS(Form.TEXT_LISTS, "Items of frameworks that the policy serves, by framework."),
  EQUIVALENTS(Form.TEXT_LISTS, "Checks of other linters that ask for the same, by linter."),
  FORMERLY(Form.TEXTS, "Earlier ids; suppressions and baselines with them still count."),
  RESOURCE(
      Form.TEXTS,
      "What is judged: a type, a pattern such as `aws_*`, or a family; without it the policy is"
          + " judged once a run."),
  FORMATS(Form.FORMATS, "The formats that the policy can speak of; both unless said."),
  PARAMS(Form.VALUES, "Parameters and their defaults, read as `param.name`."),
  DEFAULTS(Form.VALUES, "What absence means to this policy, by path or `type.path`."),
  LET(Form.EXPRESSION_MAP, "Names for expressions: `name` or `name(parameters)`."),
  WHEN(Form.EXPRESSIONS, "What must hold, every one, for the policy to apply."),
  REQUIRE(Form.EXPRESSIONS, "What must hold, every one. Either this or `deny`."),
  DENY(Form.EXPRESSIONS, "What must not hold, none of them. Either this or `require`."),
  AT(Form.TEXT, "The path whose place a finding has, where it is not the deciding condition's."),
  MESSAGE(Form.TEXT, "What a finding says, with `{paths}`."),
  YIELDS_TO(Form.TEXTS, "Policies that tell the same of an item better."),
  FIX(Form.FIX, "What mends a violation."),
  EXAMPLES(Form.EXAMPLES, "Code with the findings that it should have; the last key of a file.");

  private final Form form;
  private final String description;

  PolicyKey(Form form, String description) {
    this.form = form;
    this.description = description;
  }

  /** What may stand in a key. */
  enum Form {
    ID,
    TEXT,
    SEVERITY,
    FLAG,
    TEXTS,
    TEXT_LISTS,
    FORMATS,
    VALUES,
    EXPRESSION_MAP,
    EXPRESSIONS,
    FIX,
    EXAMPLES
  }

  /** All keys as they are written. */
  static List<String> words() {
    return Arrays.stream(values()).map(PolicyKey::word).toList();
  }

  /** As it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Form form() {
    return form;
  }

  /** What it is for, in a sentence of Markdown. */
  String description() {
    return description;
  }

  /** Whether no policy can do without it. */
  boolean isRequired() {
    return this == ID || this == TITLE || this == SEVERITY;
  }
}
