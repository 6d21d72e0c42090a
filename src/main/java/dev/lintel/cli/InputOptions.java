package dev.lintel.cli;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.ParameterFiles;
import dev.lintel.cloudformation.template.Given;
import dev.lintel.discovery.RootLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.module.ParsedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that give values to variables and parameters. */
final class InputOptions {
  /** An option as it was given; their order decides which value counts. */
  private record Entry(String option, String value) {}

  private static final String SOURCE = "--source";

  private final List<Entry> entries = new ArrayList<>();

  /** Adds the options to a command; what is given is kept here when its arguments are parsed. */
  void addTo(CommandSpec spec) {
    spec.addOption(
        Specs.ordered(
            "--var", "NAME=VALUE", this::add, "Terraform variable, as for terraform plan."));
    spec.addOption(
        Specs.ordered(
            "--var-file", "FILE", this::add, "Terraform variables, relative to this directory."));
    spec.addOption(
        Specs.value("--workspace", "NAME", "Terraform workspace; default unless given."));
    spec.addOption(
        Specs.ordered(
            SOURCE,
            "DIR",
            this::add,
            "Root module of the plans; else it is looked for beside them, then here."));
    spec.addOption(
        Specs.ordered(
            "--param",
            "NAME=VALUE",
            this::add,
            "CloudFormation parameter, or pseudo parameter such as AWS::Region."));
    spec.addOption(
        Specs.ordered(
            "--param-file", "FILE", this::add, "CloudFormation parameters, in JSON or YAML."));
  }

  private void add(String option, String value) {
    entries.add(new Entry(option, value));
  }

  /** The files that these options name. */
  List<Path> files() throws UsageException {
    List<Path> files = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.option.endsWith("-file") || entry.option.equals(SOURCE)) {
        files.add(PathArguments.path(entry.value));
      }
    }
    return files;
  }

  /**
   * A loader of roots with these values.
   *
   * @param diagnostics takes what could not be read
   */
  RootLoader loader(
      ParseResult arguments,
      ParsedFiles files,
      Surroundings surroundings,
      List<Diagnostic> diagnostics)
      throws UsageException {
    String workspace = Specs.get(arguments, "--workspace", "default");
    TerraformInputs terraform =
        new TerraformInputs(assignments(), surroundings.environment(), workspace);
    return new RootLoader(
        files, terraform, cloudFormation(files.workspace(), diagnostics), source());
  }

  /** The root module of the plans; null where it is not given. */
  private @Nullable Path source() throws UsageException {
    Path source = null;
    for (Entry entry : entries) {
      source = entry.option.equals(SOURCE) ? PathArguments.path(entry.value) : source;
    }
    return source;
  }

  private List<TerraformInputs.Assignment> assignments() throws UsageException {
    List<TerraformInputs.Assignment> assignments = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry.option) {
        case "--var" ->
            assignments.add(new TerraformInputs.Assignment.Var(nameOf(entry), valueOf(entry)));
        case "--var-file" ->
            assignments.add(
                new TerraformInputs.Assignment.VarFile(PathArguments.path(entry.value)));
        default -> {}
      }
    }
    return assignments;
  }

  private CloudFormationInputs cloudFormation(Workspace workspace, List<Diagnostic> diagnostics)
      throws UsageException {
    List<Given> given = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry.option) {
        case "--param" -> given.add(new Given(nameOf(entry), valueOf(entry), null));
        case "--param-file" -> given.addAll(parameters(entry.value, workspace, diagnostics));
        default -> {}
      }
    }
    return new CloudFormationInputs(given);
  }

  private static List<Given> parameters(
      String file, Workspace workspace, List<Diagnostic> diagnostics) throws UsageException {
    try {
      ParameterFiles.Values values =
          ParameterFiles.read(YamlParser.parse(workspace.source(PathArguments.path(file))));
      diagnostics.addAll(values.diagnostics());
      return values.given();
    } catch (IOException e) {
      throw new UsageException("--param-file: " + e.getMessage());
    }
  }

  private static String nameOf(Entry entry) throws UsageException {
    int equals = entry.value.indexOf('=');
    if (equals < 1) {
      throw new UsageException(entry.option + " takes NAME=VALUE, not '" + entry.value + "'");
    }
    return entry.value.substring(0, equals);
  }

  private static String valueOf(Entry entry) {
    return entry.value.substring(entry.value.indexOf('=') + 1);
  }
}
