package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.syntax.hcl.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Terraform and OpenTofu know of the blocks that they themselves read. */
final class BlockRules {
  private static final String CODE = "terraform-block";

  /** The arguments and blocks that may stand in a block. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "variable",
          Set.of(
              "type",
              "default",
              "description",
              "sensitive",
              "nullable",
              "ephemeral",
              "validation",
              "deprecated",
              "const"),
          "output",
          Set.of(
              "value",
              "description",
              "sensitive",
              "depends_on",
              "ephemeral",
              "precondition",
              "deprecated",
              "type"),
          "moved",
          Set.of("from", "to"),
          "removed",
          Set.of("from", "lifecycle", "provisioner", "connection"),
          "import",
          Set.of("to", "id", "identity", "provider", "for_each"));

  private BlockRules() {}

  /** What is wrong with the members of a block. */
  static List<Diagnostic> check(Content.Nested block) {
    List<Diagnostic> faults = new ArrayList<>();
    Set<String> known = MEMBERS.get(block.name());
    for (Content.Member member : block.content().members()) {
      if (known == null || known.contains(member.name())) {
        continue;
      }
      faults.add(
          switch (member) {
            case Content.Argument argument ->
                unsupported("argument", argument.name(), block)
                    .at(argument.place().at(argument.nameSpan()));
            case Content.Nested nested ->
                unsupported("block type", nested.name(), block).at(nested.heading());
          });
    }
    switch (block.name()) {
      case "terraform" -> checkBackends(block, faults);
      case "check" -> ConditionRules.checkAsserts(block, faults);
      case "module" -> {
        checkVersion(block, faults);
        checkModuleBlocks(block, faults);
      }
      case "locals" -> checkLabels(block, faults);
      case "output" -> ConditionRules.checkConditions(block.content(), "precondition", faults);
      case "variable" -> ConditionRules.checkValidations(block, faults);
      default -> {}
    }
    for (Content.Nested provisioner : block.content().blocks("provisioner")) {
      ConditionRules.checkDestroy(provisioner, faults);
    }
    for (Content.Nested lifecycle : block.content().blocks("lifecycle")) {
      checkPreventDestroy(lifecycle, faults);
      ConditionRules.checkConditions(lifecycle.content(), "precondition", faults);
      ConditionRules.checkConditions(lifecycle.content(), "postcondition", faults);
    }
    return faults;
  }

  private record Unplaced(String message) {
    Diagnostic at(Place place) {
      return Diagnostic.error(CODE, message, place);
    }
  }

  private static Unplaced unsupported(String what, String name, Content.Nested block) {
    return new Unplaced(
        "Unsupported %s: a %s block takes no \"%s\"; check the spelling."
            .formatted(what, block.name(), name));
  }

  private static void checkBackends(Content.Nested terraform, List<Diagnostic> faults) {
    List<Content.Nested> backends = terraform.content().blocks("backend");
    for (Content.Nested second : backends.subList(Math.min(1, backends.size()), backends.size())) {
      faults.add(
          Diagnostic.error(
              CODE, "Duplicate backend configuration: keep one of them.", second.heading()));
    }
  }

  private static void checkLabels(Content.Nested locals, List<Diagnostic> faults) {
    if (!locals.labels().isEmpty()) {
      faults.add(
          Diagnostic.error(
              CODE, "Extraneous label for locals: such a block has none.", locals.heading()));
    }
  }

  /** OpenTofu takes a block lifecycle here. */
  private static void checkModuleBlocks(Content.Nested call, List<Diagnostic> faults) {
    for (Content.Nested nested : call.content().blocks()) {
      if (!nested.name().equals("lifecycle") && !nested.name().equals("dynamic")) {
        faults.add(unsupported("block type", nested.name(), call).at(nested.heading()));
      }
    }
  }

  /** What stands at the top of a file and is no block; JSON has comments there. */
  static List<Diagnostic> checkTop(Content file) {
    List<Diagnostic> faults = new ArrayList<>();
    for (Content.Argument argument : file.arguments()) {
      if (!argument.name().equals("//")) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Unsupported argument: \""
                    + argument.name()
                    + "\" is not expected at the top of a file; check the spelling.",
                argument.place().at(argument.nameSpan())));
      }
    }
    return faults;
  }

  /** Only modules of a registry have versions. */
  private static void checkVersion(Content.Nested call, List<Diagnostic> faults) {
    Content.Argument source = call.content().argument("source");
    if (source == null || call.content().argument("version") == null) {
      return;
    }
    String literal =
        source.value() instanceof Expression.Template template ? template.literal() : null;
    if (literal != null && LocalCalls.isLocal(literal)) {
      faults.add(
          Diagnostic.error(
              CODE,
              "Invalid registry module source address: a local module has no version; take the"
                  + " argument version away.",
              source.valuePlace()));
    }
  }

  /** What the {@code terraform} blocks of a module say more than once. */
  static List<Diagnostic> checkTerraform(List<Content.Nested> blocks) {
    List<Content.Nested> required = new ArrayList<>();
    for (Content.Nested block : blocks) {
      if (block.name().equals("terraform")) {
        required.addAll(block.content().blocks("required_providers"));
      }
    }
    List<Diagnostic> faults = new ArrayList<>();
    for (Content.Nested second : required.subList(Math.min(1, required.size()), required.size())) {
      faults.add(
          Diagnostic.error(
              CODE,
              "Duplicate required providers configuration: the first one is at "
                  + required.getFirst().heading()
                  + "; put both together.",
              second.heading()));
    }
    return faults;
  }

  /** OpenTofu takes an expression, Terraform only true and false. */
  private static void checkPreventDestroy(Content.Nested lifecycle, List<Diagnostic> faults) {
    Content.Argument written = lifecycle.content().argument("prevent_destroy");
    if (written != null && written.value() instanceof Expression.Traversal) {
      faults.add(
          Diagnostic.warning(
              CODE,
              "Variables not allowed: Terraform takes only true or false for prevent_destroy.",
              written.valuePlace()));
    }
  }

  /**
   * What moved and removed blocks say against what is still declared.
   *
   * @param declared the resources and module calls by address
   */
  static List<Diagnostic> checkMoves(
      List<Content.Nested> blocks, Map<String, Content.Nested> declared) {
    List<Diagnostic> faults = new ArrayList<>();
    for (Content.Nested block : blocks) {
      String from = target(block, "from");
      Content.Nested still = from == null ? null : declared.get(from);
      if (still == null) {
        continue;
      }
      String to = target(block, "to");
      if (block.name().equals("removed")) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Removed resource still exists: "
                    + from
                    + " is declared; take it or the removed block at "
                    + block.heading()
                    + " away.",
                still.heading()));
      } else if (block.name().equals("moved") && to != null && declared.containsKey(to)) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Moved object still exists: both " + from + " and " + to + " are declared.",
                block.heading()));
      }
    }
    return faults;
  }

  private static @Nullable String target(Content.Nested block, String argument) {
    Content.Argument written = block.content().argument(argument);
    return written == null ? null : written.source().slice(written.value().span()).strip();
  }
}
