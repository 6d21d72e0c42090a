package dev.lintel.cli;

import dev.lintel.cli.example.PolicyTest;
import dev.lintel.cli.example.TestReport;
import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel test}: judges the examples of policies and tells which are not as they say. */
final class TestCommand implements Command {
  @Override
  public String name() {
    return "test";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
            "lintel test",
            "Runs the examples of policies: those of your own, or the built-in ones.",
            "  lintel test policies/         all policies below a folder",
            "  lintel test policies/ --policy own-tags",
            "  lintel test                   the built-in policies");
    spec.addPositional(
        Specs.parameters(
            "DIR", "0..*", "Folders of policies, as for --policy-dir of the other commands."));
    PolicyOptions.addFolderTo(spec);
    spec.addOption(Specs.values("--policy", "ID", "Test only this policy; repeatable."));
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "every example gives the findings that it marks");
    codes.put("1", "some example does not, or is missing");
    codes.put("2", "some of the work could not be done: wrong usage, a malformed policy");
    return codes;
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    PolicySet shipped = PolicySet.shipped(Vocabulary.shipped());
    List<String> folders = new ArrayList<>(Specs.positional(arguments));
    folders.addAll(PolicyOptions.folders(arguments));
    PolicySet.Selection tested =
        folders.isEmpty() ? shipped.all() : PolicyFolders.read(folders, shipped, surroundings);
    List<Diagnostic> diagnostics = tested.diagnostics();
    PolicySet all = shipped.with(folders.isEmpty() ? List.of() : tested.policies());
    List<String> named = Specs.all(arguments, "--policy");
    if (diagnostics.isEmpty()) {
      PolicyOptions.requireKnown(named, all);
    }
    List<Policy> chosen =
        tested.policies().stream()
            .filter(policy -> named.isEmpty() || named.contains(policy.id()))
            .toList();
    List<PolicyTest> tests = tests(chosen, all);
    surroundings.print(TestReport.of(tests));
    if (surroundings.complain(diagnostics)) {
      return ExitCode.NOT_DONE;
    }
    return tests.stream().allMatch(PolicyTest::isMet) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static List<PolicyTest> tests(List<Policy> policies, PolicySet all)
      throws UsageException {
    List<PolicyTest> tests = new ArrayList<>();
    try {
      Path scratch = Files.createTempDirectory("lintel-test");
      try {
        for (Policy policy : policies) {
          List<Policy> others = all.only(policy.yieldsTo()).all().policies();
          tests.add(PolicyTest.of(policy, others, scratch));
        }
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new UsageException("cannot write the files of an example: " + e.getMessage());
    }
    return tests;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
