package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may stand beside the properties of a resource, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html">
 * Resource attribute reference</a> describes it.
 */
final class ResourceAttributes {
  /** Those that policies see. */
  static final List<String> SEEN =
      List.of(
          "DependsOn",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "UpdatePolicy",
          "CreationPolicy",
          "Metadata");

  private static final Set<String> OTHERS = Set.of("Type", "Properties", "Condition", "Version");
  private static final Set<String> OF_SAM = Set.of("Connectors", "IgnoreGlobals");
  private static final Map<String, Set<String>> POLICIES =
      Map.of(
          "DeletionPolicy", Set.of("Delete", "Retain", "RetainExceptOnCreate", "Snapshot"),
          "UpdateReplacePolicy", Set.of("Delete", "Retain", "Snapshot"));

  private final Sections sections;
  private final Faults faults;

  ResourceAttributes(Sections sections, Faults faults) {
    this.sections = sections;
    this.faults = faults;
  }

  /** Tells of keys that no resource has; macros, and tools that make a type, may take any. */
  void checkKeys(String id, Node.Mapping body) {
    boolean plain = body.get("Type") instanceof Node.Scalar type && type.tag() == null;
    if (sections.hasMacro() || !plain) {
      return;
    }
    for (Node.Entry entry : body.entries()) {
      String key = Literals.name(entry.key());
      boolean known =
          SEEN.contains(key)
              || OTHERS.contains(key)
              || key.startsWith("Fn::")
              || (sections.isSam() && OF_SAM.contains(key));
      if (!known) {
        fault(
            "Resource " + id + " has " + key + ", which is no attribute: move it into Properties",
            entry.key().span());
      }
    }
  }

  /** Checks the value of an attribute and gives it in the form in which policies see it. */
  Value checked(String id, String name, Node written, Value value) {
    if (name.equals("DependsOn")) {
      return dependencies(id, written, value);
    }
    Set<String> known = POLICIES.get(name);
    if (known != null && !sections.hasMacro()) {
      boolean plain = written instanceof Node.Scalar scalar && scalar.tag() == null;
      if (!plain && !sections.isExtended() && !(written instanceof Node.Unreadable)) {
        fault(
            name
                + " of "
                + id
                + " has to be a plain text, or needs the line Transform: "
                + Sections.LANGUAGE_EXTENSIONS,
            written.span());
      } else if (value instanceof Value.Text text && !known.contains(text.text())) {
        fault(name + " of " + id + " cannot be " + text.text(), written.span());
      }
    }
    return value;
  }

  /** Always a list; each of its names has to be a resource of the template. */
  private Value dependencies(String id, Node written, Value value) {
    ListValue list =
        value instanceof ListValue known
            ? known
            : new ListValue(List.of(value), ListKind.LIST, null, value.meta());
    for (Value item : list.items()) {
      Place own = item.origin().place();
      Place place = own == null ? sections.at(written.span()) : own;
      if (item instanceof Value.Text text) {
        if (!sections.resources().containsKey(text.text()) && !sections.open()) {
          String message = id + " depends on " + text.text() + ", and no resource is called so";
          faults.error(Code.NAME, message, place);
        }
      } else if (isRefused(item) && !sections.hasMacro()) {
        String message = "DependsOn of " + id + " has to be a logical ID, or a list of them";
        faults.error(Code.STRUCTURE, message, place);
      }
    }
    return list;
  }

  private static boolean isRefused(Value item) {
    return item instanceof Value.Reference
        || item instanceof Value.MapValue
        || item instanceof ListValue;
  }

  private void fault(String message, Span span) {
    faults.error(Code.STRUCTURE, message, sections.at(span));
  }
}
