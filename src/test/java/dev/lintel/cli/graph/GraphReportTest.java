package dev.lintel.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Format;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphReportTest {
  private static final Meta META = new Meta(Origin.NOWHERE, false);
  private static final Place PLACE =
      new Place(Source.of("main.tf", "a {\n  b = 1\n}\n"), new Span(0, 13));

  @Test
  void aResourceIsPrintedWithItsValuesAndPlace() throws IOException {
    String json = print(Format.TERRAFORM, Map.of("port", number("80"), "name", text("a<\n")));

    assertThat(json)
        .contains(
            "{\"root\":\".\",\"address\":\"a.b\",\"type\":\"a\",\"format\":\"terraform\",\"values\":{\"name\":\"a\\u003c\\n"
                + "\",\"port\":80},\"unknown\":[],\"references\":[],"
                + "\"location\":{\"file\":\"main.tf\",\"line\":1,\"column\":1,\"endLine\":3,"
                + "\"endColumn\":2}}");
  }

  @Test
  void anUnknownPlaceIsNullAndListedWithItsPath() throws IOException {
    Value odd = map(Map.of("odd.key", unknown("variable x has no value")));

    assertThat(print(Format.TERRAFORM, Map.of("list", list(text("a"), odd))))
        .contains("\"values\":{\"list\":[\"a\",{\"odd.key\":null}]}")
        .contains(
            "\"unknown\":[{\"path\":\"list[1][\\\"odd.key\\\"]\","
                + "\"reason\":\"variable x has no value\"}]");
  }

  @Test
  void aListOfUnknownExtentIsUnknownAsAWhole() throws IOException {
    Value.Unknown rest = unknown("for_each is not known");
    Value list = new Value.ListValue(List.of(text("a")), Value.ListKind.BLOCKS, rest, META);

    assertThat(print(Format.TERRAFORM, Map.of("rule", list)))
        .contains("\"values\":{\"rule\":null},\"unknown\":[{\"path\":\"rule\"");
  }

  @Test
  void aReferenceIsTheConfiguredValueOrUnknown() throws IOException {
    Value configured = new Value.Reference("aws_vpc.a", "cidr_block", text("10.0.0.0/8"), META);
    Value created = new Value.Reference("aws_vpc.a", "id", null, META);

    assertThat(print(Format.TERRAFORM, Map.of("cidr", configured, "vpc", created)))
        .contains("\"values\":{\"cidr\":\"10.0.0.0/8\",\"vpc\":null}")
        .contains("[{\"path\":\"vpc\",\"reason\":\"created at deployment\"}]")
        .contains("\"references\":[\"aws_vpc.a\"]");
  }

  @Test
  void textWithAHoleIsUnknown() throws IOException {
    Value hole = new Value.Reference("aws_vpc.a", "id", null, META);
    Value template = new Value.Template(List.of(text("vpc-"), hole), META);

    assertThat(print(Format.TERRAFORM, Map.of("name", template)))
        .contains("\"values\":{\"name\":null}")
        .contains("\"references\":[\"aws_vpc.a\"]");
  }

  @Test
  void encodedJsonIsItsTextWhereAllOfItIsKnown() throws IOException {
    Value known = map(Map.of("b", text("<x>"), "a", list(number("1.50"), text("y"))));
    Value partly = map(Map.of("a", list(unknown("no value"))));

    assertThat(
            print(
                Format.TERRAFORM,
                Map.of("p", new Value.Json(known, META), "q", new Value.Json(partly, META))))
        .contains("\"p\":\"{\\\"a\\\":[1.50,\\\"y\\\"],\\\"b\\\":\\\"\\\\u003cx\\\\u003e\\\"}\"")
        .contains("\"q\":null");
  }

  @Test
  void alternativesAreListedWithTheirAbsenceAndUnknowns() throws IOException {
    Value inner =
        new Value.OneOf(
            List.of(
                new Value.Alternative(Map.of("B", "true"), unknown("no value")),
                new Value.Alternative(Map.of("B", "false"), text("b"))),
            META);
    Value outer =
        new Value.OneOf(
            List.of(
                new Value.Alternative(Map.of("A", "true"), inner),
                new Value.Alternative(Map.of("A", "false"), new Value.Null(META))),
            META);

    assertThat(print(Format.CLOUDFORMATION, Map.of("P", outer)))
        .contains("{\"P\":{\"$oneOf\":[{\"$unknown\":\"no value\"},\"b\",{\"$absent\":true}]}}");
  }

  @Test
  void namesOfSeveralRootsSayWhichRootTheyAreOf() throws IOException {
    StringBuilder out = new StringBuilder();
    GraphReport.write(
        List.of(root("one", text("x")), root("two", unknown("why"))),
        Set.of("one"),
        List.of(Diagnostic.warning("code", "What is wrong.", PLACE)),
        out);

    assertThat(out)
        .contains("\"outputs\":{\"o\":{\"value\":\"x\"},\"two:o\":{\"unknown\":\"why\"}}")
        .contains("\"conditions\":{\"Is\":\"unknown\",\"two:Is\":\"unknown\"}")
        .contains("\"absent\":[\"Gone\",\"two:Gone\"]")
        .contains("{\"code\":\"code\",\"severity\":\"warning\",\"message\":\"What is wrong.\"");
  }

  private static String print(Format format, Map<String, Value> values) throws IOException {
    SequencedMap<String, Value> sorted = new LinkedHashMap<>();
    values.keySet().stream().sorted().forEach(key -> sorted.put(key, values.get(key)));
    Resource resource =
        new Resource(
            "a.b",
            "a.b",
            "a",
            Resource.Kind.MANAGED,
            format,
            new Value.MapValue(sorted, Value.MapKind.BLOCK, null, META),
            new LinkedHashMap<>(),
            PLACE,
            PLACE,
            List.of(),
            null);
    StringBuilder out = new StringBuilder();
    GraphReport.write(List.of(root(".", List.of(resource), Map.of())), Set.of(), List.of(), out);
    return out.toString();
  }

  private static Root root(String name, Value output) {
    return root(name, List.of(), Map.of("o", new Root.Output(output, null)));
  }

  private static Root root(
      String name, List<Resource> resources, Map<String, Root.Output> outputs) {
    SequencedMap<String, @Nullable Boolean> conditions = new LinkedHashMap<>();
    conditions.put("Is", null);
    return new Root(
        name,
        Format.TERRAFORM,
        resources,
        new LinkedHashMap<>(outputs),
        conditions,
        new TreeSet<>(Set.of("Gone")),
        List.of(),
        List.of(),
        List.of());
  }

  private static Value text(String text) {
    return new Value.Text(text, META);
  }

  private static Value number(String number) {
    return new Value.Num(new BigDecimal(number), META);
  }

  private static Value list(Value... items) {
    return new Value.ListValue(List.of(items), Value.ListKind.LIST, null, META);
  }

  private static Value map(Map<String, Value> entries) {
    return new Value.MapValue(new LinkedHashMap<>(entries), Value.MapKind.MAP, null, META);
  }

  private static Value.Unknown unknown(String reason) {
    return new Value.Unknown(reason, null, List.of(), META);
  }
}
