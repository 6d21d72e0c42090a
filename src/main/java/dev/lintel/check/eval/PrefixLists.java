package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.List;

/** The addresses in prefix lists that a rule names. */
final class PrefixLists {
  private static final String OWN = "aws_ec2_managed_prefix_list";

  private final Frame frame;
  private final Walker walker;

  PrefixLists(Frame frame, Walker walker) {
    this.frame = frame;
    this.walker = walker;
  }

  /**
   * Adds the addresses of a list.
   *
   * @return whether they are all: AWS's own lists are of its services, which are not the world
   */
  boolean addEntries(Found list, List<Found> addresses) {
    Referent referent = frame.referents().of(list);
    CanonicalResource resource = referent == null ? null : referent.resource();
    if (resource == null || list.exists() != Truth.TRUE) {
      return false;
    }
    if (!resource.type().equals(OWN)) {
      String name = Texts.of(resource.values().get("name"), frame.world());
      return name != null && name.startsWith("com.amazonaws.");
    }
    boolean complete = true;
    for (Found entries : walker.step(frame.instance(resource), "entry").items()) {
      for (Found entry : walker.spread(entries).items()) {
        List<Found> cidr = walker.step(entry, "cidr").items();
        complete &= !cidr.isEmpty();
        addresses.addAll(cidr);
      }
    }
    return complete;
  }
}
