package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The resources of the provider that is part of Terraform: terraform_data and
 * terraform_remote_state.
 */
final class BuiltIn {
  private BuiltIn() {}

  /** What references to such a resource give; null for every other type. */
  static @Nullable Val value(
      Content.Nested block, BlockContent body, String address, Session session) {
    return switch (block.name() + " " + block.label(0)) {
      case "resource terraform_data" -> {
        check(block, List.of("input", "store", "triggers_replace"), session);
        yield data(body, address);
      }
      case "data terraform_remote_state" -> {
        check(block, List.of("backend", "config", "defaults", "workspace"), session);
        yield remoteState(block, body, address, session);
      }
      default -> null;
    };
  }

  /** Whether a resource or data source is of this provider. */
  static boolean isBuiltIn(Content.Nested block) {
    return block.label(0).startsWith("terraform_");
  }

  private static void check(Content.Nested block, List<String> arguments, Session session) {
    for (Content.Member member : block.content().members()) {
      if (arguments.contains(member.name()) || Resources.META.contains(member.name())) {
        continue;
      }
      Place place =
          switch (member) {
            case Content.Argument argument -> argument.place().at(argument.nameSpan());
            case Content.Nested nested -> nested.heading();
          };
      String what = member instanceof Content.Nested ? "block type" : "argument";
      session.report(
          Diagnostic.error(
              "terraform-argument",
              "Unsupported %s: %s takes no \"%s\".".formatted(what, block.label(0), member.name()),
              place));
    }
  }

  private static Val argument(BlockContent body, String name) {
    Val value = body.argument(name);
    return value == null ? Vals.nothing(DYNAMIC) : value;
  }

  private static Val data(BlockContent body, String address) {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    Notes.Target self = new Notes.Target(address, "");
    Val input = argument(body, "input");
    attributes.put(
        "id",
        new Val.Unknown(
            STRING,
            new Why("created at deployment", address + ".id", List.of(self)),
            true,
            Notes.NONE));
    attributes.put("input", input);
    attributes.put(
        "output",
        input.isNull()
            ? input
            : Vals.unknown(
                input.type(),
                new Why("created at deployment", address + ".output", List.of(self))));
    attributes.put("store", argument(body, "store"));
    attributes.put("triggers_replace", argument(body, "triggers_replace"));
    return Vals.object(attributes);
  }

  /** The attribute that is computed here beside the arguments of such a resource; null if none. */
  static @Nullable String computed(Content.Nested block) {
    if (!block.name().equals("data")) {
      return null;
    }
    return switch (block.label(0)) {
      case "terraform_remote_state" -> "outputs";
      case "aws_iam_policy_document" -> "json";
      default -> null;
    };
  }

  private static Val remoteState(
      Content.Nested block, BlockContent body, String address, Session session) {
    if (body.complete() && !body.members().containsKey("backend")) {
      session.report(
          Diagnostic.error(
              "terraform-block",
              "Missing required argument: terraform_remote_state needs the argument backend.",
              block.heading()));
    }
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    for (String name : List.of("backend", "config", "defaults", "workspace")) {
      attributes.put(name, argument(body, name));
    }
    Notes.Target self = new Notes.Target(address, "");
    attributes.put(
        "outputs",
        Vals.unknown(
            DYNAMIC, new Why("read from the remote state", address + ".outputs", List.of(self))));
    return Vals.object(attributes);
  }
}
