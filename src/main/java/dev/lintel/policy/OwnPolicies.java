package dev.lintel.policy;

import dev.lintel.finding.Diagnostic;
import dev.lintel.policy.condition.Lets;
import dev.lintel.policy.condition.Problems;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies that are no part of the program: whoever runs it wrote them. */
public final class OwnPolicies {
  private final PolicySet shipped;
  private final Problems problems = new Problems();
  private final Map<String, Policy> byId = new LinkedHashMap<>();

  private OwnPolicies(PolicySet shipped) {
    this.shipped = shipped;
  }

  /**
   * Reads policies as strictly as those of the program. Their ids must not hide one of the
   * program's, nor each other.
   *
   * @param library files with names that all of them may use, beside those of the program
   * @param policies a policy each
   * @param shipped the program's
   */
  public static PolicySet.Selection read(
      List<Source> library, List<Source> policies, PolicySet shipped, Vocabulary vocabulary) {
    OwnPolicies own = new OwnPolicies(shipped);
    PolicyLoader loader = new PolicyLoader(vocabulary, own.library(library));
    for (Source source : policies) {
      Loaded loaded = loader.load(source);
      own.problems.addAll(loaded.diagnostics());
      if (loaded.policy() != null) {
        own.add(loaded.policy());
      }
    }
    return new PolicySet.Selection(List.copyOf(own.byId.values()), own.problems.diagnostics());
  }

  private Lets library(List<Source> files) {
    Lets ofProgram = PolicySet.library();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Lets own = PolicyLoader.library(files, diagnostics);
    problems.addAll(diagnostics);
    own.byName()
        .forEach(
            (name, let) -> {
              if (ofProgram.byName().containsKey(name)) {
                problems.add(
                    "policy-name",
                    "`" + name + "` hides a name of the built-in library; choose another name",
                    let.place());
              }
            });
    Map<String, Lets.Let> all = new LinkedHashMap<>(own.byName());
    all.putAll(ofProgram.byName());
    return new Lets(all);
  }

  private void add(Policy policy) {
    List<String> ids = new ArrayList<>(policy.formerly());
    ids.add(policy.id());
    for (String id : ids) {
      if (shipped.isKnown(id)) {
        problems.add(
            "policy-id",
            "`" + id + "` is the id of a built-in policy; choose another, such as own-" + id,
            policy.place());
        return;
      }
    }
    Policy other = byId.putIfAbsent(policy.id(), policy);
    if (other != null) {
      problems.add(
          "policy-id",
          "`" + policy.id() + "` is the id of " + other.place().source().name() + " already",
          policy.place());
    }
  }
}
