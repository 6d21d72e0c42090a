package dev.lintel.cloudformation.expand;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fn::ForEach, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html">
 * Fn::ForEach</a> describes it: in the sections Conditions, Resources and Outputs and in the
 * properties of resources. What is made keeps the places of what is written.
 */
public final class Loops {
  private static final int MOST_NODES = 200_000;

  private final Sections sections;
  private final Function<Node, Value> evaluate;
  private final Faults faults;
  private int nodes;
  private boolean hidden;

  private Loops(Sections sections, Function<Node, Value> evaluate, Faults faults) {
    this.sections = sections;
    this.evaluate = evaluate;
    this.faults = faults;
  }

  /**
   * The template with entries in place of each loop. It is open where a collection is not known.
   *
   * @param evaluate gives the value of a collection, which depends on parameters and mappings only
   */
  public static Sections expand(Sections sections, Function<Node, Value> evaluate, Faults faults) {
    if (!sections.isExtended() || !sections.source().text().contains(Sections.FOR_EACH)) {
      return sections;
    }
    Loops loops = new Loops(sections, evaluate, faults);
    return sections.with(
        loops.section(sections.conditions()),
        loops.section(sections.resources()),
        loops.section(sections.outputs()),
        sections.open() || loops.hidden);
  }

  private SequencedMap<String, Node.Entry> section(SequencedMap<String, Node.Entry> written) {
    SequencedMap<String, Node.Entry> named = new LinkedHashMap<>();
    for (Node.Entry entry : entries(List.copyOf(written.values()), Bindings.NONE)) {
      named.put(Literals.name(entry.key()), entry);
    }
    return named;
  }

  /** The entries of a map; a second one of a name is a fault. */
  private List<Node.Entry> entries(List<Node.Entry> written, Bindings bindings) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Node.Entry entry : written) {
      if (entry.key().text().startsWith(Sections.FOR_EACH)) {
        loop(entry, bindings, entries);
      } else {
        add(entry, bindings, entries);
      }
    }
    return List.copyOf(entries.values());
  }

  private void add(Node.Entry entry, Bindings bindings, Map<String, Node.Entry> entries) {
    Node.Scalar key = bindings.in(entry.key());
    Node.Entry earlier =
        entries.putIfAbsent(key.text(), new Node.Entry(key, node(entry.value(), bindings)));
    if (earlier != null) {
      fault(
          Code.NAME,
          key.text() + " is there more than once: put the loop's identifier into the key",
          entry.key().span());
    }
  }

  private void loop(Node.Entry loop, Bindings bindings, Map<String, Node.Entry> entries) {
    String name = loop.key().text();
    if (!(loop.value() instanceof Node.Sequence arguments)
        || arguments.items().size() != 3
        || !(arguments.items().getFirst() instanceof Node.Scalar identifier)
        || !(arguments.items().getLast() instanceof Node.Mapping body)) {
      hidden = true;
      if (!(loop.value() instanceof Node.Unreadable)) {
        fault(Code.ARGUMENTS, name + " needs a name, a list and a map", loop.key().span());
      }
      return;
    }
    List<String> items = items(name, arguments.items().get(1), bindings);
    if (items == null) {
      hidden = true;
      return;
    }
    for (String item : items) {
      Bindings inner = bindings.and(Literals.name(identifier), item);
      for (Node.Entry entry : body.entries()) {
        if (!allows(loop)) {
          return;
        }
        if (entry.key().text().startsWith(Sections.FOR_EACH)) {
          loop(entry, inner, entries);
        } else {
          add(entry, inner, entries);
        }
      }
    }
  }

  /** The items of a collection; null where they are not known. */
  private @Nullable List<String> items(String loop, Node collection, Bindings bindings) {
    Value value = evaluate.apply(node(collection, bindings));
    List<String> items = new ArrayList<>();
    if (!(value instanceof ListValue list)) {
      if (Texts.known(value) == null && !(value instanceof Value.MapValue)) {
        faults.warning(
            Code.LIMIT,
            loop + " is left out, because its list is not known: give the parameter a value",
            sections.at(collection.span()));
      } else {
        fault(Code.ARGUMENTS, loop + " needs a list", collection.span());
      }
      return null;
    }
    return collect(list, items) ? items : unknownItems(loop, collection);
  }

  private @Nullable List<String> unknownItems(String loop, Node collection) {
    faults.warning(
        Code.LIMIT,
        loop + " is left out, because an item of its list is not known",
        sections.at(collection.span()));
    return null;
  }

  /** A list within the list, as a parameter gives it, is as good as its items. */
  private static boolean collect(ListValue list, List<String> items) {
    boolean known = list.rest() == null;
    for (Value item : list.items()) {
      String text = Texts.known(item);
      if (text != null) {
        items.add(text);
      } else {
        known &= item instanceof ListValue inner && collect(inner, items);
      }
    }
    return known;
  }

  /** A node with what the identifiers and loops in it stand for. */
  private Node node(Node node, Bindings bindings) {
    nodes++;
    return switch (node) {
      case Node.Scalar scalar -> bindings.in(scalar);
      case Node.Sequence list ->
          new Node.Sequence(
              list.items().stream().map(item -> node(item, bindings)).toList(),
              list.complete(),
              list.tag(),
              list.span());
      case Node.Mapping map when bindings.unlessRef(map) instanceof Node.Scalar bound -> bound;
      case Node.Mapping map ->
          new Node.Mapping(entries(map.entries(), bindings), map.complete(), map.tag(), map.span());
      case Node.Unreadable unreadable -> unreadable;
    };
  }

  private boolean allows(Node.Entry loop) {
    if (nodes > MOST_NODES) {
      hidden = true;
      faults.warning(
          Code.LIMIT,
          "The loops stand for more than " + MOST_NODES + " values: no further one is read",
          sections.at(loop.key().span()));
    }
    return nodes <= MOST_NODES;
  }

  private void fault(Code code, String message, Span span) {
    faults.error(code, message, sections.at(span));
  }
}
