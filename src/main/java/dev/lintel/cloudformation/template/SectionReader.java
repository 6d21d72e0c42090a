package dev.lintel.cloudformation.template;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections of a template, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">
 * CloudFormation template sections</a> describes them.
 */
public final class SectionReader {
  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Hooks",
          "Mappings",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Rules",
          "Transform",
          Sections.TRANSFORM);

  private static final String VERSION = "2010-09-09";

  private final Source source;
  private final Faults faults;
  private final boolean readable;

  private SectionReader(YamlDocument document, Faults faults) {
    this.source = document.source();
    this.faults = faults;
    this.readable = document.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  /** The sections of a document; faults in their shape are collected. */
  public static Sections read(YamlDocument document, Faults faults) {
    return new SectionReader(document, faults).read(document.root());
  }

  private Sections read(@Nullable Node root) {
    if (!(root instanceof Node.Mapping top)) {
      if (readable) {
        Span start = root == null ? Span.at(0) : new Span(root.span().start(), root.span().start());
        structure("A template is a map with a section Resources", start);
      }
      return new Sections(
          source, none(), none(), none(), none(), none(), none(), none(), Set.of(), true);
    }
    version(top.get("AWSTemplateFormatVersion"));
    Set<String> transforms = transforms(top);
    SequencedMap<String, Node.Entry> resources = resources(top);
    boolean open = isOpen(top, transforms, resources);
    boolean onlySam = transforms.equals(Set.of(Sections.SAM));
    unknownSections(top, transforms, open && !onlySam);
    return new Sections(
        source,
        section(top, "Parameters"),
        section(top, "Rules"),
        section(top, "Mappings"),
        section(top, "Conditions"),
        resources,
        section(top, "Outputs"),
        transforms.contains(Sections.SAM) ? section(top, "Globals") : none(),
        transforms,
        open);
  }

  private void version(@Nullable Node version) {
    boolean known =
        version instanceof Node.Unreadable
            || (version instanceof Node.Scalar scalar && scalar.text().equals(VERSION));
    if (version != null && !known) {
      structure("AWSTemplateFormatVersion has to be " + VERSION, version.span());
    }
  }

  private static SequencedMap<String, Node.Entry> none() {
    return new LinkedHashMap<>();
  }

  private SequencedMap<String, Node.Entry> section(Node.Mapping top, String name) {
    Node.Entry section = top.entry(name);
    if (section != null
        && !(section.value() instanceof Node.Mapping)
        && !(section.value() instanceof Node.Unreadable)) {
      structure(name + " has to be a map of names to declarations", section.key().span());
    }
    return Sections.entries(section == null ? null : section.value());
  }

  private SequencedMap<String, Node.Entry> resources(Node.Mapping top) {
    Node.Entry section = top.entry("Resources");
    if (section == null) {
      if (top.complete() && readable) {
        structure("The section Resources is missing", Span.at(top.span().start()));
      }
      return none();
    }
    SequencedMap<String, Node.Entry> resources = section(top, "Resources");
    if (section.value() instanceof Node.Mapping map && map.entries().isEmpty() && map.complete()) {
      structure("Resources has to hold at least one resource", section.key().span());
    }
    return resources;
  }

  private static Set<String> transforms(Node.Mapping top) {
    Set<String> names = new LinkedHashSet<>();
    Node transform = top.get("Transform");
    if (transform != null) {
      names.addAll(Sections.listed(transform, SectionReader::transformName));
    }
    return names;
  }

  private static String transformName(Node node) {
    Node name = node instanceof Node.Mapping mapping ? mapping.get("Name") : node;
    return name instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static boolean isOpen(
      Node.Mapping top, Set<String> transforms, SequencedMap<String, Node.Entry> resources) {
    Node section = top.get("Resources");
    boolean hidden = !top.complete() || (section instanceof Node.Mapping map && !map.complete());
    return hidden
        || top.get(Sections.TRANSFORM) != null
        || transforms.contains(Sections.SAM)
        || transforms.stream().anyMatch(Sections::isMacro)
        || resources.entrySet().stream()
            .anyMatch(e -> addsNames(e.getKey(), e.getValue().value(), transforms));
  }

  private static boolean addsNames(String key, Node resource, Set<String> transforms) {
    return key.equals(Sections.TRANSFORM)
        || (key.startsWith(Sections.FOR_EACH) && !transforms.contains(Sections.LANGUAGE_EXTENSIONS))
        || (resource instanceof Node.Mapping mapping && isModule(mapping.get("Type")));
  }

  /** A type that is no plain text is for a tool that puts resources in its place. */
  private static boolean isModule(@Nullable Node type) {
    return type != null
        && (!(type instanceof Node.Scalar scalar)
            || scalar.tag() != null
            || scalar.text().endsWith("::MODULE"));
  }

  private void unknownSections(Node.Mapping top, Set<String> transforms, boolean open) {
    for (Node.Entry entry : top.entries()) {
      String name = entry.key().text();
      boolean globals = name.equals("Globals") && transforms.contains(Sections.SAM);
      if (!open && !globals && !SECTIONS.contains(name)) {
        structure(
            "A template has no section " + name + ": remove it, or move it into Metadata",
            entry.key().span());
      }
    }
  }

  private void structure(String message, Span span) {
    faults.error(Code.STRUCTURE, message, new Place(source, span));
  }
}
