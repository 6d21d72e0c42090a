package dev.lintel.vocabulary;

import java.util.List;

/**
 * Resources of many types that policies judge alike.
 *
 * @param name such as {@code identity_policy}
 * @param members the types that belong to it
 */
public record Family(String name, List<Member> members) {
  /** Copies the members. */
  public Family {
    members = List.copyOf(members);
  }

  /**
   * A type that belongs to a family.
   *
   * @param type its canonical name
   * @param path the attribute that holds what the family is about, such as {@code
   *     inline_policy.policy}
   */
  public record Member(String type, String path) {}
}
