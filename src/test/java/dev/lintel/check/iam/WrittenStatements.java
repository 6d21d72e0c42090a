package dev.lintel.check.iam;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Statements in short: {@code Allow actions on resources [to principals] [if]}, with {@code ;}
 * between them. {@code !a} stands for NotAction, NotResource or NotPrincipal, {@code &a} for a
 * reference to what is created at deployment, {@code _} for what is not known, {@code <>} for a
 * part of a text that is not known, {@code -} for what is left out. A statement after {@code maybe}
 * may not exist.
 */
final class WrittenStatements {
  private static final Meta META = new Meta(Origin.NOWHERE, false);

  private WrittenStatements() {}

  static Sequence of(String text) {
    return Sequence.of(
        Arrays.stream(text.split(";", -1)).map(one -> statement(one.strip())).toList());
  }

  private static Found statement(String text) {
    if (text.startsWith("maybe ")) {
      Found found = statement(text.substring("maybe ".length()));
      return new Found(found.thing(), found.spot(), Truth.UNKNOWN, false);
    }
    return Found.of(text.equals("_") ? unknown() : content(text.split(" ", -1)), Spot.NOWHERE);
  }

  private static Value content(String[] words) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    if (!words[0].equals("-")) {
      entries.put("effect", value(words[0]));
    }
    put(entries, words[1], "actions");
    put(entries, words[3], "resources");
    for (int i = 4; i < words.length; i++) {
      switch (words[i]) {
        case "to" -> principals(entries, words[++i]);
        case "if" -> entries.put("conditions", list(List.of(value("given"))));
        case "if_" -> entries.put("conditions", unknown());
        default -> throw new IllegalArgumentException(words[i]);
      }
    }
    return new Value.MapValue(entries, Value.MapKind.OBJECT, null, META);
  }

  private static void put(Map<String, Value> entries, String words, String name) {
    if (!words.equals("-")) {
      entries.put(words.startsWith("!") ? "not_" + name : name, list(values(words)));
    }
  }

  /** Services are written with a dot, everybody as a star alone. */
  private static void principals(Map<String, Value> entries, String words) {
    List<Value> principals = new ArrayList<>();
    for (Value one : values(words)) {
      SequencedMap<String, Value> principal = new LinkedHashMap<>();
      boolean service = one instanceof Value.Text text && text.text().contains(".");
      principal.put("type", value(service ? "Service" : "AWS"));
      principal.put("identifiers", list(List.of(one)));
      principals.add(new Value.MapValue(principal, Value.MapKind.BLOCK, null, META));
    }
    String name = words.startsWith("!") ? "not_principals" : "principals";
    entries.put(name, words.equals("_") ? unknown() : list(principals));
  }

  private static List<Value> values(String words) {
    List<Value> values = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      values.add(value(word.startsWith("!") ? word.substring(1) : word));
    }
    return values;
  }

  private static Value list(List<Value> values) {
    return new Value.ListValue(values, Value.ListKind.LIST, null, META);
  }

  private static Value value(String word) {
    if (word.equals("_")) {
      return unknown();
    }
    if (word.startsWith("&")) {
      return new Value.Reference(word.substring(1), "arn", null, META);
    }
    if (!word.contains("<>")) {
      return new Value.Text(word, META);
    }
    List<Value> parts = new ArrayList<>();
    for (String text : word.split("<>", -1)) {
      parts.add(new Value.Text(text, META));
      parts.add(unknown());
    }
    return new Value.Template(parts.subList(0, parts.size() - 1), META);
  }

  private static Value.Unknown unknown() {
    return new Value.Unknown("not given", null, List.of(), META);
  }
}
