package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.OwnPolicies;
import dev.lintel.policy.PolicySet;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of own policies: a policy in every {@code .yaml} file below them, and names for all of
 * them in those below {@code lib}, as the built-in policies are laid out.
 */
final class PolicyFolders {
  private final List<Source> library = new ArrayList<>();
  private final List<Source> policies = new ArrayList<>();
  private final List<Diagnostic> unreadable = new ArrayList<>();

  private PolicyFolders() {}

  /**
   * Reads the policies of folders.
   *
   * @param shipped the built-in policies
   * @throws UsageException where a folder does not exist or has no policy
   */
  static PolicySet.Selection read(
      List<String> folders, PolicySet shipped, Surroundings surroundings) throws UsageException {
    PolicyFolders read = new PolicyFolders();
    for (String folder : folders) {
      read.add(PathArguments.path(folder), surroundings.workingDirectory());
    }
    PolicySet.Selection own =
        OwnPolicies.read(read.library, read.policies, shipped, Vocabulary.shipped());
    List<Diagnostic> diagnostics = new ArrayList<>(read.unreadable);
    diagnostics.addAll(own.diagnostics());
    return new PolicySet.Selection(own.policies(), diagnostics);
  }

  private void add(Path given, Path workingDirectory) throws UsageException {
    Path folder = workingDirectory.resolve(given);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("the folder of policies '" + given + "' does not exist");
    }
    int before = policies.size() + unreadable.size();
    try (Stream<Path> all = Files.walk(folder)) {
      Workspace workspace = Workspace.of(workingDirectory, List.of(given));
      for (Path file : all.filter(PolicyFolders::isYaml).sorted().toList()) {
        boolean ofLibrary = folder.relativize(file).startsWith("lib");
        add(file, ofLibrary ? library : policies, workspace);
      }
    } catch (IOException e) {
      throw new UsageException("cannot read the policies in " + given + ": " + e.getMessage());
    }
    if (policies.size() + unreadable.size() == before) {
      throw new UsageException(
          "'" + given + "' has no policies: 'lintel policies new ID' writes one to begin with");
    }
  }

  private void add(Path file, List<Source> to, Workspace workspace) {
    try {
      to.add(workspace.source(file));
    } catch (IOException e) {
      String message = "cannot read a policy: " + e.getMessage();
      unreadable.add(new Diagnostic("policy-file", Diagnostic.Level.ERROR, message, null));
    }
  }

  private static boolean isYaml(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }
}
