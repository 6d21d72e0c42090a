package dev.lintel.check;

import dev.lintel.check.scene.Scene;
import dev.lintel.check.value.Meanings;
import dev.lintel.policy.Policy;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalRoot;
import java.util.List;

/** What policies say of every resource that they are about, also where nothing is to be told. */
public final class Verdicts {
  private Verdicts() {}

  /**
   * What a policy says of a resource.
   *
   * @param address the resource; empty for an estate policy
   * @param place its heading; of an estate policy the start of the run's first file
   * @param verdict what is said
   */
  public record Judged(String address, Place place, Verdict verdict) {}

  /**
   * The verdicts of a policy in the order of the root's resources; of an estate policy the only
   * one.
   */
  public static List<Judged> of(CanonicalRoot root, Policy policy, CheckOptions options) {
    RootCheck check =
        new RootCheck(Scene.of(root), new Meanings(options.vocabulary()), options.today());
    return check.verdicts(policy);
  }
}
