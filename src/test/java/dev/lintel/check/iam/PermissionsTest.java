package dev.lintel.check.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What statements grant whole, and what they touch. A statement is written {@code Allow actions on
 * resources [if]}; {@code !a} stands for NotAction or NotResource, {@code ?} for what is not known,
 * {@code s3:?} for a text of which the end is not known.
 */
class PermissionsTest {
  private static final Meta META = new Meta(Origin.NOWHERE, false);

  // statements | action | resource | grants | touches
  private static final String TABLE =
      """
      Allow * on *                                        | s3:GetObject     | *          | true    | true
      Allow *:* on *                                      | s3:GetObject     | *          | true    | true
      Allow * on *                                        | *:*              | *          | true    | true
      Allow s3:* on *                                     | s3:GetObject     | *          | true    | true
      Allow S3:getobject on *                             | s3:GetObject     | *          | true    | true
      Allow s3:* on *                                     | sqs:SendMessage  | *          | false   | false
      Allow s3:* on *                                     | *                | *          | false   | true
      Allow s3:* on *                                     | *:*              | *          | false   | true
      Allow s3:Get*,s3:Put* on *                          | s3:*             | *          | false   | true
      Allow s3:Get* on *                                  | s3:*Object       | *          | false   | true
      Allow s3:Get* on *                                  | s3:Put*          | *          | false   | false
      Allow s3:GetObject on *                             | s3:GetObject?    | *          | false   | false
      Allow s3:GetObject? on *                            | s3:GetObjects    | *          | true    | true
      Allow s3:* on arn:aws:s3:::a/*                      | s3:GetObject     | arn:aws:s3:::a/b | true | true
      Allow s3:* on arn:aws:s3:::a/*                      | s3:GetObject     | *          | false   | true
      Allow s3:* on arn:aws:s3:::a/*                      | s3:GetObject     | arn:aws:s3:::b/* | false | false
      Allow s3:* on arn:aws:s3:::a/*                      | s3:GetObject     | arn:aws:s3:::*/b | false | true
      Allow s3:* on arn:aws:s3:::A/*                      | s3:GetObject     | arn:aws:s3:::a/b | false | false
      Allow s3:* on arn:aws:s3:::a,arn:aws:s3:::a/*       | s3:GetObject     | arn:aws:s3:::a/b | true | true
      Allow s3:* on arn:aws:s3:::a/*                      | s3:GetObject     |            | true    | true
      Allow !iam:* on *                                   | s3:GetObject     | *          | true    | true
      Allow !iam:* on *                                   | iam:PassRole     | *          | false   | false
      Allow !iam:* on *                                   | iam:*            | *          | false   | false
      Allow !iam:* on *                                   | *                | *          | false   | true
      Allow !iam:Pass* on *                               | iam:*            | *          | false   | true
      Allow !iam:*,!s3:* on *                             | s3:GetObject     | *          | false   | false
      Allow s3:* on !arn:aws:s3:::a/*                     | s3:GetObject     | arn:aws:s3:::b/* | true | true
      Allow s3:* on !arn:aws:s3:::a/*                     | s3:GetObject     | arn:aws:s3:::a/b | false | false
      Allow s3:* on !arn:aws:s3:::a/*                     | s3:GetObject     | *          | false   | true
      Allow s3:* on * if                                  | s3:GetObject     | *          | true    | true
      Deny s3:* on *                                      | s3:GetObject     | *          | false   | false
      Allow s3:* on *; Deny s3:* on *                     | s3:GetObject     | *          | false   | false
      Allow s3:* on *; Deny s3:* on * if                  | s3:GetObject     | *          | true    | true
      Allow s3:* on *; Deny s3:GetObject on *             | s3:*             | *          | true    | true
      Allow s3:* on *; Deny s3:GetObject on *             | s3:GetObject     | *          | false   | false
      Allow s3:* on *; Deny s3:Get* on *                  | s3:GetObject     | *          | false   | false
      Allow s3:* on *; Deny s3:* on arn:aws:s3:::a/*      | s3:GetObject     | *          | true    | true
      Allow s3:* on *; Deny s3:* on arn:aws:s3:::a/*      | s3:GetObject     | arn:aws:s3:::a/b | false | false
      Allow s3:* on *; Deny !iam:* on *                   | s3:GetObject     | *          | false   | false
      Allow s3:* on *; Deny s3:* on !arn:aws:s3:::a/*     | s3:GetObject     | arn:aws:s3:::b/c | false | false
      Allow s3:* on *; Deny s3:* on !arn:aws:s3:::a/*     | s3:GetObject     | arn:aws:s3:::a/b | true | true
      Allow s3:Get* on *; Deny s3:Get* on *               | s3:*             | *          | false   | false
      Allow s3:Get*,s3:Put* on *; Deny s3:Get* on *       | s3:*             | *          | false   | true
      Allow s3:* on arn:aws:s3:::a/*; Deny * on arn:aws:s3:::a/* | s3:GetObject | *       | false   | false
      Allow s3:Get* on *; Allow sqs:* on *                | sqs:SendMessage  | *          | true    | true
      Allow ? on *                                        | s3:GetObject     | *          | unknown | unknown
      Allow s3:? on *                                     | s3:GetObject     | *          | unknown | unknown
      Allow s3:? on *                                     | sqs:SendMessage  | *          | false   | false
      Allow s3:Get* on ?                                  | s3:GetObject     | *          | unknown | unknown
      Allow s3:Get* on ?                                  | s3:PutObject     | *          | false   | false
      Allow s3:* on *; Deny ? on *                        | s3:GetObject     | *          | unknown | unknown
      Allow s3:* on *; Deny s3:* on ?                     | s3:GetObject     | *          | unknown | unknown
      Allow s3:* on *; Deny ? on *                        | sqs:SendMessage  | *          | false   | false
      Allow !? on *                                       | s3:GetObject     | *          | unknown | unknown
      ?                                                   | s3:GetObject     | *          | unknown | unknown
      ?; Allow s3:* on *                                  | s3:GetObject     | *          | true    | true
      ? s3:* on *                                         | s3:GetObject     | *          | unknown | unknown
      - s3:* on *                                         | s3:GetObject     | *          | true    | true
      """;

