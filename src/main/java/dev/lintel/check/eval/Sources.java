package dev.lintel.check.eval;

import dev.lintel.check.network.AddressRange;
import dev.lintel.check.network.AddressSet;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the traffic that a rule lets through comes from or goes to, as far as it is known. */
final class Sources {
  private static final List<String> ADDRESSES =
      List.of(
          "cidr_blocks",
          "ipv6_cidr_blocks",
          "cidr_ipv4",
          "cidr_ipv6",
          "cidr_block",
          "ipv6_cidr_block");
  private static final List<String> PREFIX_LISTS = List.of("prefix_list_ids", "prefix_list_id");
  private static final List<String> GROUPS =
      List.of("security_groups", "referenced_security_group_id", "source_security_group_id");

  private final Frame frame;
  private final Found rule;
  private final AddressSet known;
  private final boolean complete;
  private final List<Found> written;
  private final List<Found> members;
  private final Truth self;

  Sources(Frame frame, Walker walker, Found rule) {
    this.frame = frame;
    this.rule = rule;
    this.written = walker.ends(rule, ADDRESSES);
    this.members = walker.ends(rule, GROUPS);
    this.self = self(walker.ends(rule, List.of("self")));
    List<Found> addresses = new ArrayList<>(written);
    boolean all = true;
    for (Found list : walker.ends(rule, PREFIX_LISTS)) {
      int before = addresses.size();
      all &= new PrefixLists(frame, walker).addEntries(list, addresses);
      if (addresses.size() == before) {
        members.add(list);
      }
      written.add(list);
    }
    List<AddressRange> ranges = new ArrayList<>();
    for (Found address : addresses) {
      AddressRange range = range(address);
      if (range != null && address.exists() == Truth.TRUE) {
        ranges.add(range);
      } else {
        all = false;
      }
    }
    this.known = AddressSet.of(ranges);
    this.complete = all;
  }

  /** Whether they are all of IPv4, or all of IPv6. */
  Truth areTheWorld() {
    if (known.isWholeWorld()) {
      return Truth.TRUE;
    }
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Whether all of them are sources of another rule; who is in a group or AWS's list is not known.
   */
  Truth areWithin(Sources other) {
    if (other.known.isEverything()) {
      return Truth.TRUE;
    }
    Truth within;
    if (other.known.contains(known)) {
      within = complete ? Truth.TRUE : Truth.UNKNOWN;
    } else {
      boolean all = other.complete && other.members.isEmpty() && other.self == Truth.FALSE;
      within = all ? Truth.FALSE : Truth.UNKNOWN;
    }
    for (Found member : members) {
      within = within.and(other.names(member) ? Truth.TRUE : Truth.UNKNOWN);
    }
    boolean sameSelf =
        self == other.self && Objects.equals(rule.spot().owner(), other.rule.spot().owner());
    return self == Truth.FALSE || (self == Truth.TRUE && sameSelf)
        ? within
        : within.and(Truth.UNKNOWN);
  }

  private boolean names(Found member) {
    return members.stream()
        .anyMatch(
            own -> own.exists() == Truth.TRUE && frame.equality().equal(own, member) == Truth.TRUE);
  }

  /** The places of the sources, the ones that are the world if any is alone. */
  List<Found> open() {
    List<Found> open = new ArrayList<>();
    for (Found source : written) {
      AddressRange range = range(source);
      if (range != null && AddressSet.of(List.of(range)).isWholeWorld()) {
        open.add(source);
      }
    }
    return open.isEmpty() ? written : open;
  }

  private Truth self(List<Found> found) {
    Truth self = Truth.FALSE;
    for (Found one : found) {
      String text = Texts.of(one.value(), frame.world());
      self = self.or(text == null ? Truth.UNKNOWN : Truth.of(text.equals("true")));
    }
    return self;
  }

  private @Nullable AddressRange range(Found address) {
    String text = Texts.of(address.value(), frame.world());
    return text == null ? null : AddressRange.parse(text);
  }
}
