package dev.lintel.terraform.tree;

import dev.lintel.graph.Origin;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Evaluates what Terraform itself reads of a resource: lifecycle, provider, provisioners. */
final class MetaArguments {
  private static final Set<String> CHECKS = Set.of("precondition", "postcondition");
  private static final Set<String> LITERAL = Set.of("ignore_changes", "replace_triggered_by");

  private MetaArguments() {}

  /** Those that policies may ask for; the provider's name is always there. */
  static BlockContent evaluate(Content.Nested block, Session session, Scope scope) {
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    Content content = block.content();
    members.put("provider", new BlockContent.Argument(provider(block)));
    Content.Argument dependsOn = content.argument("depends_on");
    if (dependsOn != null) {
      members.put("depends_on", new BlockContent.Argument(asText(dependsOn)));
    }
    List<BlockContent> lifecycles = new ArrayList<>();
    for (Content.Nested lifecycle : content.blocks("lifecycle")) {
      lifecycles.add(lifecycle(lifecycle, session, scope));
    }
    add(members, "lifecycle", lifecycles);
    List<BlockContent> provisioners = new ArrayList<>();
    for (Content.Nested provisioner : content.blocks("provisioner")) {
      provisioners.add(provisioner(provisioner, session, scope));
    }
    add(members, "provisioner", provisioners);
    return new BlockContent(members, content.complete(), block.place());
  }

  private static void add(
      SequencedMap<String, BlockContent.Member> members, String type, List<BlockContent> blocks) {
    if (!blocks.isEmpty()) {
      members.put(type, new BlockContent.Blocks(blocks, null));
    }
  }

  /** The provider's local name with its alias. */
  private static Val provider(Content.Nested block) {
    Content.Argument written = block.content().argument("provider");
    if (written != null) {
      String text = written.source().slice(written.value().span()).replace("\"", "");
      return new Val.Text(text, Notes.of(Origin.at(written.valuePlace())));
    }
    String type = block.label(0);
    int end = type.indexOf('_');
    return new Val.Text(
        end < 0 ? type : type.substring(0, end), Notes.of(Origin.at(block.heading())));
  }

  /** Names that are not evaluated, as text. */
  private static Val asText(Content.Argument argument) {
    Notes notes = Notes.of(Origin.at(argument.valuePlace()));
    if (!(argument.value() instanceof Expression.Tuple tuple)) {
      return new Val.Text(argument.source().slice(argument.value().span()), notes);
    }
    List<Val> names = new ArrayList<>();
    for (Expression item : tuple.items()) {
      names.add(
          new Val.Text(
              argument.source().slice(item.span()),
              Notes.of(Origin.at(argument.place().at(item.span())))));
    }
    return Vals.tuple(names).with(notes);
  }

  private static BlockContent lifecycle(Content.Nested block, Session session, Scope scope) {
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    Content content = block.content();
    for (Content.Argument argument : content.arguments()) {
      Val value =
          LITERAL.contains(argument.name())
              ? asText(argument)
              : session.evaluate(argument.value(), argument.source(), scope);
      members.put(argument.name(), new BlockContent.Argument(value));
    }
    for (String check : CHECKS) {
      List<BlockContent> checks = new ArrayList<>();
      for (Content.Nested nested : content.blocks(check)) {
        checks.add(new BlockContent(new LinkedHashMap<>(), true, nested.place()));
      }
      add(members, check, checks);
    }
    return new BlockContent(members, content.complete(), block.place());
  }

  private static BlockContent provisioner(Content.Nested block, Session session, Scope scope) {
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    members.put(
        "type",
        new BlockContent.Argument(
            new Val.Text(block.label(0), Notes.of(Origin.at(block.heading())))));
    BlockContent content =
        Bodies.evaluate(
            block.content(), block.place(), Set.of("when", "on_failure"), session, scope);
    content.members().forEach(members::putIfAbsent);
    return new BlockContent(members, content.complete(), block.place());
  }
}