  @TestFactory
  Stream<DynamicTest> statementsGrantAndTouchAsIamDecides() {
    return TABLE
        .lines()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.replaceAll("\\s+", " "),
                    () -> {
                      String[] cells = row.split("\\|", -1);
                      Sequence statements = statements(cells[0].strip());
                      String action = cells[1].strip();
                      String resource = cells[2].isBlank() ? null : cells[2].strip();
                      World world = new World(Map.of());
                      assertThat(Grants.grants(statements, action, resource, world))
                          .as("grants")
                          .isEqualTo(truth(cells[3]));
                      assertThat(Touches.touches(statements, action, resource, world))
                          .as("touches")
                          .isEqualTo(truth(cells[4]));
                    }));
  }

  private static Truth truth(String cell) {
    return Truth.valueOf(cell.strip().toUpperCase(Locale.ROOT));
  }

  private static Sequence statements(String text) {
    return Sequence.of(
        Arrays.stream(text.split(";", -1))
            .map(one -> Found.of(statement(one.strip()), Spot.NOWHERE))
            .toList());
  }

  private static Value statement(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 4) {
      return unknown();
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    if (!words[0].equals("-")) {
      entries.put("effect", value(words[0]));
    }
    put(entries, words[1], "actions");
    put(entries, words[3], "resources");
    if (words.length == 5) {
      entries.put(
          "conditions",
          new Value.ListValue(List.of(value("given")), Value.ListKind.LIST, null, META));
    }
    return new Value.MapValue(entries, Value.MapKind.OBJECT, null, META);
  }

  private static void put(Map<String, Value> entries, String words, String name) {
    List<Value> values = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      values.add(value(word.startsWith("!") ? word.substring(1) : word));
    }
    entries.put(
        words.startsWith("!") ? "not_" + name : name,
        new Value.ListValue(values, Value.ListKind.LIST, null, META));
  }

  private static Value value(String word) {
    if (word.equals("?")) {
      return unknown();
    }
    if (word.endsWith(":?")) {
      Value start = new Value.Text(word.substring(0, word.length() - 1), META);
      return new Value.Template(List.of(start, unknown()), META);
    }
    return new Value.Text(word, META);
  }

  private static Value unknown() {
    return new Value.Unknown("not given", null, List.of(), META);
  }
}
