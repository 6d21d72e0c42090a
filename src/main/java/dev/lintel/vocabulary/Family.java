package dev.lintel.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources of many types that policies judge alike. */
public final class Family {
  private final String name;
  private final List<Member> members;
  private final Map<String, List<Member>> byType = new HashMap<>();

  /** Of the types that belong to it. */
  public Family(String name, List<Member> members) {
    this.name = name;
    this.members = List.copyOf(members);
    for (Member member : members) {
      byType.computeIfAbsent(member.type(), type -> new ArrayList<>()).add(member);
    }
  }

  /**
   * A type that belongs to a family.
   *
   * @param type its canonical name
   * @param path the attribute that holds what the family is about, such as {@code
   *     inline_policy.policy}; {@code .} for the resource itself
   */
  public record Member(String type, String path) {}

  /** Such as {@code identity_policy}. */
  public String name() {
    return name;
  }

  /** All members; a type stands once for each attribute. */
  public List<Member> members() {
    return members;
  }

  /** What belongs to it of a type; empty where nothing does. */
  public List<Member> membersOf(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
