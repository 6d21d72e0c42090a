package dev.lintel.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What another linter's test case says: this resource must fail that check, or pass it.
 *
 * @param peer the other linter, as keys of {@code equivalents} name it
 * @param check its check
 * @param folder the case's folder
 * @param file the file within the case
 * @param resource the address or logical ID; null where the label is about a file or line
 * @param line the line; null where the label is not about one
 * @param firstLine where the resource's block begins, from 1; null where that is not said
 * @param lastLine where it ends
 * @param fails whether the check must fail
 * @param counts whether the label can be judged with the default parameters
 */
record Label(
    String peer,
    String check,
    String folder,
    String file,
    @Nullable String resource,
    @Nullable Integer line,
    @Nullable Integer firstLine,
    @Nullable Integer lastLine,
    boolean fails,
    boolean counts) {
  private static final List<String> LEFT_OUT =
      List.of("suppressed", "custom_param", "ambiguous", "empty");

  /** The labels of a suite's folder. */
  static List<Label> of(Path suite) throws IOException {
    String peer = suite.getFileName().toString().split("-", 2)[0];
    try (var lines = Files.lines(suite.resolve("labels.jsonl"))) {
      return lines.map(line -> read(peer, JsonMapper.shared().readTree(line))).toList();
    }
  }

  /** Whether one of these names is its own or that of its whole case, as {@link #name} has them. */
  boolean isAmong(Set<String> names) {
    return names.contains(name(peer, check, folder, null))
        || names.contains(name(peer, check, folder, resource));
  }

  /** Peer, check, case and resource, with spaces between them; without resource the whole case. */
  static String name(String peer, String check, String folder, @Nullable String resource) {
    return String.join(" ", peer, check, folder, resource == null ? "-" : resource);
  }

  private static Label read(String peer, JsonNode label) {
    JsonNode span = label.path("span");
    boolean leftOut =
        LEFT_OUT.stream().anyMatch(key -> label.path(key).asBoolean(false))
            || !label.path("asserted").asBoolean(true);
    return new Label(
        peer,
        checkName(label.path("check").asString()),
        label.path("case").asString(),
        label.path("file").asString(""),
        label.path("resource").isString() ? label.path("resource").asString() : null,
        number(label.path("line")),
        number(span.path(0)),
        number(span.path(1)),
        label.path("expect").asString().equals("fail"),
        !leftOut);
  }

  /** A check's name in one spelling: {@code AVD-AWS-0107} is {@code AWS-0107}. */
  static String checkName(String check) {
    return check.replaceFirst("^AVD-", "").toUpperCase(Locale.ROOT);
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isNumber() ? node.asInt() : null;
  }
}
