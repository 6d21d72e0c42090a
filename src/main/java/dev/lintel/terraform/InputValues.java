package dev.lintel.terraform;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.module.VariableFiles;
import dev.lintel.terraform.tree.RootModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the values of a root module's variables, in Terraform's order of precedence. */
final class InputValues {
  private static final String PREFIX = "TF_VAR_";
  private static final String UNDECLARED = "terraform-undeclared-variable";

  private final RootModule root;
  private final ParsedFiles files;
  private final List<HclFile> read = new ArrayList<>();

  private InputValues(RootModule root) {
    this.root = root;
    this.files = root.files();
  }

  /**
   * Gives every variable its value; the files that were read are the result.
   *
   * @param directory the root module's
   * @see <a href="https://developer.hashicorp.com/terraform/language/values/variables">Variable
   *     Definition Precedence</a>
   */
  static List<HclFile> give(RootModule root, Path directory, TerraformInputs inputs) {
    InputValues values = new InputValues(root);
    inputs.environment().forEach(values::fromEnvironment);
    values.automaticFiles(directory).forEach(file -> values.fromFile(file, false));
    for (TerraformInputs.Assignment assignment : inputs.assignments()) {
      switch (assignment) {
        case TerraformInputs.Assignment.Var given ->
            values.typed(given.name(), "--var " + given.name(), given.text());
        case TerraformInputs.Assignment.VarFile given -> values.fromFile(given.file(), true);
        case TerraformInputs.Assignment.Values given ->
            values.take(VariableFiles.ofJson(given.json()), false);
      }
    }
    return values.read;
  }

  private void fromEnvironment(String name, String text) {
    if (name.startsWith(PREFIX) && root.declares(name.substring(PREFIX.length()))) {
      String variable = name.substring(PREFIX.length());
      root.give(variable, new RootModule.Given.Typed(Source.of(name, text)));
    }
  }

  private void typed(String variable, String name, String text) {
    if (root.declares(variable)) {
      root.give(variable, new RootModule.Given.Typed(Source.of(name, text)));
    } else {
      root.report(
          new Diagnostic(
              UNDECLARED,
              Diagnostic.Level.WARNING,
              "Value for undeclared variable: "
                  + variable
                  + " is not declared in this root module.",
              null));
    }
  }

  /** terraform.tfvars before terraform.tfvars.json before *.auto.tfvars and *.auto.tfvars.json. */
  private List<Path> automaticFiles(Path directory) {
    List<Path> first = new ArrayList<>();
    List<Path> automatic = new ArrayList<>();
    try {
      for (Path entry : files.workspace().list(directory)) {
        String name = String.valueOf(entry.getFileName());
        if (name.equals("terraform.tfvars") || name.equals("terraform.tfvars.json")) {
          first.add(entry);
        } else if (name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json")) {
          automatic.add(entry);
        }
      }
    } catch (IOException e) {
      unreadable(directory);
    }
    first.addAll(automatic);
    return first;
  }

  private void fromFile(Path path, boolean named) {
    VariableFiles.VariableFile file;
    try {
      file = VariableFiles.read(path, files);
    } catch (IOException e) {
      unreadable(path);
      return;
    }
    read.add(file.file());
    take(file, named);
  }

  private void take(VariableFiles.VariableFile file, boolean named) {
    file.file().diagnostics().forEach(root::report);
    for (Content.Member member : file.content().members()) {
      switch (member) {
        case Content.Argument argument when root.declares(argument.name()) ->
            root.give(argument.name(), new RootModule.Given.Written(argument));
        case Content.Argument argument when named ->
            root.report(
                Diagnostic.warning(
                    UNDECLARED,
                    "Value for undeclared variable: "
                        + argument.name()
                        + " is not declared in this root module.",
                    argument.place()));
        case Content.Argument argument -> {}
        case Content.Nested block ->
            root.report(
                Diagnostic.error(
                    "terraform-block",
                    "Unexpected \"" + block.name() + "\" block: a variable file has values only.",
                    block.heading()));
      }
    }
  }

  private void unreadable(Path path) {
    root.report(
        new Diagnostic(
            "unreadable-file",
            Diagnostic.Level.ERROR,
            files.workspace().nameOf(path)
                + " cannot be read; check that it exists inside the scanned paths.",
            null));
  }
}
