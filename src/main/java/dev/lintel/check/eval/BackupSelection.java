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
    ArnForm own = arn(resource);
    if (own == null) {
      return "*".equals(text) ? Truth.TRUE : Truth.UNKNOWN;
    }
    if (text != null) {
      return own.isTakenBy(text);
    }
    Glob pattern = Texts.glob(value, frame.world());
    return pattern == null || pattern.meets(own.whole()) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** All ARNs that the resource may get; null where the form of its type's is not known. */
  private @Nullable ArnForm arn(CanonicalResource resource) {
    String form = frame.setting().vocabulary().arn(resource.type());
    if (form == null) {
      return null;
    }
    String attribute = form.substring(form.indexOf('{') + 1, form.length() - 1);
    return ArnForm.of(form, Texts.of(resource.values().get(attribute), frame.world()));
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
          boolean equal = like ? ArnForm.glob(wanted).matches(text) : wanted.equals(text);
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
