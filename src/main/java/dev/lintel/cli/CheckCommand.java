package dev.lintel.cli;

import dev.lintel.check.PolicyTimes;
import dev.lintel.discovery.RootLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Severity;
import dev.lintel.policy.PolicySet;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ParsedFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel check}: judges policies and reports what they find. */
final class CheckCommand implements Command {
  private final InputOptions inputs = new InputOptions();

  @Override
  public String name() {
    return "check";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "lintel check",
            "Checks Terraform and CloudFormation against policies.",
            "  lintel check                      everything below the current directory",
            "  lintel check infra/ template.yaml",
            "  lintel check --fail-on high --format console --format sarif=lintel.sarif",
            "  lintel check --policy rds-multi-az --var ha=true",
            "  cat main.tf | lintel check - --stdin-filename infra/main.tf");
    PathArguments.addTo(spec);
    PolicyOptions.addTo(spec);
    spec.addOption(
        Specs.value(
            "--fail-on",
            "SEVERITY",
            "Exit with 1 only for findings at least as bad: critical, high, medium, low or info."));
    spec.addOption(
        Specs.flag("--fail-on-unknown", "Exit with 1 also for what could not be decided."));
    spec.addOption(Specs.flag("--show-unknown", "List what could not be decided, and why."));
    ReportTargets.addTo(spec);
    inputs.addTo(spec);
    spec.addOption(
        Specs.flag(
            "--changed-files",
            "PATHs are files that changed. Root modules and templates that they are part of are"
                + " searched below the current directory and judged whole; reported is what"
                + " concerns these files."));
    spec.addOption(
        Specs.flag("--profile-policies", "Tell on standard error how long each policy took."));
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "nothing found at or above the threshold");
    codes.put("1", "findings at or above the threshold");
    codes.put(
        "2", "some of the work could not be done: wrong usage, a malformed file, a bad policy");
    return codes;
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    PathArguments paths = PathArguments.of(arguments);
    ReportTargets targets = ReportTargets.of(arguments);
    Severity threshold =
        Choice.of(Severity.class, "severity", Specs.get(arguments, "--fail-on", "info"));
    List<Diagnostic> diagnostics = new ArrayList<>();
    PolicySet policies = PolicyOptions.chosen(arguments, "default", surroundings, diagnostics);
    Workspace workspace = paths.workspace(inputs.files(), surroundings);
    ParsedFiles files = new ParsedFiles(workspace);
    RootLoader loader = inputs.loader(arguments, files, surroundings, diagnostics);
    PolicyTimes times = Specs.has(arguments, "--profile-policies") ? new PolicyTimes() : null;
    CheckRun run = new CheckRun(workspace, loader, policies, surroundings, times);
    Outcome outcome =
        Specs.has(arguments, "--changed-files")
            ? run.ofChanged(paths.paths(), diagnostics)
            : run.below(paths.paths(), diagnostics);
    boolean written = targets.write(outcome, surroundings);
    if (times != null) {
      surroundings.complain(PolicyProfile.text(times).stripTrailing());
    }
    if (!written || outcome.errors() > 0) {
      return ExitCode.NOT_DONE;
    }
    boolean undecided =
        Specs.has(arguments, "--fail-on-unknown") && !outcome.unevaluated().isEmpty();
    boolean found =
        outcome.findings().stream().anyMatch(one -> one.rule().severity().atLeast(threshold));
    return found || undecided ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
