package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.PolicySet;
import dev.lintel.policy.Profile;
import dev.lintel.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that choose policies. */
final class PolicyOptions {
  private static final String FOLDER = "--policy-dir";

  private PolicyOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        Specs.value(
            "--profile", "NAME", "The policies to ask: default, all, or a framework's profile."));
    spec.addOption(
        Specs.values("--policy", "ID", "Ask only this policy, of whatever profile; repeatable."));
    spec.addOption(Specs.values("--exclude-policy", "ID", "Do not ask this policy; repeatable."));
    addFolderTo(spec);
  }

  /** Adds the option that names folders of own policies. */
  static void addFolderTo(CommandSpec spec) {
    spec.addOption(
        Specs.values(FOLDER, "DIR", "Further policies, from the files below DIR; repeatable."));
  }

  /** The folders of own policies. */
  static List<String> folders(ParseResult arguments) {
    return Specs.all(arguments, FOLDER);
  }

  /**
   * All policies there are: the built-in ones and those of the folders.
   *
   * @param diagnostics takes what is wrong with the latter
   */
  static PolicySet all(
      ParseResult arguments, Surroundings surroundings, List<Diagnostic> diagnostics)
      throws UsageException {
    PolicySet shipped = PolicySet.shipped(Vocabulary.shipped());
    List<String> folders = folders(arguments);
    if (folders.isEmpty()) {
      return shipped;
    }
    PolicySet.Selection own = PolicyFolders.read(folders, shipped, surroundings);
    diagnostics.addAll(own.diagnostics());
    return shipped.with(own.policies());
  }

  /**
   * The policies that the options choose: those named, else the profile's.
   *
   * @param usual the profile where none is given
   * @param diagnostics takes what is wrong with own policies
   */
  static PolicySet chosen(
      ParseResult arguments, String usual, Surroundings surroundings, List<Diagnostic> diagnostics)
      throws UsageException {
    PolicySet all = all(arguments, surroundings, diagnostics);
    List<String> named = Specs.all(arguments, "--policy");
    List<String> excluded = Specs.all(arguments, "--exclude-policy");
    if (diagnostics.isEmpty()) {
      requireKnown(named, all);
      requireKnown(excluded, all);
    }
    String profile = Specs.get(arguments, "--profile", named.isEmpty() ? usual : "");
    PolicySet chosen = profile.isEmpty() ? all : all.of(profile(profile));
    return (named.isEmpty() ? chosen : chosen.only(named)).without(excluded);
  }

  /** Refuses ids that no policy has or had. */
  static void requireKnown(List<String> ids, PolicySet policies) throws UsageException {
    for (String id : ids) {
      if (!policies.isKnown(id)) {
        throw UsageException.unknown("policy", id, policies.knownIds());
      }
    }
  }

  private static Profile profile(String name) throws UsageException {
    Map<String, Profile> profiles = Profile.shipped();
    Profile profile = profiles.get(name);
    if (profile == null) {
      throw UsageException.unknown("profile", name, profiles.keySet());
    }
    return profile;
  }
}
