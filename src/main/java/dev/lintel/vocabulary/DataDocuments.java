package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.document.PolicyDocuments;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Choices;
import dev.lintel.vocabulary.folding.Known;
import dev.lintel.vocabulary.folding.PathEdit;
import dev.lintel.vocabulary.folding.Unknowns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents that data sources put together: their own statements and those of the documents that
 * they build on. A reference to such a data source holds its document.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
final class DataDocuments {
  private static final List<String> SOURCES = List.of("source_json", "source_policy_documents");
  private static final List<String> OVERRIDES =
      List.of("override_json", "override_policy_documents");

  private final Map<String, Draft> sources = new HashMap<>();
  private final Set<Draft> complete = new HashSet<>();

  private DataDocuments(List<Draft> drafts) {
    for (Draft draft : drafts) {
      Entry entry = draft.entry();
      if (entry != null && entry.meaning().documents().containsKey(".")) {
        sources.put(draft.written().address(), draft);
      }
    }
  }

  /** Completes the documents of data sources, and holds them out to those who refer to them. */
  static void link(List<Draft> drafts) {
    DataDocuments documents = new DataDocuments(drafts);
    Map<String, Draft> sources = documents.sources;
    if (sources.isEmpty()) {
      return;
    }
    sources.values().forEach(documents::complete);
    for (Draft draft : drafts) {
      Entry entry = draft.entry();
      if (entry != null && !sources.containsKey(draft.written().address())) {
        for (String path : entry.meaning().documents().keySet()) {
          draft.values(
              (Value.MapValue)
                  PathEdit.at(draft.values(), Steps.of(path), value -> held(value, sources)));
        }
      }
    }
  }

  /** The value with the documents that it refers to. */
  private static Value held(Value value, Map<String, Draft> sources) {
    return switch (value) {
      case Value.ListValue list -> PathEdit.items(list, item -> held(item, sources));
      case Value.OneOf choice -> Choices.map(choice, one -> held(one, sources));
      case Value.Reference reference -> {
        Draft source = sources.get(reference.address());
        yield source == null || reference.value() != null
            ? reference
            : new Value.Reference(
                reference.address(), reference.attribute(), source.values(), reference.meta());
      }
      default -> value;
    };
  }

  /** Puts the statements of a document together, once. */
  private void complete(Draft draft) {
    if (!complete.add(draft)) {
      return;
    }
    List<Value> statements = new ArrayList<>();
    Value.Unknown rest = null;
    for (String source : SOURCES) {
      rest = add(draft.values().get(source), statements, rest);
    }
    rest = add(draft.values(), statements, rest);
    for (String override : OVERRIDES) {
      List<Value> later = new ArrayList<>();
      rest = add(draft.values().get(override), later, rest);
      replaceNamesakes(statements, later);
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(draft.values().entries());
    Value.MapValue values = draft.values();
    if (!statements.isEmpty() || rest != null) {
      entries.put(
          "statement", new Value.ListValue(statements, Value.ListKind.BLOCKS, rest, values.meta()));
    }
    draft.values(new Value.MapValue(entries, values.kind(), values.rest(), values.meta()));
  }

  /** Adds the statements of a document or of several; returns why there may be more. */
  private Value.@Nullable Unknown add(
      @Nullable Value document, List<Value> statements, Value.@Nullable Unknown rest) {
    return switch (document) {
      case null -> rest;
      case Value.Null none -> rest;
      case Value.MapValue map -> {
        Value statement = map.get("statement");
        yield statement == null ? rest : addStatements(statement, statements, rest);
      }
      case Value.ListValue list -> {
        Value.Unknown more = rest == null ? list.rest() : rest;
        for (Value item : list.items()) {
          more = add(item, statements, more);
        }
        yield more;
      }
      case Value.Reference reference -> {
        Draft source = sources.get(reference.address());
        if (source != null) {
          complete(source);
        }
        Value inner = source == null ? reference.value() : source.values();
        yield inner == null
            ? Unknowns.of("what " + reference.address() + " gives is not known", reference)
            : add(inner, statements, rest);
      }
      default -> {
        Value read = PolicyDocuments.of(document);
        yield read instanceof Value.MapValue map
            ? add(map, statements, rest)
            : Unknowns.of("a document that this one builds on is not known", read);
      }
    };
  }

  private static Value.@Nullable Unknown addStatements(
      Value statement, List<Value> statements, Value.@Nullable Unknown rest) {
    if (statement instanceof Value.ListValue list) {
      statements.addAll(list.items());
      return rest == null ? list.rest() : rest;
    }
    if (statement instanceof Value.MapValue) {
      statements.add(statement);
      return rest;
    }
    return statement instanceof Value.Null
        ? rest
        : Unknowns.of("the statements of a document are not known", statement);
  }

  /** Later statements take the place of earlier ones with the same Sid. */
  private static void replaceNamesakes(List<Value> statements, List<Value> later) {
    Set<String> names = new HashSet<>();
    for (Value statement : later) {
      String name = sid(statement);
      if (name != null) {
        names.add(name);
      }
    }
    statements.removeIf(statement -> names.contains(sid(statement)));
    statements.addAll(later);
  }

  private static @Nullable String sid(Value statement) {
    String sid = statement instanceof Value.MapValue map ? Known.text(map.get("sid")) : null;
    return sid == null || sid.isEmpty() ? null : sid;
  }
}
