package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.graph.Origin;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Evaluates a resource or data source with all its instances. */
final class Resources {
  /** The arguments and blocks that Terraform itself reads. */
  static final Set<String> META =
      Set.of(
          "count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection");

  private final ModuleInstance module;
  private final Content.Nested block;
  private final String address;

  /**
   * A block.
   *
   * @param address its address without instance key
   */
  Resources(ModuleInstance module, Content.Nested block, String address) {
    this.module = module;
    this.block = block;
    this.address = address;
  }

  ResourceInstance.All evaluate() {
    Expansion expansion = Expansion.of(block.content(), module, address);
    List<ResourceInstance> instances = new ArrayList<>();
    List<Val> values = new ArrayList<>();
    for (Repetition repetition : expansion.repetitions()) {
      ResourceInstance instance = instance(repetition);
      instances.add(instance);
      values.add(instance.value());
    }
    return new ResourceInstance.All(expansion, instances, expansion.whole(values, address));
  }

  private ResourceInstance instance(Repetition repetition) {
    String own = address + repetition.suffix();
    Session session = module.session();
    BlockContent body =
        Bodies.evaluate(block.content(), block.place(), META, session, module.scope(repetition));
    Val value = value(own, body);
    EphemeralRules.checkResource(block, body, BuiltIn.isBuiltIn(block), session);
    NameScope withSelf = new NameScope(module, repetition, value);
    BlockContent meta = MetaArguments.evaluate(block, session, withSelf);
    for (Content.Nested lifecycle : block.content().blocks("lifecycle")) {
      Conditions.check(
          lifecycle.content(), "precondition", "Resource", session, module.scope(repetition));
      Conditions.check(lifecycle.content(), "postcondition", "Resource", session, withSelf);
    }
    BlockContent tagged = session.providers().withDefaultTags(body, block, module);
    return new ResourceInstance(own, withComputed(tagged, value), meta, value);
  }

  /**
   * What references to an instance give: what is configured, and more to come from its provider.
   */
  private Val value(String own, BlockContent body) {
    Notes.Target self = new Notes.Target(own, "");
    Val builtIn = BuiltIn.value(block, body, own, module.session());
    if (builtIn != null) {
      return builtIn.with(Notes.of(Origin.at(block.heading())).readFrom(self));
    }
    String reason =
        block.name().equals("data")
            ? "read from the provider at deployment"
            : "created at deployment";
    SequencedMap<String, Val> known = Bodies.known(body);
    if (block.name().equals("data") && block.label(0).equals("aws_iam_policy_document")) {
      Val json = PolicyDocument.json(body, module.session());
      known.put("json", json);
      known.put("minified_json", PolicyDocument.minified(json));
    }
    Shape members = new Shape.Members(known, List.of(), null);
    return new Val.Unknown(
        DYNAMIC,
        new Why(reason, own, List.of(self)),
        true,
        Notes.of(Origin.at(block.heading())).readFrom(self).shaped(members));
  }

  /** The arguments with what is computed here beside them. */
  private BlockContent withComputed(BlockContent body, Val value) {
    String name = BuiltIn.computed(block);
    Val computed =
        switch (value) {
          case Val.Entries entries -> entries.entries().get(name);
          case Val.Unknown unknown when unknown.notes().shape() instanceof Shape.Members members ->
              members.attributes().get(name);
          default -> null;
        };
    if (name == null || computed == null) {
      return body;
    }
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>(body.members());
    members.put(name, new BlockContent.Argument(computed));
    return new BlockContent(members, body.complete(), body.place());
  }
}
