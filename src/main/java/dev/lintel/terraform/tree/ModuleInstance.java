package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.source.Place;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One instance of a module, with a node for everything it declares. */
public final class ModuleInstance {
  private static final Val IN_CYCLE = Vals.unknown(DYNAMIC, "it depends on itself");

  private final Session session;
  private final ModuleConfig config;
  private final Position position;
  private final Function<String, Val> arguments;
  private final Map<String, Node<Val>> variables = new HashMap<>();
  private final Map<String, Node<Val>> locals = new HashMap<>();
  private final Map<String, Node<Val>> outputs = new HashMap<>();
  private final Map<String, Node<ResourceInstance.All>> resources = new HashMap<>();
  private final Map<String, Node<ModuleCalls.All>> calls = new HashMap<>();

  /**
   * An instance.
   *
   * @param arguments gives the value of a declared variable
   */
  ModuleInstance(
      Session session, ModuleConfig config, Position position, Function<String, Val> arguments) {
    this.session = session;
    this.config = config;
    this.position = position;
    this.arguments = arguments;
  }

  /**
   * Where an instance is in the tree.
   *
   * @param caller the module that calls it; null for the root module
   * @param call that call; null for the root module
   * @param key the names of the calls that lead to it, with dots between
   * @param prefix its address with a dot behind; "" for the root module
   * @param callers the calls that lead to it, outermost first
   */
  record Position(
      @Nullable ModuleInstance caller,
      Content.@Nullable Nested call,
      String key,
      String prefix,
      List<Place> callers) {
    static final Position ROOT = new Position(null, null, "", "", List.of());

    /** Of an instance that a module calls. */
    static Position of(ModuleInstance caller, Content.Nested call, Repetition repetition) {
      String name = call.label(0);
      List<Place> callers = new ArrayList<>(caller.callers());
      callers.add(call.place());
      return new Position(
          caller,
          call,
          caller.keyOf(name),
          caller.prefix() + "module." + name + repetition.suffix() + ".",
          List.copyOf(callers));
    }
  }

  Session session() {
    return session;
  }

  /** The module that calls it; null for the root module. */
  @Nullable ModuleInstance caller() {
    return position.caller();
  }

  /** The call; null for the root module. */
  Content.@Nullable Nested call() {
    return position.call();
  }

  /** What is written. */
  public ModuleConfig config() {
    return config;
  }

  /** Its address with a dot behind; "" for the root module. */
  public String prefix() {
    return position.prefix();
  }

  /** The calls that lead to it, outermost first. */
  public List<Place> callers() {
    return position.callers();
  }

  /** The names of the calls that lead to one of its calls, with dots between. */
  String keyOf(String call) {
    return position.key().isEmpty() ? call : position.key() + "." + call;
  }

  /** Whether it is of a directory, or called by one that is. */
  boolean isWithin(Path directory) {
    for (ModuleInstance at = this; at != null; at = at.position.caller()) {
      if (at.config.directory().equals(directory)) {
        return true;
      }
    }
    return false;
  }

  /** The names that expressions in a block may use. */
  Scope scope(Repetition repetition) {
    return new NameScope(this, repetition, null);
  }

  /** The value of a variable; null where none is declared. */
  @Nullable Val variable(String name) {
    Content.Nested block = config.variables().get(name);
    return block == null
        ? null
        : value(variables, "var." + name, block.heading(), () -> arguments.apply(name));
  }

  /** Evaluates a variable with its validations. */
  void checkVariable(String name) {
    Val value = variable(name);
    Content.Nested block = config.variables().get(name);
    if (value != null && block != null && !block.content().blocks("validation").isEmpty()) {
      new Variables(name, block, session).checkValidations(value, scope(Repetition.SINGLE));
    }
  }

  /** The value of a local; null where none is declared. */
  @Nullable Val local(String name) {
    Content.Argument argument = config.locals().get(name);
    return argument == null
        ? null
        : value(
            locals,
            "local." + name,
            argument.place(),
            () -> session.evaluate(argument.value(), argument.source(), scope(Repetition.SINGLE)));
  }

  /** The value of an output; null where none is declared. */
  public @Nullable Val output(String name) {
    Content.Nested block = config.outputs().get(name);
    return block == null
        ? null
        : value(
            outputs, "output." + name, block.heading(), () -> Outputs.evaluate(name, block, this));
  }

  private Val value(
      Map<String, Node<Val>> nodes, String name, Place place, Supplier<Val> computation) {
    return nodes
        .computeIfAbsent(
            name, key -> new Node<>(session, prefix() + name, place, computation, IN_CYCLE))
        .get();
  }

  /** A resource by {@code type.name}; null where none is declared. */
  ResourceInstance.@Nullable All resource(String name) {
    return resource(name, config.resources().get(name));
  }

  /** A data source by {@code type.name}; null where none is declared. */
  ResourceInstance.@Nullable All data(String name) {
    return resource("data." + name, config.data().get(name));
  }

  private ResourceInstance.@Nullable All resource(String address, Content.@Nullable Nested block) {
    if (block == null) {
      return null;
    }
    String whole = prefix() + address;
    return resources
        .computeIfAbsent(
            address,
            key ->
                new Node<>(
                    session,
                    whole,
                    block.heading(),
                    () -> new Resources(this, block, whole).evaluate(),
                    new ResourceInstance.All(Expansion.NONE, List.of(), IN_CYCLE)))
        .get();
  }

  /** A module call; null where none is declared. */
  ModuleCalls.@Nullable All call(String name) {
    Content.Nested block = config.calls().get(name);
    if (block == null) {
      return null;
    }
    return calls
        .computeIfAbsent(
            name,
            key ->
                new Node<>(
                    session,
                    prefix() + "module." + name,
                    block.heading(),
                    () -> new ModuleCalls(this, block).expand(),
                    new ModuleCalls.All(Expansion.NONE, List.of(), "it calls itself")))
        .get();
  }

  /** The instances of a managed resource by {@code type.name}, in order. */
  public List<ResourceInstance> resourceInstances(String name) {
    ResourceInstance.All all = resource(name);
    return all == null ? List.of() : all.instances();
  }

  /** The instances of a data source by {@code type.name}, in order. */
  public List<ResourceInstance> dataInstances(String name) {
    ResourceInstance.All all = data(name);
    return all == null ? List.of() : all.instances();
  }

  /** The instances of a called module by the call's name, in order. */
  public List<ModuleInstance> calledInstances(String name) {
    ModuleCalls.All all = call(name);
    return all == null ? List.of() : all.instances();
  }
}
