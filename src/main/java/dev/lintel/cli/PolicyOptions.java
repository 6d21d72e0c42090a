package dev.lintel.cli;

import dev.lintel.policy.PolicySet;
import dev.lintel.policy.Profile;
import dev.lintel.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that choose policies. */
final class PolicyOptions {
  private PolicyOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        Specs.value(
            "--profile", "NAME", "The policies to ask: default, all, or a framework's profile."));
    spec.addOption(
        Specs.values("--policy", "ID", "Ask only this policy, of whatever profile; repeatable."));
    spec.addOption(Specs.values("--exclude-policy", "ID", "Do not ask this policy; repeatable."));
  }

  /**
   * The policies that the options choose: those named, else the profile's.
   *
   * @param usual the profile where none is given
   */
  static PolicySet chosen(ParseResult arguments, String usual) throws UsageException {
    PolicySet all = PolicySet.shipped(Vocabulary.shipped());
    List<String> named = Specs.all(arguments, "--policy");
    List<String> excluded = Specs.all(arguments, "--exclude-policy");
    for (String id : named) {
      requireKnown(id, all);
    }
    for (String id : excluded) {
      requireKnown(id, all);
    }
    String profile = Specs.get(arguments, "--profile", named.isEmpty() ? usual : "");
    PolicySet chosen = profile.isEmpty() ? all : all.of(profile(profile));
    return (named.isEmpty() ? chosen : chosen.only(named)).without(excluded);
  }

  /** Refuses an id that no policy has or had. */
  static void requireKnown(String id, PolicySet policies) throws UsageException {
    if (!policies.isKnown(id)) {
      throw UsageException.unknown("policy", id, policies.knownIds());
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
