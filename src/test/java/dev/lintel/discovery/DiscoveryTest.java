package dev.lintel.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.template.Given;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private static final String TEMPLATE =
      "Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {}}}\n";

  @TempDir Path home;

  @Test
  void aModuleThatAnotherScannedDirectoryCallsIsNoRoot() throws IOException {
    write("app/main.tf", "module \"db\" {\n  source = \"../modules/db\"\n}\n");
    write("modules/db/main.tf", "module \"net\" {\n  source = \"../net\"\n}\n");
    write("modules/net/main.tf", "");
    write("modules/unused/main.tf", "");

    assertThat(roots(".")).containsExactly("app", "modules/unused");
    assertThat(roots("modules")).containsExactly("modules/db", "modules/unused");
    assertThat(roots("modules/net")).containsExactly("modules/net");
  }

  @Test
  void modulesThatCallEachOtherInACircleAreNotLost() throws IOException {
    write("a/main.tf", "module \"b\" {\n  source = \"../b\"\n}\n");
    write("b/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n");
    write("self/main.tf", "module \"self\" {\n  source = \"./\"\n}\n");

    assertThat(roots(".")).containsExactly("a", "self");
  }

  @Test
  void templatesAreToldByTheirContent() throws IOException {
    write("a.yaml", TEMPLATE);
    write("b.json", "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");
    write("c.template", "AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n");
    write("values.yaml", "Resources:\n  limits: {cpu: 1}\n");
    write("package.json", "{\"name\": \"AWS::SQS::Queue\"}");
    write("notes.txt", TEMPLATE);
    write("main.tf.json", "{\"resource\": {}}");

    assertThat(roots(".")).containsExactly(".", "a.yaml", "b.json", "c.template");
  }

  @Test
  void hiddenDirectoriesAndInstalledPackagesAreLeftOut() throws IOException {
    write("main.tf", "");
    write(".terraform/modules/x/main.tf", "");
    write(".git/a.yaml", TEMPLATE);
    write("node_modules/x/a.yaml", TEMPLATE);
    write(".#main.tf", "");
    write("docs/.hidden.yaml", TEMPLATE);

    assertThat(roots(".")).containsExactly(".");
    assertThat(roots(".terraform/modules/x")).containsExactly(".terraform/modules/x");
  }

  @Test
  void aLinkIsFollowedOnceAndNeverInACircle() throws IOException {
    write("real/main.tf", "");
    write("real/a.yaml", TEMPLATE);
    Files.createSymbolicLink(home.resolve("real/up"), home);
    Files.createSymbolicLink(home.resolve("again"), home.resolve("real"));
    Files.createSymbolicLink(home.resolve("b.yaml"), home.resolve("real/a.yaml"));
    Files.createSymbolicLink(home.resolve("broken.yaml"), home.resolve("nowhere"));

    assertThat(roots(".")).containsExactly("real", "real/a.yaml");
  }

  @Test
  void linksDoNotLeadOutOfTheScannedPaths() throws IOException {
    write("outside/main.tf", "");
    write("outside/a.yaml", TEMPLATE);
    write("inside/main.tf", "");
    Files.createSymbolicLink(home.resolve("inside/out"), home.resolve("outside"));
    Files.createSymbolicLink(home.resolve("inside/a.yaml"), home.resolve("outside/a.yaml"));

    assertThat(find(home.resolve("inside"), ".").roots()).map(FoundRoot::name).containsExactly(".");
  }

  @Test
  void aFileStandsForItsRootModule() throws IOException {
    write("infra/main.tf", "");
    write("infra/db.tf", "");
    write("infra/prod.tfvars", "");

    Found found = find(home, "infra/main.tf", "infra/prod.tfvars");
    assertThat(found.roots()).map(FoundRoot::name).containsExactly("infra");
    assertThat(found.onlyFiles())
        .isEqualTo(Map.of("infra", Set.of("infra/main.tf", "infra/prod.tfvars")));
  }

  @Test
  void aFileBelowAScannedDirectoryNarrowsNothing() throws IOException {
    write("infra/main.tf", "");
    write("infra/a.yaml", TEMPLATE);

    Found found = find(home, "infra", "infra/main.tf", "infra/a.yaml");
    assertThat(found.roots()).map(FoundRoot::name).containsExactly("infra", "infra/a.yaml");
    assertThat(found.onlyFiles()).isEmpty();
  }

  @Test
  void aPathThatDoesNotExistIsAnErrorAndTheOthersAreScanned() throws IOException {
    write("infra/main.tf", "");

    Found found = find(home, "nowhere", "infra");
    assertThat(found.roots()).map(FoundRoot::name).containsExactly("infra");
    assertThat(found.diagnostics())
        .map(Diagnostic::level, Diagnostic::message)
        .containsExactly(
            tuple(Diagnostic.Level.ERROR, "nowhere does not exist: check the spelling"));
  }

  @Test
  void aPathThatHoldsNothingToCheckIsAWarning() throws IOException {
    write("docs/readme.md", "");
    write("values.yaml", "a: 1\n");

    Found found = find(home, "docs", "values.yaml");
    assertThat(found.roots()).isEmpty();
    assertThat(found.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "docs holds no Terraform files and no CloudFormation templates",
            "values.yaml is neither a Terraform file nor a CloudFormation template");
    assertThat(found.diagnostics()).noneMatch(Diagnostic::isError);
  }

  @Test
  void aFileThatIsTooLargeIsAnErrorWhereItBeginsLikeATemplate() throws IOException {
    grow(write("big.json", "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\""));
    grow(write("data.json", "{\"rows\": ["));
    write("small.yaml", TEMPLATE);

    Found found = find(home, ".");

    assertThat(found.roots()).map(FoundRoot::name).containsExactly("small.yaml");
    assertThat(found.diagnostics())
        .extracting(Diagnostic::code, Diagnostic::isError, d -> String.valueOf(d.place()))
        .containsExactly(tuple("file-too-large", true, "big.json:1:1"));
  }

  private static void grow(Path file) throws IOException {
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(Workspace.LARGEST_FILE + 1);
    }
  }

  @Test
  void aTemplateThatAnotherOneNestsIsNoRoot() throws IOException {
    write("top.yaml", nesting("net/vpc.yaml"));
    write("net/vpc.yaml", nesting("subnets.yaml"));
    write("net/subnets.yaml", TEMPLATE);
    write("net/alone.yaml", TEMPLATE);

    assertThat(roots(".")).containsExactly("net/alone.yaml", "top.yaml");
    assertThat(roots("net")).containsExactly("net/alone.yaml", "net/vpc.yaml");
    assertThat(roots(".", "net/subnets.yaml"))
        .containsExactly("net/alone.yaml", "net/subnets.yaml", "top.yaml");
  }

  @Test
  void templatesThatNestEachOtherInACircleAreNotLost() throws IOException {
    write("a.yaml", nesting("b.yaml"));
    write("b.yaml", nesting("a.yaml"));
    write("self.yaml", nesting("self.yaml"));

    assertThat(roots(".")).containsExactly("a.yaml", "self.yaml");
  }

  @Test
  void aGivenParameterMayDecideWhatATemplateNests() throws IOException {
    write("top.yaml", "Parameters: {Dir: {Type: String}}\n" + nesting("!Sub '${Dir}/vpc.yaml'"));
    write("net/vpc.yaml", TEMPLATE);
    CloudFormationInputs inputs = new CloudFormationInputs(List.of(new Given("Dir", "net", null)));

    List<Path> here = List.of(Path.of("."));
    ParsedFiles files = new ParsedFiles(Workspace.of(home, here));

    assertThat(Discovery.find(here, files, Discovery.NamedFiles.BY_CONTENT, inputs).roots())
        .map(FoundRoot::name)
        .containsExactly("top.yaml");
    assertThat(roots(".")).containsExactly("net/vpc.yaml", "top.yaml");
  }

  private static String nesting(String file) {
    return "Resources:\n"
        + "  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "
        + file
        + "}}\n";
  }

  @Test
  void stacksOfTheCdkAreFoundWithTheirNestedAssemblies() throws IOException {
    String template = "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}";
    String parent =
        """
        {"Resources": {"Child": {
          "Type": "AWS::CloudFormation::Stack",
          "Properties": {"TemplateURL": {"Fn::Sub": "https://s3.${AWS::Region}.amazonaws.com/a/1.json"}},
          "Metadata": {"aws:asset:path": "Child.nested.template.json",
                       "aws:asset:property": "TemplateURL"}}}}
        """;
    write("cdk.out/manifest.json", "{\"version\": \"36.0.0\", \"artifacts\": {}}");
    write("cdk.out/tree.json", "{\"tree\": {\"Resources\": {\"Type\": \"AWS::S3::Bucket\"}}}");
    write("cdk.out/App.assets.json", "{\"files\": {}}");
    write("cdk.out/App.template.json", parent);
    write("cdk.out/Child.nested.template.json", template);
    write("cdk.out/assembly-Prod/Prod.template.json", template);
    write("cdk.out/asset.0123/index.js", "");

    assertThat(roots("."))
        .containsExactly("cdk.out/App.template.json", "cdk.out/assembly-Prod/Prod.template.json");
  }

  @Test
  void otherYamlAndJsonIsPassedOverSilently() throws IOException {
    write("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  Resources: {a: {Type: b}}\n");
    write("several.yaml", "a: 1\n---\nResources: {Queue: {Type: AWS::SQS::Queue}}\n");
    write(".github/workflows/ci.yml", TEMPLATE);
    write("ci.yml", "on: push\njobs:\n\tbuild: 'AWS::'\n");
    write("lines.json", "{\"a\": 1}\n{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}\n");
    write("values.json", "{\"Resources\": [1], \"x\": \"AWS::S3\"");
    write("app.yaml", TEMPLATE);

    Found found = find(home, ".");

    assertThat(found.roots()).map(FoundRoot::name).contains("app.yaml");
    assertThat(found.diagnostics()).isEmpty();
  }

  @Test
  void templatesMayBeInUtf16AndHaveAnyLineEnds() throws IOException {
    String lines = "Resources:\r\n  Queue:\r\n    Type: AWS::SQS::Queue\r\n";
    Files.write(home.resolve("be.yaml"), ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16BE));
    Files.write(home.resolve("le.yaml"), ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE));
    Files.write(home.resolve("plain.yaml"), lines.getBytes(StandardCharsets.UTF_16LE));
    write("mark.yaml", "\uFEFF" + lines);

    Found found = find(home, ".");

    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.roots())
        .extracting(FoundRoot::name)
        .containsExactly("be.yaml", "le.yaml", "mark.yaml", "plain.yaml");
    assertThat(found.roots())
        .allSatisfy(
            root ->
                assertThat(((FoundRoot.Template) root).document().source().text())
                    .isEqualTo(lines));
  }

  @Test
  void aTemplateWithASyntaxErrorIsStillATemplate() throws IOException {
    write("a.yaml", "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n  Bad: [1, 2\n");

    write("b.yaml", "Resources:\n\tQueue:\n\t\tType: AWS::SQS::Queue\n");
    write("c.yaml", "resources:\n\tlimits: 1\n");

    assertThat(roots(".")).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void aNamedFileCanBeTakenForATemplateWhateverIsInIt() throws IOException {
    write("empty.yaml", "");
    List<Path> paths = List.of(Path.of("empty.yaml"));
    ParsedFiles files = new ParsedFiles(Workspace.of(home, paths));

    assertThat(
            Discovery.find(paths, files, Discovery.NamedFiles.TEMPLATES, CloudFormationInputs.NONE)
                .roots())
        .map(FoundRoot::name)
        .containsExactly("empty.yaml");
  }

  private Path write(String name, String text) {
    return TestFiles.write(home, name, text);
  }

  private List<String> roots(String... paths) throws IOException {
    return find(home, paths).roots().stream().map(FoundRoot::name).toList();
  }

  private static Found find(Path home, String... paths) throws IOException {
    List<Path> list = Arrays.stream(paths).map(Path::of).toList();
    return Discovery.find(
        list,
        new ParsedFiles(Workspace.of(home, list)),
        Discovery.NamedFiles.BY_CONTENT,
        CloudFormationInputs.NONE);
  }
}
