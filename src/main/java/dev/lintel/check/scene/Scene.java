package dev.lintel.check.scene;

import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that a policy can see: those of one root, or for estate policies of all roots. */
public final class Scene {
  private final List<CanonicalRoot> roots;
  private final Map<String, List<CanonicalResource>> byType = new LinkedHashMap<>();
  private final IdentityHashMap<CanonicalResource, Addresses> addresses;
  private final List<Addresses> all = new ArrayList<>();

  /** The resources of one root, by address. */
  private record Addresses(
      CanonicalRoot root, Map<String, CanonicalResource> byAddress, References references) {}

  private Scene(List<CanonicalRoot> roots) {
    this.roots = roots;
    this.addresses = new IdentityHashMap<>();
    for (CanonicalRoot root : roots) {
      Map<String, CanonicalResource> byAddress = new HashMap<>();
      Addresses own = new Addresses(root, byAddress, new References(root));
      all.add(own);
      for (CanonicalResource resource : root.resources()) {
        byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
        byAddress.merge(resource.written().address(), resource, Scene::main);
        addresses.put(resource, own);
      }
      root.outside().forEach(resource -> addresses.put(resource, own));
    }
  }

  /** What a policy sees that judges a resource of this root. */
  public static Scene of(CanonicalRoot root) {
    return new Scene(List.of(root));
  }

  /** What an estate policy sees. */
  public static Scene of(List<CanonicalRoot> roots) {
    return new Scene(List.copyOf(roots));
  }

  /** Its roots. */
  public List<CanonicalRoot> roots() {
    return roots;
  }

  /** The resources of a canonical type in the order of the roots. */
  public List<CanonicalResource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The canonical types of all resources. */
  public Set<String> types() {
    return byType.keySet();
  }

  /**
   * The resource at an address.
   *
   * @param near a resource of the root that the address is of; null where there is only one root
   */
  public @Nullable CanonicalResource resource(String address, @Nullable CanonicalResource near) {
    Addresses own = addressesOf(near);
    return own == null ? null : own.byAddress.get(address);
  }

  /** What refers to a resource of this scene; its own parts are left out. */
  public List<References.Edge> referrers(CanonicalResource target) {
    Addresses own = addressesOf(target);
    return own == null ? List.of() : own.references.to(target);
  }

  private @Nullable Addresses addressesOf(@Nullable CanonicalResource near) {
    Addresses own = near == null ? null : addresses.get(near);
    return own == null && all.size() == 1 ? all.getFirst() : own;
  }

  /** Of several that are read from one written resource: the one that is all of it. */
  private static CanonicalResource main(CanonicalResource one, CanonicalResource other) {
    boolean whole = other.place().equals(other.written().place());
    return whole && !one.place().equals(one.written().place()) ? other : one;
  }
}
