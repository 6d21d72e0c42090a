package dev.lintel.cloudformation;

import dev.lintel.cloudformation.template.Given;
import java.util.List;

/**
 * What is given for a run.
 *
 * @param parameters for parameters and pseudo parameters; of several for one the last counts
 */
public record CloudFormationInputs(List<Given> parameters) {
  /** Nothing is given. */
  public static final CloudFormationInputs NONE = new CloudFormationInputs(List.of());

  /** Copies the values. */
  public CloudFormationInputs {
    parameters = List.copyOf(parameters);
  }
}
