package dev.lintel.terraform;

import dev.lintel.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a root module is evaluated with.
 *
 * @param assignments {@code --var} and {@code --var-file} in their order; the later one wins
 * @param environment the environment; {@code TF_VAR_name} gives values
 * @param workspace the value of {@code terraform.workspace}
 */
public record TerraformInputs(
    List<Assignment> assignments, Map<String, String> environment, String workspace) {
  /** Nothing but what lies in the directory. */
  public static final TerraformInputs NONE = new TerraformInputs(List.of(), Map.of(), "default");

  /** A value, or a file of values, given on the command line. */
  public sealed interface Assignment {
    /** {@code --var name=text}. */
    record Var(String name, String text) implements Assignment {}

    /** An object of values in JSON, such as a plan holds. */
    record Values(Source json) implements Assignment {}

    /** {@code --var-file file}, relative to the working directory. */
    record VarFile(Path file) implements Assignment {}
  }
}
