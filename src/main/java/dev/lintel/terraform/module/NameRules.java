package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.syntax.hcl.Block;
import dev.lintel.syntax.hcl.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Terraform demands of names, and of arguments that name things. */
final class NameRules {
  private static final String CODE = "terraform-name";
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
  private static final Set<String> NAMED =
      Set.of("variable", "output", "module", "resource", "data");

  /** Arguments of a module call: a variable of such a name could not be given a value. */
  private static final Set<String> RESERVED =
      Set.of(
          "source",
          "version",
          "providers",
          "count",
          "for_each",
          "lifecycle",
          "depends_on",
          "locals");

  private NameRules() {}

  /** What is wrong with the names of a block. */
  static List<Diagnostic> check(Content.Nested block) {
    List<Diagnostic> faults = new ArrayList<>();
    if (NAMED.contains(block.name())) {
      checkLabels(block, faults);
    }
    Content.Argument dependsOn = block.content().argument("depends_on");
    if (dependsOn != null) {
      checkReferences(dependsOn, faults);
    }
    return faults;
  }

  private static void checkLabels(Content.Nested block, List<Diagnostic> faults) {
    boolean two = block.name().equals("resource") || block.name().equals("data");
    int wanted = two ? 2 : 1;
    if (block.labels().size() != wanted) {
      faults.add(
          Diagnostic.error(
              CODE,
              "A " + block.name() + " block needs " + (two ? "a type and a name." : "a name."),
              block.heading()));
      return;
    }
    for (Block.Label label : block.labels()) {
      boolean reserved = block.name().equals("variable") && RESERVED.contains(label.text());
      if (reserved || !NAME.matcher(label.text()).matches()) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Invalid %s name \"%s\": %s."
                    .formatted(
                        block.name(),
                        label.text(),
                        reserved
                            ? "it is reserved for module calls"
                            : "use letters, digits, _ and -, beginning with a letter or _"),
                new Place(block.source(), label.span())));
      }
    }
  }

  private static void checkReferences(Content.Argument argument, List<Diagnostic> faults) {
    List<Expression> items =
        argument.value() instanceof Expression.Tuple tuple
            ? tuple.items()
            : List.of(argument.value());
    for (Expression item : items) {
      boolean quoted = item instanceof Expression.Template template && template.literal() != null;
      if (!(item instanceof Expression.Traversal)
          && !(item instanceof Expression.Bad)
          && !(item instanceof Expression.Splat)
          && !quoted) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Invalid expression: depends_on lists references such as aws_vpc.main.",
                new Place(argument.source(), item.span())));
      }
    }
  }
}
