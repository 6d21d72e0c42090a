package dev.lintel.vocabulary;

import dev.lintel.vocabulary.entry.Book;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.folding.Level;
import dev.lintel.vocabulary.folding.Types;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes how the types of a book read: canonical path, CloudFormation, and what is left over. */
final class PageWriter {
  private final StringBuilder page = new StringBuilder();
  private final Types types = new Types(Library.shipped());

  private PageWriter() {}

  /** The page of a book in Markdown. */
  static String page(Book book) {
    PageWriter writer = new PageWriter();
    writer.page.append("# ").append(book.service()).append("\n\nMade by VocabularyTest.\n");
    book.all().forEach(writer::entry);
    return writer.page.toString();
  }

  private void entry(Entry entry) {
    for (Entry.Counterpart counterpart : entry.reading().counterparts()) {
      String unwrap = entry.reading().unwrap();
      Shape written = Objects.requireNonNull(TypeIndex.cloudFormation().type(counterpart.type()));
      Shape inner = unwrap == null ? null : written.child(unwrap);
      pair(
          entry,
          counterpart.type() + (unwrap == null ? "" : ", content of `" + unwrap + "`"),
          types.level(entry, counterpart.type()),
          inner == null ? written : inner);
    }
    Entry.MadeFrom from = entry.reading().madeFrom();
    if (from != null) {
      Shape written = Objects.requireNonNull(TypeIndex.cloudFormation().type(from.type()));
      pair(
          entry,
          from.type() + "." + from.path(),
          types.levelOfProperty(entry, from),
          Objects.requireNonNull(written.child(from.path())));
    }
  }

  private void pair(Entry entry, String title, Level level, Shape written) {
    page.append("\n## ").append(entry.type()).append(" from ").append(title).append("\n\n");
    page.append("| policies say | CloudFormation |\n|---|---|\n");
    List<String> onlyWritten = new ArrayList<>();
    List<String> onlyCanonical = new ArrayList<>();
    Shape canonical =
        Objects.requireNonNullElse(TypeIndex.terraform().type(entry.type()), Shape.OPAQUE);
    rows("", level, onlyWritten, written, onlyCanonical, canonical);
    page.append("\nOnly in CloudFormation: ").append(list(onlyWritten));
    page.append("\n\nOnly in Terraform: ").append(list(onlyCanonical)).append("\n");
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(names));
  }

  private void rows(
      String path,
      Level level,
      List<String> onlyWritten,
      Shape written,
      List<String> onlyCanonical,
      @Nullable Shape canonical) {
    TreeSet<String> heads = new TreeSet<>();
    for (Level.Rule rule : level.rules().values()) {
      String here =
          path + rule.name() + (rule.shape().cardinality() == Cardinality.MANY ? "[]" : "");
      page.append("| `")
          .append(here)
          .append("` | ")
          .append(rule.from() == null ? "" : "`" + text(rule.from()) + "`")
          .append(" |\n");
      if (rule.from() != null) {
        collectHeads(rule.from(), heads);
      }
      if (rule.shape().isObject() && rule.shape().cardinality() != Cardinality.MAP) {
        Shape below = canonical == null ? null : canonical.child(rule.name());
        if (rule.from() == null) {
          rule.below()
              .rules()
              .values()
              .forEach(
                  r -> {
                    if (r.from() != null) {
                      collectHeads(r.from(), heads);
                    }
                  });
        }
        rows(
            here + ".",
            rule.below(),
            rule.from() == null ? new ArrayList<>() : onlyWritten,
            rule.written(),
            onlyCanonical,
            below);
      }
    }
    written
        .children()
        .forEach(
            (name, shape) -> {
              if (shape.presence() != Shape.Presence.COMPUTED && !heads.contains(name)) {
                onlyWritten.add(path + name);
              }
            });
    if (canonical != null) {
      canonical
          .children()
          .forEach(
              (name, shape) -> {
                if (shape.presence() != Shape.Presence.COMPUTED
                    && !level.rules().containsKey(name)
                    && !List.of("id", "region", "tags_all", "timeouts").contains(name)) {
                  onlyCanonical.add(path + name);
                }
              });
    }
  }

  private static void collectHeads(Selection selection, Set<String> heads) {
    switch (selection) {
      case Selection.Path(var steps) -> heads.add(steps.getFirst().name());
      case Selection.AsList(var of) -> collectHeads(of, heads);
      case Selection.AsMap(var of) -> collectHeads(of, heads);
      case Selection.First(var of) -> of.forEach(one -> collectHeads(one, heads));
      case Selection.All(var of) -> of.forEach(one -> collectHeads(one, heads));
    }
  }

  private static String text(Selection selection) {
    return switch (selection) {
      case Selection.Path(var steps) ->
          steps.stream()
              .map(
                  step ->
                      step.name()
                          + (step.pick() == null
                              ? ""
                              : step.pick().take() == null
                                  ? "[" + step.pick().field() + "=" + step.pick().equal() + "]"
                                  : "[\"" + step.pick().equal() + "\"]"))
              .collect(Collectors.joining("."));
      case Selection.AsList(var of) -> text(of);
      case Selection.AsMap(var of) -> text(of);
      case Selection.First(var of) ->
          of.stream().map(PageWriter::text).collect(Collectors.joining(" or "));
      case Selection.All(var of) ->
          of.stream().map(PageWriter::text).collect(Collectors.joining(" and "));
    };
  }
}
