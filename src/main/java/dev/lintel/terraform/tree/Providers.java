package dev.lintel.terraform.tree;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.function.CallException;
import dev.lintel.terraform.function.Function;
import dev.lintel.terraform.function.Functions;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which provider configuration a resource is of, and the tags that it gives to all of them.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/modules/develop/providers">
 *     Providers Within Modules</a>
 * @see <a href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags">
 *     default_tags</a>
 */
final class Providers {
  private static final String AWS = "aws";
  private static final String DEFAULT_TAGS = "default_tags";
  private static final String TAGS = "tags";

  private final IdentityHashMap<Content.Nested, List<Val>> tags = new IdentityHashMap<>();

  /** A provider block in the module where it is written. */
  private record Configuration(Content.Nested block, ModuleInstance module) {}

  /**
   * The arguments of a resource with the default tags of its provider among its tags; its own ones
   * count where both have a key.
   */
  BlockContent withDefaultTags(BlockContent body, Content.Nested block, ModuleInstance module) {
    if (!block.name().equals("resource") || !block.label(0).startsWith(AWS + "_")) {
      return body;
    }
    Configuration configuration = find(localName(block), module);
    List<Val> all = configuration == null ? List.of() : defaultTags(configuration);
    Function merge = Functions.find("merge");
    if (all.isEmpty() || merge == null || !TaggedTypes.contain(block.label(0))) {
      return body;
    }
    Val own = body.argument(TAGS);
    List<Val> maps = new ArrayList<>(all);
    if (own != null) {
      maps.add(own);
    }
    try {
      Val merged = maps.size() == 1 ? maps.getFirst() : merge.call(maps, module.session());
      LinkedHashMap<String, BlockContent.Member> members = new LinkedHashMap<>(body.members());
      if (own != null && merged.notes().origin().place() == null) {
        merged = merged.with(merged.notes().from(own.notes().origin()));
      }
      members.put(TAGS, new BlockContent.Argument(merged));
      return new BlockContent(members, body.complete(), body.place());
    } catch (CallException e) {
      // The tags are no map, which the provider will refuse.
      return body;
    }
  }

  private static String localName(Content.Nested block) {
    Content.Argument written = block.content().argument("provider");
    return written == null ? AWS : name(written.source().slice(written.value().span()));
  }

  /** Quotes around references are of Terraform 0.11. */
  private static String name(String written) {
    return written.replace("\"", "").strip();
  }

  /** What a name means in a module; null where nothing is configured for it. */
  private static @Nullable Configuration find(String name, ModuleInstance module) {
    Content.Nested call = module.call();
    ModuleInstance caller = module.caller();
    Content.Argument passed = call == null ? null : call.content().argument("providers");
    if (caller != null
        && passed != null
        && passed.value() instanceof Expression.ObjectLiteral object) {
      for (Expression.ObjectItem item : object.items()) {
        if (name(passed.source().slice(item.key().span())).equals(name)) {
          return find(name(passed.source().slice(item.value().span())), caller);
        }
      }
    }
    for (Content.Nested block : module.config().providers()) {
      if (nameOf(block).equals(name)) {
        return new Configuration(block, module);
      }
    }
    // Only the configuration without an alias is inherited.
    return caller == null || name.contains(".") ? null : find(name, caller);
  }

  private static String nameOf(Content.Nested block) {
    String alias = Flags.text(block.content(), "alias");
    Content.Argument written = block.content().argument("alias");
    String unquoted = written == null ? "" : written.source().slice(written.value().span());
    String suffix = alias == null ? unquoted : alias;
    return suffix.isEmpty() ? block.label(0) : block.label(0) + "." + suffix;
  }

  private List<Val> defaultTags(Configuration configuration) {
    List<Val> known = tags.get(configuration.block());
    if (known != null) {
      return known;
    }
    List<Val> all = new ArrayList<>();
    for (Content.Nested block : configuration.block().content().blocks(DEFAULT_TAGS)) {
      BlockContent content =
          Bodies.evaluate(
              block.content(),
              block.place(),
              Set.of(),
              configuration.module().session(),
              configuration.module().scope(Repetition.SINGLE));
      Val value = content.argument(TAGS);
      if (value != null) {
        all.add(value);
      }
    }
    tags.put(configuration.block(), List.copyOf(all));
    return all;
  }
}
