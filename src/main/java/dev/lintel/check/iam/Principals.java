package dev.lintel.check.iam;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Principals of statements as patterns of {@code type account identifier}. An account stands for
 * all of its identities, and a role for its sessions. After <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">
 * the Principal element</a>.
 */
final class Principals {
  private static final String AWS = "AWS ";
  private static final java.util.regex.Pattern ACCOUNT =
      java.util.regex.Pattern.compile("(?:arn:[^:]*:iam::)?([0-9]{12})(?::root)?");
  private static final java.util.regex.Pattern ARN =
      java.util.regex.Pattern.compile("arn:[^:]*:[^:]*:[^:]*:([0-9]{12}):.*");
  private static final java.util.regex.Pattern ROLE =
      java.util.regex.Pattern.compile("arn:([^:]*):iam::([0-9]{12}):role/(?:.*/)?([^/]+)");

  /** Somebody of whom nothing is known. */
  private static final Pattern SOMEBODY =
      new Pattern(Glob.ANYTHING, Glob.exactly(Pattern.UNKNOWN_PART));

  private Principals() {}

  /** The patterns of a principal: a map of a type and identifiers. */
  static List<Pattern> of(Value principal, World world) {
    if (!(world.settle(principal) instanceof Value.MapValue map)) {
      return List.of(SOMEBODY);
    }
    Value type = map.get("type");
    Value identifiers = map.get("identifiers");
    String kind = type == null ? null : Texts.of(type, world);
    if (kind == null || identifiers == null) {
      return List.of(SOMEBODY);
    }
    List<Pattern> patterns = new ArrayList<>();
    if (world.settle(identifiers) instanceof Value.ListValue list) {
      list.items().forEach(item -> patterns.addAll(identified(kind, item, world)));
      if (list.rest() != null) {
        patterns.add(SOMEBODY);
      }
    } else {
      patterns.addAll(identified(kind, identifiers, world));
    }
    return patterns;
  }

  private static List<Pattern> identified(String type, Value identifier, World world) {
    String text = Texts.of(identifier, world);
    if (text != null) {
      return identified(type, text).stream().map(Pattern::of).toList();
    }
    Pattern pattern = Pattern.of(identifier, world);
    return List.of(pattern.isKnown() ? pattern : SOMEBODY);
  }

  private static List<Glob> identified(String type, String identifier) {
    if (type.equals("*") || (type.equals("AWS") && identifier.equals("*"))) {
      return List.of(Glob.ANYTHING);
    }
    if (!type.equals("AWS")) {
      boolean all = identifier.equals("*");
      return List.of(all ? Glob.of(type + " *") : Glob.exactly(type + " " + identifier));
    }
    Matcher account = ACCOUNT.matcher(identifier);
    if (account.matches()) {
      return List.of(Glob.of(AWS + account.group(1) + " *"));
    }
    Matcher arn = ARN.matcher(identifier);
    String owner = AWS + (arn.matches() ? arn.group(1) : "") + " ";
    Glob own = Glob.exactly(owner + identifier);
    Matcher role = ROLE.matcher(identifier);
    return role.matches()
        ? List.of(
            own,
            Glob.of(
                "%sarn:%s:sts::%s:assumed-role/%s/*"
                    .formatted(owner, role.group(1), role.group(2), role.group(3))))
        : List.of(own);
  }
}
