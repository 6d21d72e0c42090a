package dev.lintel.terraform;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.tree.BlockContent;
import dev.lintel.terraform.tree.ModuleInstance;
import dev.lintel.terraform.tree.ResourceInstance;
import dev.lintel.terraform.tree.RootModule;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Collects what a module tree makes into a root of the graph. */
final class GraphBuilder {
  private static final long MOST_VALUES = 10_000_000;

  private final RootModule root;
  private final List<Resource> resources = new ArrayList<>();
  private final Budget budget = Budget.of(MOST_VALUES);

  GraphBuilder(RootModule root) {
    this.root = root;
  }

  /**
   * The root with everything in it.
   *
   * @param name as reports name it
   * @param variableFiles the files of values that were read
   */
  Root build(String name, List<HclFile> variableFiles) {
    module(root.instance());
    SequencedMap<String, Root.Output> outputs = outputs();
    List<Source> sources = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    List<HclFile> files = new ArrayList<>();
    root.configs().stream().map(ModuleConfig::files).forEach(files::addAll);
    files.addAll(variableFiles);
    for (HclFile file : files) {
      sources.add(file.source());
      comments.addAll(file.comments());
    }
    return new Root(
        name,
        Format.TERRAFORM,
        resources,
        outputs,
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        sources,
        comments,
        root.diagnostics());
  }

  private SequencedMap<String, Root.Output> outputs() {
    SequencedMap<String, Root.Output> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, Content.Nested> output : root.instance().config().outputs().entrySet()) {
      Val value = root.instance().output(output.getKey());
      if (value != null) {
        Value converted = new Conversions(output.getValue().place(), budget).value(value);
        outputs.put(output.getKey(), new Root.Output(converted, null));
      }
    }
    return outputs;
  }

  private void module(ModuleInstance module) {
    root.evaluateAll(module);
    ModuleConfig config = module.config();
    for (Map.Entry<String, Content.Nested> block : config.resources().entrySet()) {
      for (ResourceInstance instance : module.resourceInstances(block.getKey())) {
        String address = module.prefix() + block.getKey();
        add(instance, address, block.getValue(), Resource.Kind.MANAGED, module);
      }
    }
    for (Map.Entry<String, Content.Nested> block : config.data().entrySet()) {
      for (ResourceInstance instance : module.dataInstances(block.getKey())) {
        String address = module.prefix() + "data." + block.getKey();
        add(instance, address, block.getValue(), Resource.Kind.DATA, module);
      }
    }
    config.providers().forEach(block -> provider(block, module));
    for (String call : config.calls().keySet()) {
      module.calledInstances(call).forEach(this::module);
    }
  }

  private void add(
      ResourceInstance instance,
      String blockAddress,
      Content.Nested block,
      Resource.Kind kind,
      ModuleInstance module) {
    Conversions conversions = new Conversions(block.place(), budget);
    resources.add(
        new Resource(
            instance.address(),
            blockAddress,
            block.label(0),
            kind,
            Format.TERRAFORM,
            conversions.block(instance.body()),
            conversions.members(instance.meta()),
            block.place(),
            block.heading(),
            module.callers(),
            null));
  }

  private void provider(Content.Nested block, ModuleInstance module) {
    BlockContent content = root.provider(block, module);
    Content.Argument alias = block.content().argument("alias");
    String name = block.label(0);
    String suffix =
        alias == null ? "" : "." + alias.source().slice(alias.value().span()).replace("\"", "");
    String address = module.prefix() + "provider." + name + suffix;
    Conversions conversions = new Conversions(block.place(), budget);
    resources.add(
        new Resource(
            address,
            address,
            name,
            Resource.Kind.PROVIDER,
            Format.TERRAFORM,
            conversions.block(content),
            new LinkedHashMap<>(),
            block.place(),
            block.heading(),
            module.callers(),
            null));
  }
}
