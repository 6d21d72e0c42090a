package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.hcl.Expression;
import java.util.ArrayList;
import java.util.List;

/** What a module says of the version of Terraform that it wants. */
final class VersionRules {
  private static final String CODE = "terraform-version";
  private static final long FOLLOWED = 1;

  private VersionRules() {}

  /** What is wrong with a {@code terraform} block. */
  static List<Diagnostic> check(Content.Nested terraform) {
    List<Diagnostic> faults = new ArrayList<>();
    Content.Argument wanted = terraform.content().argument("required_version");
    String text =
        wanted != null && wanted.value() instanceof Expression.Template template
            ? template.literal()
            : null;
    if (wanted == null || text == null) {
      return faults;
    }
    VersionConstraint constraint = VersionConstraint.parse(text);
    if (constraint == null) {
      faults.add(
          Diagnostic.error(
              CODE,
              "Invalid version constraint \"" + text + "\": write one such as \">= 1.5, < 2.0\".",
              wanted.place()));
    } else if (!constraint.admitsSomeOf(FOLLOWED)) {
      faults.add(
          Diagnostic.warning(
              CODE,
              "Unsupported Terraform Core version: required_version \""
                  + text
                  + "\" admits no Terraform 1.x, as which Lintel evaluates it; results may differ.",
              wanted.place()));
    }
    return faults;
  }
}
