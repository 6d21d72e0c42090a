package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import java.util.ArrayList;
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
    CommandSpec spec =
        Specs.command(
            "lintel explain",
            "Tells what policies ask for, why, how to mend a finding, and shows examples.",
            "  lintel explain rds-multi-az");
    spec.addPositional(Specs.parameters("ID", "1..*", "Policies; 'lintel policies' lists them."));
    PolicyOptions.addFolderTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    List<String> ids = Specs.positional(arguments);
    List<Diagnostic> diagnostics = new ArrayList<>();
    PolicySet policies = PolicyOptions.all(arguments, surroundings, diagnostics);
    if (diagnostics.isEmpty()) {
      PolicyOptions.requireKnown(ids, policies);
    }
    PolicySet.Selection chosen = policies.only(ids).all();
    for (Policy policy : chosen.policies()) {
      surroundings.print(new PolicyPage(policy, surroundings.columns()).text());
    }
    diagnostics.addAll(chosen.diagnostics());
    return surroundings.complain(diagnostics) ? ExitCode.NOT_DONE : ExitCode.CLEAN;
  }
}
