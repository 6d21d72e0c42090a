package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line that {@code lintel parse} prints of a file. */
class ParseReportTest {
  @Test
  void theLineHoldsTheWholeTree() {
    ParseReport report = ParseReport.of("a/b.tf", utf8("a = 1\nb \"l\" {\n  c = \"x${y}\"\n}\n"));

    assertThat(report.ok()).isTrue();
    assertThat(report.line())
        .isEqualTo(
            "{'file':'a/b.tf','ok':true,'errors':[],'body':["
                .concat("{'a':'a','r':[1,1,1,6,0,5],'v':[1,5,1,6,4,5],'k':'literal',")
                .concat("'c':'1','x':'1'},")
                .concat("{'b':['b','l',[2,1,4,2,6,29]],'in':[")
                .concat("{'a':'c','r':[3,3,3,14,16,27],'v':[3,7,3,14,20,27],")
                .concat("'k':'template','x':'(tpl QxQ (var y))'}]}]}")
                .replace('\'', '"')
                .replace("Q", "\\\""));
  }

  @Test
  void errorsAreInTheOrderOfTheText() {
    ParseReport report = ParseReport.of("b.tf", utf8("a = 1 2\nb = 1\nb = 2\n"));
    JsonNode errors = JsonMapper.shared().readTree(report.line()).path("errors");

    assertThat(report.ok()).isFalse();
    assertThat(errors).hasSize(2);
    assertThat(errors.get(0).path("line").asInt()).isEqualTo(1);
    assertThat(errors.get(0).path("column").asInt()).isEqualTo(7);
    assertThat(errors.get(1).path("line").asInt()).isEqualTo(3);
    assertThat(errors.get(1).path("summary").asString()).contains("already set");
  }

  @Test
  void aByteOrderMarkTakesBytesButNoColumn() {
    assertThat(valueOfA(bytes(0xEF, 0xBB, 0xBF), utf8("a = 1\n")))
        .containsExactly(1, 5, 1, 6, 7, 8);
  }

  /** The value begins in column 5 at byte 4; given are the column and byte of its end. */
  @ParameterizedTest
  @CsvSource({
    "'\tx', 9, 8",
    "e\u0301, 8, 9",
    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 8, 24",
    "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB, 9, 18",
    "\u0915\u094D\u0937, 9, 15",
    "\uFFFD, 8, 9",
  })
  void columnsAreGraphemeClusters(String content, int endColumn, int endByte) {
    assertThat(valueOfA(utf8("a = \"" + content + "\"\n")))
        .containsExactly(1, 5, 1, endColumn, 4, endByte);
  }

  @Test
  void noClusterReachesOverTheEndOfAToken() {
    assertThat(valueOfA(utf8("a = \"\u0301\"\n"))).containsExactly(1, 5, 1, 8, 4, 8);
  }

  @Test
  void onlyALineFeedEndsALine() {
    byte[] text = utf8("# one\rstill\na = 1\n");

    assertThat(valueOfA(text)).containsExactly(2, 5, 2, 6, 16, 17);
  }

  @Test
  void bytesThatAreNoUtf8AreAnErrorExceptInComments() {
    assertThat(ParseReport.of("a.tf", join(utf8("# "), bytes(0xE9), utf8("\na = 1\n"))).ok())
        .isTrue();
    assertThat(ParseReport.of("a.tf", join(utf8("a = \""), bytes(0xE9), utf8("\"\n"))).line())
        .contains("\"ok\":false", "\"code\":\"hcl-encoding\",\"line\":1,\"column\":6");
    assertThat(ParseReport.of("a.tf", join(utf8("a = "), bytes(0xFF), utf8("\n"))).line())
        .contains("\"code\":\"hcl-encoding\",\"line\":1,\"column\":5");
  }

  @Test
  void bytesBehindUndecodableOnesKeepTheirOffsets() {
    assertThat(valueOfA(utf8("# "), bytes(0xE9, 0xFF, 0xE2, 0x82), utf8("\na = 1\n")))
        .containsExactly(2, 5, 2, 6, 11, 12);
  }

  @Test
  void anOverlongSequenceIsOneColumnWide() {
    byte[][] text = {utf8("a = \""), bytes(0xC0, 0x80), utf8("\"\n")};

    assertThat(valueOfA(text)).containsExactly(1, 5, 1, 8, 4, 8);
    assertThat(ParseReport.of("a.tf", join(text)).line()).contains("\"c\":\"\uFFFD\uFFFD\"");
  }

  @Test
  void anyBytesHaveALine() {
    assertThat(ParseReport.of("a.tf", new byte[0]).line())
        .isEqualTo("{\"file\":\"a.tf\",\"ok\":true,\"errors\":[],\"body\":[]}");
    assertThat(ParseReport.of("a.tf", bytes(0xFF, 0xFE, 'a', 0, '=', 0)).ok()).isFalse();
    assertThat(ParseReport.of("a.tf", bytes(0, 1, 2, 0xF0)).ok()).isFalse();
  }

  private static List<Integer> valueOfA(byte[]... parts) {
    ParseReport report = ParseReport.of("a.tf", join(parts));
    assertThat(report.ok()).isTrue();
    JsonNode value = JsonMapper.shared().readTree(report.line()).path("body").path(0).path("v");
    return value.valueStream().map(JsonNode::asInt).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(int... values) {
    return join(new byte[0], toBytes(values));
  }

  private static byte[] toBytes(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
