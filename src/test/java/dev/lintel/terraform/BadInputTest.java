package dev.lintel.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.LintelRun;
import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BadInputTest {
  @TempDir Path directory;

  private void write(String name, String text) {
    TestFiles.write(directory, name, text);
  }

  /** The exit code, and each diagnostic as {@code severity file:line message}. */
  private record Told(int code, List<String> diagnostics, JsonNode graph) {}

  private Told graph(String... arguments) {
    List<String> all = new ArrayList<>(List.of("graph"));
    all.addAll(List.of(arguments));
    LintelRun run = LintelRun.in(directory, Map.of(), all);
    JsonNode graph = JsonMapper.shared().readTree(run.out());
    List<String> diagnostics = new ArrayList<>();
    for (JsonNode diagnostic : graph.path("diagnostics")) {
      JsonNode location = diagnostic.path("location");
      diagnostics.add(
          diagnostic.path("severity").asString()
              + " "
              + location.path("file").asString("-")
              + ":"
              + location.path("line").asInt(0)
              + " "
              + diagnostic.path("message").asString());
    }
    assertThat(run.out() + run.err()).doesNotContain("internal error").doesNotContain("\tat ");
    return new Told(run.code(), diagnostics, graph);
  }

  private static void assertError(Told told, String start, String... contained) {
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.diagnostics())
        .anySatisfy(line -> assertThat(line).startsWith("error " + start).contains(contained));
  }

  @Test
  void aCycleIsAnErrorThatNamesItsMembers() {
    write("main.tf", "locals {\n  a = local.b\n  b = local.a\n}\n");

    assertError(graph("."), "main.tf:", "Cycle", "local.a", "local.b");
  }

  @Test
  void aCycleThroughModulesIsAnErrorAsWell() {
    write(
        "main.tf",
        """
        module "one" {
          source = "./m"
          in     = module.two.out
        }
        module "two" {
          source = "./m"
          in     = module.one.out
        }
        """);
    write("m/main.tf", "variable \"in\" {}\noutput \"out\" { value = var.in }\n");

    assertError(graph("."), "", "Cycle", "module.one.output.out");
  }

  @Test
  void aValueOfTheWrongTypeIsAnErrorWhereItIsGiven() {
    write("main.tf", "variable \"size\" { type = number }\noutput \"o\" { value = var.size }\n");
    write("terraform.tfvars", "size = [\"large\"]\n");

    Told told = graph(".");

    assertError(told, "terraform.tfvars:1", "size", "number required");
    assertThat(told.graph().path("outputs").path("o").has("unknown")).isTrue();
  }

  @Test
  void anUnknownFunctionIsCountedAndItsResultUnknown() {
    write("main.tf", "output \"o\" {\n  value = shout(\"a\")\n}\n");

    Told told = graph(".");

    assertThat(told.code()).isZero();
    assertThat(told.diagnostics())
        .singleElement()
        .asString()
        .startsWith("warning main.tf:2")
        .contains("shout");
    assertThat(told.graph().path("outputs").path("o").path("unknown").asString()).contains("shout");
  }

  @Test
  void aModuleThatCallsItselfIsAnErrorAtTheCall() {
    write("main.tf", "module \"self\" {\n  source = \"./\"\n}\n");
    write("a/main.tf", "module \"b\" {\n  source = \"../b\"\n}\n");
    write("b/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n");

    Told told = graph(".");

    assertError(told, "main.tf:1", "self", "calls itself");
    assertError(told, "b/main.tf:1", "calls itself");
  }

  @Test
  void aDirectoryThatLinksToItselfIsReadOnce() throws IOException {
    write("infra/main.tf", "resource \"terraform_data\" \"one\" {}\n");
    Files.createSymbolicLink(directory.resolve("infra/loop"), directory.resolve("infra"));
    Files.createSymbolicLink(directory.resolve("infra/up"), directory);

    Told told = graph(".");

    assertThat(told.code()).isZero();
    assertThat(told.graph().path("resources")).hasSize(1);
  }

  @Test
  void aSyntaxErrorInAFileOfValuesHasItsPlaceAndTheRestGoesOn() {
    write("main.tf", "variable \"a\" {}\nresource \"terraform_data\" \"one\" { input = 1 }\n");
    write("terraform.tfvars", "a = \nb = [\n");

    Told told = graph(".");

    assertError(told, "terraform.tfvars:1", "value is expected");
    assertThat(told.graph().path("resources")).hasSize(1);
  }

  @Test
  void aFileOfValuesThatIsNotThereIsAnError() {
    write("main.tf", "variable \"a\" {}\n");

    assertError(graph(".", "--var-file", "nope.tfvars"), "-:0", "nope.tfvars");
  }

  @Test
  void twentyThousandLocalsInARowAreNoCrash() {
    StringBuilder text = new StringBuilder("locals {\n  v0 = 1\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("  v").append(i).append(" = local.v").append(i - 1).append("\n");
    }
    write("main.tf", text.append("}\noutput \"last\" { value = local.v20000 }\n").toString());

    Told told = graph(".");

    assertThat(told.graph().path("outputs").has("last")).isTrue();
  }

  @Test
  void localsThatDoubleEachOtherEndWithinTheBudget() {
    StringBuilder text = new StringBuilder("locals {\n  v0 = [1, 2]\n");
    for (int i = 1; i <= 60; i++) {
      text.append("  v%d = concat(local.v%d, local.v%d)\n".formatted(i, i - 1, i - 1));
    }
    write("main.tf", text.append("}\noutput \"last\" { value = local.v60 }\n").toString());

    Told told = graph(".");

    assertThat(told.graph().path("outputs").path("last").path("unknown").asString())
        .startsWith("not supported: ");
  }

  @Test
  void moreInstancesThanCanBeLookedAtAreTold() {
    write("main.tf", "resource \"terraform_data\" \"many\" {\n  count = 1000000000\n}\n");

    assertError(graph("."), "main.tf:2", "more instances than Lintel evaluates");
  }

  @Test
  void aFormatWidthThatWouldFillTheMemoryIsNoCrash() {
    write("main.tf", "output \"o\" { value = format(\"%1000000000d\", 1) }\n");

    assertThat(graph(".").graph().path("outputs").path("o").has("unknown")).isTrue();
  }

  @Test
  void filesOutsideTheScannedPathsAreNotRead() throws IOException {
    Path secret = Files.createTempFile("outside", ".txt");
    write("main.tf", "output \"o\" { value = file(\"" + secret + "\") }\n");

    JsonNode output = graph(".").graph().path("outputs").path("o");

    assertThat(output.path("unknown").asString()).contains("outside the scanned paths");
    Files.delete(secret);
  }
}
