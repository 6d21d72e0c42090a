package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a selection of AWS Backup takes: resources that it names or that have one of its tags, as
 * far as all of its conditions hold of them and it does not except them. After <a
 * href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html">
 * BackupSelection</a>.
 */
final class BackupSelection {
  private static final String TAG = "aws:ResourceTag/";

  private final Frame frame;
  private final Walker walker;
  private final Found selection;

  BackupSelection(Frame frame, Found selection) {
    this.frame = frame;
    this.walker = new Walker(frame);
    this.selection = selection;
  }

  /** Whether it takes a resource. */
  Truth selects(Found candidate) {
    Referent referent = frame.referents().of(candidate);
    CanonicalResource resource = referent == null ? null : referent.resource();
    if (resource == null) {
      return Truth.UNKNOWN;
    }
    Found found = frame.instance(resource);
    List<Found> named = field(selection, "resources");
    List<Found> tags = field(selection, "selection_tag");
    Truth taken = names(named, found, resource).or(hasTag(tags, found));
    if (named.isEmpty() && tags.isEmpty()) {
      taken = Truth.TRUE;
    }
    return taken
        .and(() -> meetsConditions(found))
        .and(() -> names(field(selection, "not_resources"), found, resource).not());
  }

  private Truth names(List<Found> arns, Found found, CanonicalResource resource) {
    Truth named = Truth.FALSE;
    for (Found arn : arns) {
      named = named.or(arn.exists().and(() -> names(arn, found, resource)));
    }
    return named;
  }

  private Truth names(Found arn, Found found, CanonicalResource resource) {
    Value value = arn.value();
    String text = Texts.of(value, frame.world());
    if (frame.referents().of(arn) != null || value == null) {
      return frame.equality().equal(arn, found);
    }
    Glob own = arn(resource);
    Glob pattern = text == null ? Texts.glob(value, frame.world()) : pattern(text);
    if (pattern == null || own == null) {
      return pattern != null && pattern.isAnything() && text != null ? Truth.TRUE : Truth.UNKNOWN;
    }
    if (!pattern.meets(own)) {
      return Truth.FALSE;
    }
    return text != null && pattern.includes(own) ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Glob pattern(String text) {
    return Glob.of(text.replace("\\", "\\\\").replace("?", "\\?"));
  }

  /** All ARNs that the resource may get. */
  private @Nullable Glob arn(CanonicalResource resource) {
    String form = frame.setting().vocabulary().arn(resource.type());
    if (form == null) {
      return null;
    }
    int brace = form.indexOf('{');
    String attribute = form.substring(brace + 1, form.length() - 1);
    String known = Texts.of(resource.values().get(attribute), frame.world());
    Glob.Builder glob = new Glob.Builder().pattern(form.substring(0, brace));
    return (known == null ? glob.hole() : glob.text(known)).build();
  }

  private Truth hasTag(List<Found> tags, Found resource) {
    Truth has = Truth.FALSE;
    for (Found tag : tags) {
      String key = text(tag, "key");
      Truth one = key == null ? Truth.UNKNOWN : isTagged(resource, key, text(tag, "value"), false);
      has = has.or(tag.exists().and(one));
    }
    return has;
  }

  private Truth meetsConditions(Found resource) {
    Truth meets = Truth.TRUE;
    for (Found condition : field(selection, "condition")) {
      if (condition.value() instanceof Value.Unknown) {
        return Truth.UNKNOWN;
      }
      for (Test test : Test.values()) {
        for (Found one : field(condition, test.word)) {
          meets = meets.and(() -> meets(resource, test, one));
        }
      }
    }
    return meets;
  }

  private Truth meets(Found resource, Test test, Found condition) {
    String key = text(condition, "key");
    if (key == null || !key.startsWith(TAG)) {
      return Truth.UNKNOWN;
    }
    String name = key.substring(TAG.length());
    Truth tagged = isTagged(resource, name, text(condition, "value"), test.like);
    Truth meets = test.negated ? tagged.not() : tagged;
    return condition.exists() == Truth.TRUE ? meets : meets.or(Truth.UNKNOWN);
  }

  private enum Test {
    STRING_EQUALS("string_equals", false, false),
    STRING_LIKE("string_like", true, false),
    STRING_NOT_EQUALS("string_not_equals", false, true),
    STRING_NOT_LIKE("string_not_like", true, true);

    private final String word;
    private final boolean like;
    private final boolean negated;

    Test(String word, boolean like, boolean negated) {
      this.word = word;
      this.like = like;
      this.negated = negated;
    }
  }

  private Truth isTagged(Found resource, String key, @Nullable String wanted, boolean like) {
    Truth tagged = Truth.FALSE;
    for (Found tags : walker.step(resource, "tags").items()) {
      for (Found tag : walker.step(tags, key).items()) {
        String text = Texts.of(tag.value(), frame.world());
        if (text == null || wanted == null) {
          tagged = tagged.or(Truth.UNKNOWN);
        } else {
          boolean equal = like ? pattern(wanted).matches(text) : wanted.equals(text);
          tagged = tagged.or(Truth.of(equal));
        }
      }
    }
    return tagged;
  }

  private @Nullable String text(Found block, String name) {
    List<Found> values = field(block, name);
    return values.size() == 1 ? Texts.of(values.getFirst().value(), frame.world()) : null;
  }

  private List<Found> field(Found of, String name) {
    return walker.ends(of, List.of(name));
  }
}
