package dev.lintel.check;

import dev.lintel.check.explain.Evidence;
import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Found;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Finding.Related;
import dev.lintel.finding.Finding.Subject;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Text;
import dev.lintel.policy.Policy;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A violation before those of the same block are put together.
 *
 * @param policy the violated policy
 * @param root the root's name
 * @param judged the judged resource; null for an estate policy
 * @param holder the written resource that holds the place: the judged one or a part of it
 * @param message what the finding says
 * @param place where it is
 * @param related other places
 * @param evidence what it was made from
 * @param item what tells the item from others; empty where the whole is at fault
 */
record Violation(
    Policy policy,
    String root,
    @Nullable CanonicalResource judged,
    @Nullable Resource holder,
    String message,
    Place place,
    List<Related> related,
    Evidence evidence,
    String item) {
  private static final String CONSTRUCT = "aws:cdk:path";

  /** The address that reports name; empty for an estate policy. */
  String address() {
    return holder == null ? "" : holder.address();
  }

  /** Whether another one is about the same item, or both are about the same whole. */
  boolean isOnSameItem(Violation other) {
    Found own = evidence.item();
    Found theirs = other.evidence.item();
    boolean sameItem =
        (own == null || theirs == null)
            ? Identity.same(own, theirs)
            : Objects.equals(own.spot().place(), theirs.spot().place());
    return Identity.same(judged, other.judged) && sameItem;
  }

  /** The other places, and last the construct that the CDK made the resource for. */
  private List<Related> withConstruct() {
    if (holder == null
        || !(holder.attributes().get("Metadata") instanceof MapValue metadata)
        || !(metadata.get(CONSTRUCT) instanceof Text construct)
        || construct.origin().place() == null) {
      return related;
    }
    List<Related> all = new ArrayList<>(related);
    all.add(new Related(CONSTRUCT + " " + construct.text(), construct.origin().place()));
    return List.copyOf(all);
  }

  /** What all instances of a block share: policy, place and message. */
  record Key(String policy, String root, Place place, String message) {}

  Key key() {
    return new Key(policy.id(), root, place, message);
  }

  /** The finding that stands for this and the other instances. */
  Finding finding(List<String> instances) {
    Subject subject = holder == null ? null : new Subject(holder.address(), holder.type());
    return new Finding(
        policy.rule(),
        message,
        root,
        subject,
        instances,
        place,
        withConstruct(),
        Fingerprint.of(policy.id(), address(), item),
        evidence.secret());
  }
}
