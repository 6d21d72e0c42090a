package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.Vocabulary;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel explain}: the documentation of a policy. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public CommandSpec spec() {
    return Specs.command(
            "lintel explain",
            "Tells what policies ask for, why, how to mend a finding, and shows examples.",
            "  lintel explain rds-multi-az")
        .addPositional(Specs.parameters("ID", "1..*", "Policies; 'lintel policies' lists them."));
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    List<String> ids = Specs.positional(arguments);
    PolicySet policies = PolicySet.shipped(Vocabulary.shipped());
    for (String id : ids) {
      PolicyOptions.requireKnown(id, policies);
    }
    PolicySet.Selection chosen = policies.only(ids).all();
    for (Policy policy : chosen.policies()) {
      surroundings.print(new PolicyPage(policy, surroundings.columns()).text());
    }
    for (Diagnostic diagnostic : chosen.diagnostics()) {
      surroundings.complain("lintel: " + diagnostic.place() + ": " + diagnostic.message());
    }
    return chosen.diagnostics().isEmpty() ? ExitCode.CLEAN : ExitCode.NOT_DONE;
  }
}
