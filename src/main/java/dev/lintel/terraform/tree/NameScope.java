package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.Expression.Step;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that a block of a module may use.
 *
 * @param module the module
 * @param repetition the instance of the block
 * @param self what {@code self} stands for; null where it may not be used
 */
record NameScope(ModuleInstance module, Repetition repetition, @Nullable Val self)
    implements Scope {
  private static final String CODE = "terraform-reference";

  @Override
  public Host host() {
    return module.session();
  }

  @Override
  public boolean isBuiltInProvider(String localName) {
    return module.config().builtInProviders().contains(localName);
  }

  @Override
  public Resolved resolve(Expression.Traversal name, Frame frame) {
    return switch (name.root()) {
      case "var" -> declared(name, frame, "input variable", module.variable(attribute(name, 0)));
      case "local" -> declared(name, frame, "local value", module.local(attribute(name, 0)));
      case "module" -> call(name, frame);
      case "data" -> resource(name, frame, 1);
      case "resource" -> resource(name, frame, 1);
      case "ephemeral" -> ephemeral(name, frame);
      case "each" -> each(name, frame);
      case "count" -> count(name, frame);
      case "path" -> path(name, frame);
      case "terraform", "tofu" -> terraform(name, frame);
      case "self" -> self(name, frame);
      default -> resource(name, frame, 0);
    };
  }

  /** The name of a step; "" where there is none. */
  private static String attribute(Expression.Traversal name, int step) {
    return step < name.steps().size() && name.steps().get(step) instanceof Step.Attr attr
        ? attr.name()
        : "";
  }

  private static Resolved nothing(Expression.Traversal name, String reason) {
    return new Resolved(Vals.unknown(DYNAMIC, reason), name.steps().size());
  }

  /** A name that stands for nothing; code that is generated may declare it. */
  private static Resolved undeclared(Expression.Traversal name, String message, Frame frame) {
    frame.problems().addStatic(Diagnostic.warning(CODE, message, frame.place(name.span())));
    return nothing(name, "it is not declared");
  }

  private static Resolved misused(Expression.Traversal name, String message, Frame frame) {
    frame.problems().addStatic(Diagnostic.error(CODE, message, frame.place(name.span())));
    return nothing(name, "it cannot be used here");
  }

  private Resolved declared(
      Expression.Traversal name, Frame frame, String what, @Nullable Val value) {
    String attribute = attribute(name, 0);
    if (value != null) {
      return new Resolved(value, 1);
    }
    if (attribute.isEmpty()) {
      return misused(name, "Invalid reference: a name must follow " + name.root() + ".", frame);
    }
    return undeclared(
        name,
        "Reference to undeclared "
            + what
            + ": \""
            + attribute
            + "\" is not declared in this module.",
        frame);
  }

  private Resolved each(Expression.Traversal name, Frame frame) {
    Val value =
        switch (attribute(name, 0)) {
          case "key" -> repetition.key();
          case "value" -> repetition.value();
          default -> null;
        };
    return value != null
        ? new Resolved(value, 1)
        : misused(
            name,
            frame.source().slice(name.span())
                + " cannot be used in this context: each.key and each.value need for_each in the"
                + " block.",
            frame);
  }

  private Resolved count(Expression.Traversal name, Frame frame) {
    Val index = attribute(name, 0).equals("index") ? repetition.index() : null;
    return index != null
        ? new Resolved(index, 1)
        : misused(
            name,
            "Reference to \"count\" in non-counted context: count.index needs count in the block.",
            frame);
  }

  private Resolved self(Expression.Traversal name, Frame frame) {
    return self != null
        ? new Resolved(self, 0)
        : misused(
            name,
            "Invalid \"self\" reference: only provisioners, connections and postconditions have"
                + " it.",
            frame);
  }

  private Resolved terraform(Expression.Traversal name, Frame frame) {
    return switch (attribute(name, 0)) {
      case "workspace" -> new Resolved(Vals.text(module.session().workspace()), 1);
      case "applying" -> nothing(name, "terraform.applying is known at deployment");
      default -> misused(name, "Invalid \"terraform\" attribute: use terraform.workspace.", frame);
    };
  }

  private Resolved path(Expression.Traversal name, Frame frame) {
    Path root = module.session().directory();
    return switch (attribute(name, 0)) {
      case "cwd" -> new Resolved(Vals.text(slashes(root)), 1);
      case "root" -> new Resolved(Vals.text("."), 1);
      case "module" -> {
        String relative = slashes(root.relativize(module.config().directory()));
        yield new Resolved(Vals.text(relative.isEmpty() ? "." : relative), 1);
      }
      default ->
          misused(
              name, "Invalid \"path\" attribute: use path.module, path.root or path.cwd.", frame);
    };
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Resolved resource(Expression.Traversal name, Frame frame, int skipped) {
    boolean data = name.root().equals("data");
    String type = skipped == 0 ? name.root() : attribute(name, 0);
    String label = attribute(name, skipped);
    if (type.isEmpty() || label.isEmpty()) {
      return misused(
          name,
          "Invalid reference: a reference to a resource needs its type and its name, such as"
              + " aws_vpc.main.",
          frame);
    }
    String key = type + "." + label;
    if (module.session().isCurrent(module.prefix() + (data ? "data." : "") + key)) {
      return misused(name, "Self-referential block: " + key + " may not refer to itself.", frame);
    }
    ResourceInstance.All all = data ? module.data(key) : module.resource(key);
    if (all == null) {
      return undeclared(
          name,
          "Reference to undeclared resource: %s \"%s\" \"%s\" is not declared in this module."
              .formatted(data ? "data" : "resource", type, label),
          frame);
    }
    boolean instances = all.expansion().kind() != Expansion.Kind.SINGLE;
    if (instances && !attribute(name, skipped + 1).isEmpty()) {
      Span step = name.steps().get(skipped + 1).span();
      frame
          .problems()
          .addStatic(
              Diagnostic.error(
                  CODE,
                  "Missing resource instance key: "
                      + key
                      + " has count or for_each; name one instance.",
                  frame.place(step)));
      return nothing(name, "no instance is named");
    }
    String wanted = attribute(name, skipped + 1);
    if (!wanted.isEmpty()
        && all.value() instanceof Val.Entries known
        && !known.entries().containsKey(wanted)) {
      return misused(
          name,
          "Unsupported attribute: " + type + " has no attribute named \"" + wanted + "\".",
          frame);
    }
    return new Resolved(all.value(), skipped + 1);
  }

  /** Something that a provider opens while Terraform runs, and that nothing stores. */
  private Resolved ephemeral(Expression.Traversal name, Frame frame) {
    String type = attribute(name, 0);
    String label = attribute(name, 1);
    boolean declared =
        module.config().others().stream()
            .anyMatch(
                block ->
                    block.name().equals("ephemeral")
                        && block.label(0).equals(type)
                        && block.label(1).equals(label));
    if (!declared) {
      return undeclared(
          name,
          "Reference to undeclared resource: ephemeral \"%s\" \"%s\" is not declared in this module."
              .formatted(type, label),
          frame);
    }
    String address = module.prefix() + "ephemeral." + type + "." + label;
    Val value = Vals.unknown(DYNAMIC, Why.of("opened while Terraform runs", address));
    return new Resolved(value.with(Notes.NONE.marked(Marks.EPHEMERAL)), 2);
  }

  private Resolved call(Expression.Traversal name, Frame frame) {
    String label = attribute(name, 0);
    ModuleCalls.All all = module.call(label);
    if (all == null) {
      return undeclared(
          name,
          "Reference to undeclared module: there is no call of a module \"" + label + "\".",
          frame);
    }
    String absent = all.whyAbsent();
    if (absent != null) {
      Why why = Why.of(absent, module.prefix() + "module." + label);
      return new Resolved(Vals.unknown(DYNAMIC, why), 1);
    }
    int steps = all.expansion().kind() == Expansion.Kind.SINGLE ? 1 : 2;
    String output = attribute(name, steps);
    ModuleInstance instance = output.isEmpty() ? null : instance(all, name);
    if (instance == null) {
      return new Resolved(all.whole(module.prefix() + "module." + label), 1);
    }
    Val value = instance.output(output);
    if (value == null) {
      return undeclared(
          name,
          "Unsupported attribute: module \"" + label + "\" has no output \"" + output + "\".",
          frame);
    }
    return new Resolved(value, steps + 1);
  }

  /** The instance that is named literally, so that only the one output is needed. */
  private static @Nullable ModuleInstance instance(ModuleCalls.All all, Expression.Traversal name) {
    if (all.expansion().kind() == Expansion.Kind.SINGLE) {
      return all.instances().isEmpty() ? null : all.instances().getFirst();
    }
    if (all.expansion().why() != null) {
      return null;
    }
    String suffix =
        switch (name.steps().get(1)) {
          case Step.Position position -> "[" + position.index().toPlainString() + "]";
          case Step.Key key -> "[" + Addresses.quoted(key.key()) + "]";
          case Step.Attr attr -> "";
        };
    List<Repetition> repetitions = all.expansion().repetitions();
    for (int i = 0; i < repetitions.size(); i++) {
      if (repetitions.get(i).suffix().equals(suffix)) {
        return all.instances().get(i);
      }
    }
    return null;
  }
}
