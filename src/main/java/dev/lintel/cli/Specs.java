package dev.lintel.cli;

import java.util.List;
import java.util.Stack;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Short forms for picocli's programmatic model, which starts faster than annotations. All values
 * are texts here; who uses them converts them.
 */
final class Specs {
  private static final String[] NONE = {};

  private Specs() {}

  /**
   * A command with {@code --help}.
   *
   * @param name as it is called, with the program's name
   * @param description one sentence
   */
  static CommandSpec command(String name, String description, String... examples) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .description(description, "")
        .footerHeading("%nExamples:%n")
        .footer(examples)
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true)
        .width(100);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help.")
            .order(99)
            .build());
    return spec;
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String... description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** An option with one value. */
  static OptionSpec value(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option that may be given several times, with one value each. */
  static OptionSpec values(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /**
   * The positional parameters.
   *
   * @param arity how many there may be, such as {@code 0..*}
   */
  static PositionalParamSpec parameters(String label, String arity, String... description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option that may be given several times, whose values {@code given} collects in order. */
  static OptionSpec ordered(
      String name, String label, BiConsumer<String, String> given, String... description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .parameterConsumer(
            (stack, option, command) -> given.accept(name, next(stack, name, label, command)))
        .build();
  }

  private static String next(Stack<String> stack, String name, String label, CommandSpec command) {
    if (stack.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Missing required parameter for option '" + name + "' (" + label + ")");
    }
    return stack.pop();
  }

  /** Whether a flag is given. */
  static boolean has(ParseResult arguments, String name) {
    return arguments.hasMatchedOption(name);
  }

  /** The value of an option, or {@code otherwise}. */
  static String get(ParseResult arguments, String name, String otherwise) {
    return arguments.matchedOptionValue(name, otherwise);
  }

  /** The values of an option in their order. */
  static List<String> all(ParseResult arguments, String name) {
    return List.of(arguments.matchedOptionValue(name, List.<String>of()).toArray(NONE));
  }

  /** The positional parameters in their order. */
  static List<String> positional(ParseResult arguments) {
    return arguments.matchedPositionalValue(0, List.<String>of());
  }
}
