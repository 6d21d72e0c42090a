package dev.lintel.check.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds secrets in texts, in time that is linear in their length and what they unfold to. Examples
 * of documentation, placeholders, and references to where a secret is stored are none.
 */
public final class Secrets {
  /** What stands in a text for a part that is not known: to every detector a reference. */
  public static final String HOLE = "${}";

  private static final int DEEPEST = 3;
  private static final int SHORTEST = 8;

  private final Predicate<String> allowed;
  private final List<Secret> found = new ArrayList<>();
  private int budget = Base64Text.LARGEST;

  private Secrets(Predicate<String> allowed) {
    this.allowed = allowed;
  }

  /** The secrets of a text, also of what is encoded in it, in the order of the text. */
  public static List<Secret> in(String text) {
    return in(text, secret -> false);
  }

  /**
   * The secrets of a text but for some.
   *
   * @param allowed whether something that looks like a secret is known to be none
   */
  public static List<Secret> in(String text, Predicate<String> allowed) {
    Secrets secrets = new Secrets(allowed);
    secrets.search(text, 0);
    secrets.found.sort(Comparator.comparingInt(Secret::start));
    return secrets.found;
  }

  /**
   * Whether a whole value is a secret for the name that it stands under: no placeholder and no
   * reference, and more than words.
   *
   * @param name the name of the variable, setting or attribute
   */
  public static boolean isSecretOf(String name, String value, Predicate<String> allowed) {
    return value.length() >= SHORTEST
        && SecretNames.isSecret(name)
        && Entropy.isHigh(value)
        && !References.isReference(value)
        && !References.isExpanded(value)
        && !Placeholders.isPlaceholder(value)
        && !allowed.test(value);
  }

  /** Whether a URL of a repository holds a password or a token. */
  public static boolean hasCredentials(String url) {
    return Urls.hasCredentials(url);
  }

  private void search(String text, int depth) {
    TokenFormats.find(text, allowed, found);
    PrivateKeys.find(text, allowed, found);
    Urls.find(text, allowed, found);
    Assignments.find(text, allowed, found);
    Commands.find(text, allowed, found);
    if (depth < DEEPEST) {
      EncodedBlocks.of(text).forEach(block -> search(block, depth + 1));
    }
  }

  /** A secret within a block stands where the block does. */
  private void search(EncodedBlocks.Block block, int depth) {
    budget -= block.text().length();
    if (budget < 0) {
      return;
    }
    int before = found.size();
    search(block.text(), depth);
    for (int i = before; i < found.size(); i++) {
      found.set(i, new Secret(found.get(i).kind(), block.start(), block.end()));
    }
  }
}
