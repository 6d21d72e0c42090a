package dev.lintel.cloudformation.template;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.Map;

/** Checks that every mapping is a map of maps of scalars or lists. */
public final class MappingShapes {
  private final Sections sections;
  private final Faults faults;

  private MappingShapes(Sections sections, Faults faults) {
    this.sections = sections;
    this.faults = faults;
  }

  /** Checks the mappings of a template; faults are collected. */
  public static void check(Sections sections, Faults faults) {
    MappingShapes shapes = new MappingShapes(sections, faults);
    for (Map.Entry<String, Node.Entry> mapping : sections.mappings().entrySet()) {
      if (!mapping.getKey().equals(Sections.TRANSFORM)) {
        shapes.mapping(mapping.getKey(), mapping.getValue());
      }
    }
  }

  private void mapping(String name, Node.Entry entry) {
    switch (entry.value()) {
      case Node.Mapping mapping -> mapping.entries().forEach(row -> row(name, row));
      case Node.Unreadable unused -> {}
      case Node.Scalar unused -> fault(name, "has to be a map of keys", entry.key().span());
      case Node.Sequence unused -> fault(name, "has to be a map of keys", entry.key().span());
    }
  }

  private void row(String mapping, Node.Entry row) {
    String key = row.key().text();
    if (key.equals(Sections.TRANSFORM) || row.value() instanceof Node.Unreadable) {
      return;
    }
    if (!(row.value() instanceof Node.Mapping values)) {
      fault(mapping, "needs a map of names to values under " + key, row.key().span());
      return;
    }
    for (Node.Entry value : values.entries()) {
      if (value.value() instanceof Node.Mapping) {
        String path = key + "." + value.key().text();
        fault(mapping, "needs a scalar or a list under " + path, value.key().span());
      }
    }
  }

  private void fault(String mapping, String what, Span span) {
    faults.error(Code.STRUCTURE, "Mapping " + mapping + " " + what, sections.at(span));
  }
}
