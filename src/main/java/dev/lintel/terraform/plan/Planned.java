package dev.lintel.terraform.plan;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Everything that exists once a plan is applied, by address. */
final class Planned {
  private static final String CALL = "module.";

  private final PlanModule root;
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, SequencedSet<String>> byBlock = new HashMap<>();
  private final Map<String, PlanModule> modules = new LinkedHashMap<>();
  private final Map<Notes.Target, Val> texts = new HashMap<>();
  private final IdentityHashMap<Node, Map<String, Node>> configured = new IdentityHashMap<>();

  /**
   * A resource or data source.
   *
   * @param written the object that describes it
   * @param values its values
   * @param unknown what of them is not known yet, in the same shape
   * @param sensitive what of them is sensitive, in the same shape
   */
  record Entry(
      Node written, @Nullable Node values, @Nullable Node unknown, @Nullable Node sensitive) {
    String address() {
      return Json.text(Json.get(written, "address"));
    }

    String type() {
      return Json.text(Json.get(written, "type"));
    }

    boolean isData() {
      return Json.text(Json.get(written, "mode")).equals("data");
    }

    /** Its address within its module, without instance key. */
    String name() {
      return (isData() ? "data." : "") + type() + "." + Json.text(Json.get(written, "name"));
    }

    /** The address of its module; "" for the root module. */
    String module(String address) {
      int end = address.indexOf(name());
      // A module's instance key may hold the name as well: it ends in front of the last one.
      for (int next = end; next >= 0; next = address.indexOf(name(), next + 1)) {
        String behind = address.substring(next + name().length());
        boolean ends = behind.isEmpty() || behind.startsWith("[");
        boolean begins = next == 0 || address.charAt(next - 1) == '.';
        end = ends && begins ? next : end;
      }
      return end <= 0 ? "" : address.substring(0, end - 1);
    }
  }

  Planned(@Nullable Node configuration) {
    this.root = new PlanModule(Json.get(configuration, "root_module"), "", "", null, null);
    modules.put("", root);
  }

  void add(Entry entry) {
    String address = entry.address();
    if (address.isEmpty() || entries.containsKey(address)) {
      return;
    }
    entries.put(address, entry);
    byBlock.computeIfAbsent(block(entry), unused -> new LinkedHashSet<>()).add(address);
    module(entry.module(address));
  }

  /** Keeps what is known of a text that the plan itself does not know yet. */
  void know(Notes.Target attribute, Val value) {
    texts.put(attribute, value);
  }

  /** What is known of a text that the plan itself does not know yet; null where nothing is. */
  @Nullable Val known(Notes.Target attribute) {
    return texts.get(attribute);
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  @Nullable Entry entry(String address) {
    return entries.get(address);
  }

  PlanModule root() {
    return root;
  }

  /** What is configured for a resource; null where the plan does not say. */
  @Nullable Node configured(Entry entry) {
    Node config = module(entry.module(entry.address())).config();
    if (config == null) {
      return null;
    }
    return configured.computeIfAbsent(config, Planned::resources).get(entry.name());
  }

  private static Map<String, Node> resources(Node config) {
    Map<String, Node> resources = new HashMap<>();
    for (Node resource : Json.items(Json.get(config, "resources"))) {
      resources.put(Json.text(Json.get(resource, "address")), resource);
    }
    return resources;
  }

  /** The address without its own instance key. */
  String block(Entry entry) {
    String module = entry.module(entry.address());
    return module.isEmpty() ? entry.name() : module + "." + entry.name();
  }

  /** The module of that address. */
  PlanModule module(String address) {
    PlanModule known = modules.get(address);
    if (known != null) {
      return known;
    }
    int start = lastCall(address);
    if (!address.startsWith(CALL, start)) {
      return root;
    }
    PlanModule caller = module(start == 0 ? "" : address.substring(0, start - 1));
    String call = address.substring(start + CALL.length());
    int index = call.indexOf('[');
    PlanModule module =
        index < 0
            ? caller.child(call, "")
            : caller.child(call.substring(0, index), call.substring(index));
    modules.put(address, module);
    return module;
  }

  /** Where the last {@code module.} begins that is not within an instance key. */
  private static int lastCall(String address) {
    int last = 0;
    boolean quoted = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '.' && address.startsWith(CALL, i + 1)) {
        last = i + 1;
      }
    }
    return last;
  }

  /** The instances of a module that another one calls: the one of that key, or all. */
  List<PlanModule> called(PlanModule caller, String name, String index) {
    String start = caller.prefix() + "module." + name;
    List<PlanModule> called = new ArrayList<>();
    for (PlanModule module : modules.values()) {
      boolean ofCall = module.prefix().equals(start + module.key() + ".");
      if (ofCall && (index.isEmpty() || index.startsWith(module.key()))) {
        called.add(module);
      }
    }
    // A module without resources is not among the addresses.
    return called.isEmpty() ? List.of(caller.child(name, index)) : called;
  }

  /**
   * The instances of a block that a reference may mean.
   *
   * @param index the index behind the name; "" where there is none
   * @param like the key of the instance that refers; "" where it does not use its key
   */
  List<String> instances(String block, String index, String like) {
    SequencedSet<String> all = byBlock.getOrDefault(block, new LinkedHashSet<>());
    for (String key : List.of(index, like)) {
      if (!key.isEmpty() && all.contains(block + key)) {
        return List.of(block + key);
      }
    }
    return List.copyOf(all);
  }
}
