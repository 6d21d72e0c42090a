package dev.lintel.check.value;

import dev.lintel.check.scene.Scene;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the resources that values name. */
public final class Referents {
  private final Scene scene;
  private final Vocabulary vocabulary;
  private final World world;

  /** Finds resources of a scene. */
  public Referents(Scene scene, Vocabulary vocabulary, World world) {
    this.scene = scene;
    this.vocabulary = vocabulary;
    this.world = world;
  }

  /**
   * What a value names.
   *
   * @param address the address of the resource
   * @param resource the resource, or null where the root has none at that address
   * @param attribute the attribute that it gets at deployment; empty where the value stands for the
   *     resource itself, as its id, arn and name do
   */
  public record Referent(String address, @Nullable CanonicalResource resource, String attribute) {
    /** Whether it is the resource itself. */
    public boolean isWhole() {
      return attribute.isEmpty();
    }

    /** Whether it is read by the deployment, not created. */
    public boolean isData() {
      return resource != null && resource.written().kind() == Resource.Kind.DATA;
    }

    boolean isSameAs(Referent other) {
      return address.equals(other.address) && attribute.equals(other.attribute);
    }
  }

  /** What something names, or null where it is a value like any other. */
  public @Nullable Referent of(Found found) {
    CanonicalResource resource = found.resource();
    if (resource != null) {
      return new Referent(resource.written().address(), resource, "");
    }
    Value value = found.value();
    return value instanceof Value.Reference reference ? of(reference, found.spot().owner()) : null;
  }

  /** What a reference names, or null where it is only a configured value of some attribute. */
  public @Nullable Referent of(Value.Reference reference, @Nullable CanonicalResource near) {
    Value value = reference.value() == null ? null : world.settle(reference.value());
    CanonicalResource target = scene.resource(reference.address(), near);
    if (target != null && isIdentity(target, reference.attribute())) {
      return new Referent(reference.address(), target, "");
    }
    if (value instanceof Value.Reference further) {
      return of(further, near);
    }
    return value == null ? new Referent(reference.address(), target, reference.attribute()) : null;
  }

  /** The texts, as far as they are written, by which a resource can be named. */
  public List<Value> identities(CanonicalResource resource) {
    List<Value> identities = new ArrayList<>();
    for (String attribute : vocabulary.identity(resource.type())) {
      Value value = resource.values().get(attribute);
      if (value != null && !(world.settle(value) instanceof Value.Null)) {
        identities.add(world.settle(value));
      }
    }
    return identities;
  }

  /** The resource at an address. */
  public @Nullable CanonicalResource resource(String address, @Nullable CanonicalResource near) {
    return scene.resource(address, near);
  }

  private boolean isIdentity(CanonicalResource target, String attribute) {
    return attribute.isEmpty()
        || attribute.equals("id")
        || attribute.equals("arn")
        || attribute.equals("Ref")
        || vocabulary.identity(target.type()).contains(attribute);
  }
}
