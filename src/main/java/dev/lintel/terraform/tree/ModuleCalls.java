package dev.lintel.terraform.tree;

import dev.lintel.finding.Diagnostic;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.LocalCalls;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.module.ModuleFiles;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and instantiates the module that a call names. */
final class ModuleCalls {
  private static final Set<String> META =
      Set.of("source", "version", "count", "for_each", "providers", "depends_on");

  private final ModuleInstance caller;
  private final Content.Nested block;
  private final String name;

  ModuleCalls(ModuleInstance caller, Content.Nested block) {
    this.caller = caller;
    this.block = block;
    this.name = block.label(0);
  }

  /**
   * The instances of a call.
   *
   * @param instances in order of the expansion's repetitions
   * @param whyAbsent why there is no module to call; null where there is one
   */
  record All(Expansion expansion, List<ModuleInstance> instances, @Nullable String whyAbsent) {
    /** All outputs of all instances. */
    Val whole(String address) {
      List<Val> values = new ArrayList<>();
      for (ModuleInstance instance : instances) {
        SequencedMap<String, Val> outputs = new LinkedHashMap<>();
        for (String output : instance.config().outputs().keySet()) {
          Val value = instance.output(output);
          if (value != null) {
            outputs.put(output, value);
          }
        }
        values.add(Vals.object(outputs));
      }
      return expansion.whole(values, address);
    }
  }

  All expand() {
    Session session = caller.session();
    Path directory = directory();
    if (directory == null) {
      return new All(Expansion.NONE, List.of(), "module " + name + " is not installed");
    }
    if (caller.isWithin(directory)) {
      session.report(
          Diagnostic.error(
              "terraform-module-loop",
              "Module \"" + name + "\" calls itself; change its source.",
              block.heading()));
      return new All(Expansion.NONE, List.of(), "module " + name + " calls itself");
    }
    ModuleConfig config = session.config(directory);
    checkArguments(config);
    String address = caller.prefix() + "module." + name;
    Expansion expansion = Expansion.of(block.content(), caller, address);
    List<ModuleInstance> instances = new ArrayList<>();
    for (Repetition repetition : expansion.repetitions()) {
      Arguments arguments = new Arguments(caller, block, config, repetition);
      instances.add(
          new ModuleInstance(
              session,
              config,
              ModuleInstance.Position.of(caller, block, repetition),
              arguments::value));
    }
    return new All(expansion, instances, null);
  }

  /** Where the called module is; null where it is not there, which is reported. */
  private @Nullable Path directory() {
    Content.Argument source = block.content().argument("source");
    Session session = caller.session();
    if (source == null) {
      if (block.content().complete()) {
        session.report(
            Diagnostic.error(
                "terraform-block",
                "Missing required argument: module \"" + name + "\" needs the argument source.",
                block.heading()));
      }
      return null;
    }
    Val value = session.evaluate(source.value(), source.source(), caller.scope(Repetition.SINGLE));
    String written = value instanceof Val.Text text ? text.text() : "";
    Path local = LocalCalls.directoryOf(caller.config().directory(), written);
    Path found = local != null ? local : session.installed().find(caller.keyOf(name));
    if (found != null && hasFiles(found)) {
      return found;
    }
    session.report(
        Diagnostic.warning(
            "terraform-module-missing",
            local != null
                ? "Module \"" + name + "\" is not there: " + written + " has no configuration."
                : "Module \""
                    + name
                    + "\" ("
                    + written
                    + ") is not installed: run terraform init, so that it can be read.",
            block.heading()));
    return null;
  }

  private boolean hasFiles(Path directory) {
    try {
      ModuleFiles files = caller.session().parsed().moduleFiles(directory);
      return !files.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private void checkArguments(ModuleConfig config) {
    for (Content.Argument argument : block.content().arguments()) {
      boolean known =
          META.contains(argument.name()) || config.variables().containsKey(argument.name());
      if (!known && config.complete()) {
        caller
            .session()
            .report(
                Diagnostic.error(
                    "terraform-argument",
                    "Unsupported argument: module \""
                        + name
                        + "\" has no variable \""
                        + argument.name()
                        + "\".",
                    argument.place().at(argument.nameSpan())));
      }
    }
  }
}
