package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.evaluate.Evaluator;
import dev.lintel.cloudformation.sam.Serverless;
import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.DynamicReferences;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Format;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.MapKind;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of a template, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html">
 * CloudFormation template Resources syntax</a> describes them.
 */
final class ResourceReader {
  private final Sections sections;
  private final Evaluator evaluator;
  private final Nesting nesting;
  private final Faults faults;
  private final ResourceAttributes beside;
  private final boolean dynamic;
  private Resource.Kind kind = Resource.Kind.MANAGED;
  private final List<Resource> resources = new ArrayList<>();
  private final SequencedSet<String> absent = new LinkedHashSet<>();

  private ResourceReader(Sections sections, Evaluator evaluator, Nesting nesting, Faults faults) {
    this.sections = sections;
    this.evaluator = evaluator;
    this.nesting = nesting;
    this.faults = faults;
    this.beside = new ResourceAttributes(sections, faults);
    this.dynamic = DynamicReferences.mayBeIn(sections.source().text());
  }

  /**
   * What a template creates.
   *
   * @param resources those that are, or may be, created
   * @param absent the logical IDs of those whose condition is false
   */
  record Created(List<Resource> resources, SequencedSet<String> absent) {}

  /** The resources of a template. */
  static Created read(
      Serverless.Translation translation, Evaluator evaluator, Nesting nesting, Faults faults) {
    Sections sections = translation.sections();
    ResourceReader reader = new ResourceReader(sections, evaluator, nesting, faults);
    reader.kind = Resource.Kind.MACRO;
    translation.written().forEach(reader::entry);
    reader.kind = Resource.Kind.MANAGED;
    for (Map.Entry<String, Node.Entry> entry : sections.resources().entrySet()) {
      reader.entry(entry.getKey(), entry.getValue());
    }
    return new Created(List.copyOf(reader.resources), reader.absent);
  }

  private void entry(String id, Node.Entry entry) {
    if (id.equals(Sections.TRANSFORM)) {
      return;
    }
    if (id.startsWith(Sections.FOR_EACH)) {
      if (!sections.transforms().contains(Sections.LANGUAGE_EXTENSIONS)) {
        structure(
            "Fn::ForEach needs the line Transform: " + Sections.LANGUAGE_EXTENSIONS,
            entry.key().span());
      }
      return;
    }
    if (!id.matches("([A-Za-z0-9]|\\[\\?])+")) {
      structure("The logical ID " + id + " has other than letters and digits", entry.key().span());
    }
    switch (entry.value()) {
      case Node.Mapping body -> resource(id, entry, body);
      case Node.Unreadable unused -> {}
      case Node.Scalar unused -> structure(id + " has to be a map with a Type", entry.key().span());
      case Node.Sequence unused ->
          structure(id + " has to be a map with a Type", entry.key().span());
    }
  }

  private void resource(String id, Node.Entry entry, Node.Mapping body) {
    String type = type(id, entry, body);
    beside.checkKeys(id, body);
    String condition = condition(id, body);
    Boolean exists = condition == null ? Boolean.TRUE : evaluator.conditions().decided(condition);
    MapValue values = properties(id, body, condition);
    SequencedMap<String, Value> attributes = attributes(id, body, condition);
    if (Boolean.FALSE.equals(exists)) {
      if (kind == Resource.Kind.MANAGED) {
        absent.add(id);
      }
      return;
    }
    String address = nesting.prefix() + id;
    boolean undecided = exists == null && condition != null;
    resources.add(
        new Resource(
            address,
            address,
            type,
            kind,
            Format.CLOUDFORMATION,
            values,
            attributes,
            sections.at(entry.span()),
            sections.at(entry.key().span()),
            nesting.callers(),
            nesting.both(undecided ? nesting.prefix() + condition : null)));
  }

  private String type(String id, Node.Entry entry, Node.Mapping body) {
    return switch (body.get("Type")) {
      case Node.Scalar scalar when scalar.tag() == null -> {
        boolean sam = scalar.text().startsWith("AWS::Serverless::");
        if (sam && !sections.isSam() && !sections.open()) {
          structure(scalar.text() + " needs the line Transform: " + Sections.SAM, scalar.span());
        }
        yield scalar.text();
      }
      case Node.Scalar call -> {
        evaluator.value(call);
        yield "";
      }
      case Node.Unreadable unused -> "";
      case Node.Mapping unused -> noText(id, entry);
      case Node.Sequence unused -> noText(id, entry);
      case null -> {
        if (body.complete()) {
          structure(
              "Resource " + id + " needs a Type, such as AWS::S3::Bucket", entry.key().span());
        }
        yield "";
      }
    };
  }

  private String noText(String id, Node.Entry entry) {
    structure("Type of the resource " + id + " has to be a text", entry.key().span());
    return "";
  }

  private @Nullable String condition(String id, Node.Mapping body) {
    Node condition = body.get("Condition");
    if (condition == null || condition instanceof Node.Unreadable) {
      return null;
    }
    if (!(condition instanceof Node.Scalar scalar)) {
      structure("Condition of " + id + " has to be the name of a condition", condition.span());
      return null;
    }
    String name = Literals.name(scalar);
    evaluator.conditions().isDeclared(name, sections.at(scalar.span()));
    return name;
  }

  private MapValue properties(String id, Node.Mapping body, @Nullable String condition) {
    Node.Entry entry = body.entry("Properties");
    if (entry == null) {
      Meta meta = Meta.at(sections.at(body.span()));
      return new MapValue(
          new LinkedHashMap<>(), MapKind.BLOCK, body.complete() ? null : hidden(meta), meta);
    }
    Value value = evaluator.valueWhere(entry.value(), condition);
    Meta meta = value.meta();
    return switch (value) {
      case MapValue map -> {
        MapValue resolved = dynamic ? DynamicReferences.resolve(map) : map;
        yield new MapValue(resolved.entries(), MapKind.BLOCK, resolved.rest(), meta);
      }
      case Null unused -> new MapValue(new LinkedHashMap<>(), MapKind.BLOCK, null, meta);
      case Value.Unknown why -> new MapValue(new LinkedHashMap<>(), MapKind.BLOCK, why, meta);
      default -> {
        boolean wrong = !(value instanceof Value.OneOf);
        if (wrong) {
          structure("Properties of " + id + " has to be a map", entry.key().span());
        }
        Value.Unknown rest =
            wrong ? null : Unknowns.because("its Properties depend on a condition", null, meta);
        yield new MapValue(new LinkedHashMap<>(), MapKind.BLOCK, rest, meta);
      }
    };
  }

  private SequencedMap<String, Value> attributes(
      String id, Node.Mapping body, @Nullable String condition) {
    SequencedMap<String, Value> attributes = new LinkedHashMap<>();
    for (String name : ResourceAttributes.SEEN) {
      Node.Entry entry = body.entry(name);
      if (entry != null) {
        Value value =
            beside.checked(id, name, entry.value(), evaluator.valueWhere(entry.value(), condition));
        if (!(value instanceof Null)) {
          attributes.put(name, value);
        }
      }
    }
    return attributes;
  }

  private static Value.Unknown hidden(Meta meta) {
    return Unknowns.because("a syntax error hides some of it", null, meta);
  }

  private void structure(String message, Span span) {
    faults.error(Code.STRUCTURE, message, sections.at(span));
  }
}
