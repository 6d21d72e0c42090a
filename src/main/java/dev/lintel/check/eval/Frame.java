package dev.lintel.check.eval;

import dev.lintel.check.scene.Identity;
import dev.lintel.check.scene.Scene;
import dev.lintel.check.value.Equality;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Meanings;
import dev.lintel.check.value.Presence;
import dev.lintel.check.value.Referents;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.Policy;
import dev.lintel.policy.condition.Slot;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.Vocabulary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One policy, one judged resource, one scenario, and the items bound so far. */
public final class Frame {
  private static final int STEPS = 3_000_000;

  private final Setting setting;
  private final Policy policy;
  private final @Nullable CanonicalResource judged;
  private final World world;
  private final @Nullable Found[] items;
  private final Referents referents;
  private int steps;

  /**
   * What is the same for all policies of a run.
   *
   * @param scene what can be seen
   * @param meanings what names mean
   * @param joins look-ups in the scene
   * @param today the date that ages count to
   */
  public record Setting(Scene scene, Meanings meanings, Joins joins, LocalDate today) {
    /** Of a scene that nothing was looked up in yet. */
    public static Setting of(Scene scene, Meanings meanings, LocalDate today) {
      return new Setting(scene, meanings, new Joins(), today);
    }

    /** The vocabulary. */
    public Vocabulary vocabulary() {
      return meanings.vocabulary();
    }
  }

  /**
   * A frame without items.
   *
   * @param judged the judged resource; null for an estate policy
   */
  public Frame(Setting setting, Policy policy, @Nullable CanonicalResource judged, World world) {
    this.setting = setting;
    this.policy = policy;
    this.judged = judged;
    this.world = world;
    this.items = new Found[policy.logic().slots()];
    this.referents = new Referents(setting.scene(), setting.vocabulary(), world);
  }

  Setting setting() {
    return setting;
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }

  /** The judged resource, or null. */
  public @Nullable CanonicalResource judged() {
    return judged;
  }

  /** The scenario. */
  public World world() {
    return world;
  }

  /** The item of a slot, or null where none is bound. */
  public @Nullable Found item(Slot slot) {
    return items[slot.index()];
  }

  /** Binds an item, or none. */
  public void bind(Slot slot, @Nullable Found item) {
    items[slot.index()] = item;
  }

  Referents referents() {
    return referents;
  }

  Equality equality() {
    return new Equality(referents, setting.meanings(), world);
  }

  Presence presence() {
    return new Presence(referents, world);
  }

  /** What stands for a spot that is not set; null where absence is no value. */
  @Nullable Found absent(Spot gap) {
    Value value = policy.defaults().get(gap.path());
    if (value == null) {
      value = policy.defaults().get(gap.type() + "." + gap.path());
    }
    if (value == null) {
      value = setting.meanings().absent(gap);
    }
    return value == null || value instanceof Value.Null ? null : Found.of(value, gap);
  }

  /** A resource as an item of a collection: it counts as far as it exists. */
  Found instance(CanonicalResource resource) {
    Truth exists =
        Identity.same(resource, judged) ? Truth.TRUE : world.peek(resource.written().existsWhen());
    String address = resource.written().address();
    boolean many =
        !Identity.same(resource, judged)
            && (address.contains("[\"?\"]") || address.contains("[?]"));
    Spot spot = Spot.of(resource, null);
    return new Found(
        new Thing.OfResource(resource), spot, many ? exists.and(Truth.UNKNOWN) : exists, many);
  }

  /** Counts one step of the work. */
  void step() {
    if (++steps > STEPS) {
      throw new LimitReached();
    }
  }
}
