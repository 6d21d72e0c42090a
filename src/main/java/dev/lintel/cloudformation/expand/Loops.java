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

  private static final String CONDITION = "Condition";

  private final Sections sections;
  private final Function<Node, Value> evaluate;
  private final Faults faults;
  private final SequencedMap<String, Node.Entry> existence = new LinkedHashMap<>();
  private int nodes;
  private boolean hidden;

  private Loops(Sections sections, Function<Node, Value> evaluate, Faults faults) {
    this.sections = sections;
    this.evaluate = evaluate;
    this.faults = faults;
  }

  /** Where a map with loops stands. */
  private enum Level {
    RESOURCES,
    /** Another section. */
    SECTION,
    /** Within an entry of a section. */
    MAP
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
    SequencedMap<String, Node.Entry> conditions =
        loops.section(sections.conditions(), Level.SECTION);
    SequencedMap<String, Node.Entry> resources =
        loops.section(sections.resources(), Level.RESOURCES);
    conditions.putAll(loops.existence);
    return sections.with(
        conditions,
        resources,
        loops.section(sections.outputs(), Level.SECTION),
        sections.open() || loops.hidden);
  }

  private SequencedMap<String, Node.Entry> section(
      SequencedMap<String, Node.Entry> written, Level level) {
    SequencedMap<String, Node.Entry> named = new LinkedHashMap<>();
    for (Node.Entry entry : entries(List.copyOf(written.values()), Bindings.NONE, level)) {
      named.put(Literals.name(entry.key()), entry);
    }
    return named;
  }

  /** The entries of a map; a second one of a name is a fault. */
  private List<Node.Entry> entries(List<Node.Entry> written, Bindings bindings, Level level) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Node.Entry entry : written) {
      if (entry.key().text().startsWith(Sections.FOR_EACH)) {
        loop(entry, bindings, level, entries);
      } else {
        add(entry, bindings, level, entries);
      }
    }
    return List.copyOf(entries.values());
  }

  private void add(
      Node.Entry entry, Bindings bindings, Level level, Map<String, Node.Entry> entries) {
    String unknown = bindings.unknownLoop();
    if (unknown != null && level == Level.RESOURCES) {
      Node.Scalar marked = bindings.marked(entry.key());
      entries.putIfAbsent(
          marked.text(), new Node.Entry(marked, possible(entry.value(), bindings, unknown)));
      return;
    }
    String loop = bindings.unknownIn(entry.key());
    if (loop != null) {
      entries.putIfAbsent(loop, new Node.Entry(unbound(loop, entry.key().span()), entry.value()));
      return;
    }
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

  /** One resource that stands for all that a loop makes; it exists where there are items. */
  private Node possible(Node written, Bindings bindings, String loop) {
    if (!(node(written, bindings) instanceof Node.Mapping body)) {
      return written;
    }
    Node own = written instanceof Node.Mapping map ? map.get(CONDITION) : null;
    String exists = loop + " has items";
    if (own instanceof Node.Scalar condition && bindings.unknownIn(own) == null) {
      Node.Scalar name = bindings.in(condition);
      String both = Literals.name(name) + " and " + exists;
      existence.put(both, new Node.Entry(unbound(both, own.span()), and(name, exists)));
      exists = both;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : body.entries()) {
      if (!entry.key().text().equals(CONDITION)) {
        entries.add(entry);
      }
    }
    Span span = written.span();
    entries.add(new Node.Entry(unbound(CONDITION, span), unbound(exists, span)));
    return new Node.Mapping(List.copyOf(entries), body.complete(), body.tag(), body.span());
  }

  private static Node and(Node.Scalar condition, String other) {
    Span span = condition.span();
    List<Node> operands =
        List.of(
            new Node.Scalar(condition.text(), Node.Style.PLAIN, "!Condition", span),
            new Node.Scalar(other, Node.Style.PLAIN, "!Condition", span));
    return new Node.Sequence(operands, true, "!And", span);
  }

  private static Node.Scalar unbound(String text, Span span) {
    return new Node.Scalar(text, Node.Style.DOUBLE_QUOTED, null, span);
  }

  private void loop(
      Node.Entry loop, Bindings bindings, Level level, Map<String, Node.Entry> entries) {
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
    List<String> items = items(name, arguments.items().get(1), bindings, level);
    if (items != null) {
      for (String item : items) {
        body(loop, body, bindings.and(Literals.name(identifier), item), level, entries);
      }
      return;
    }
    hidden = true;
    if (level == Level.RESOURCES) {
      body(loop, body, bindings.andUnknown(Literals.name(identifier), name), level, entries);
    } else if (level == Level.MAP) {
      entries.putIfAbsent(name, loop);
    }
  }

  private void body(
      Node.Entry loop,
      Node.Mapping body,
      Bindings inner,
      Level level,
      Map<String, Node.Entry> entries) {
    for (Node.Entry entry : body.entries()) {
      if (!allows(loop)) {
        return;
      }
      if (entry.key().text().startsWith(Sections.FOR_EACH)) {
        loop(entry, inner, level, entries);
      } else {
        add(entry, inner, level, entries);
      }
    }
  }

  /** The items of a collection; null where they are not known. */
  private @Nullable List<String> items(
      String loop, Node collection, Bindings bindings, Level level) {
    Value value = evaluate.apply(node(collection, bindings));
    List<String> items = new ArrayList<>();
    if (!(value instanceof ListValue list)) {
      if (Texts.known(value) == null && !(value instanceof Value.MapValue)) {
        return unknownItems(loop, collection, level);
      }
      hidden = true;
      fault(Code.ARGUMENTS, loop + " needs a list", collection.span());
      return items;
    }
    return collect(list, items) ? items : unknownItems(loop, collection, level);
  }

  private @Nullable List<String> unknownItems(String loop, Node collection, Level level) {
    String instead =
        switch (level) {
          case RESOURCES -> "one resource stands for all that it makes";
          case SECTION -> "what it makes is left out";
          case MAP -> "what it makes is unknown";
        };
    faults.warning(
        Code.LIMIT,
        "The list of " + loop + " is not known: " + instead + "; give its parameters values",
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
    String loop = isWhole(node) ? bindings.unknownIn(node) : null;
    if (loop != null) {
      Node.Scalar key = unbound(Sections.UNKNOWN, node.span());
      Node.Scalar reason = unbound("the list of " + loop + " is not known", node.span());
      return new Node.Mapping(List.of(new Node.Entry(key, reason)), true, null, node.span());
    }
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
          new Node.Mapping(
              entries(map.entries(), bindings, Level.MAP), map.complete(), map.tag(), map.span());
      case Node.Unreadable unreadable -> unreadable;
    };
  }

  /** Whether a node is unknown as soon as a part of it is: a text, or a call of a function. */
  private static boolean isWhole(Node node) {
    boolean tagged = node.tag() != null && !"!If".equals(node.tag());
    return switch (node) {
      case Node.Scalar unused -> true;
      case Node.Sequence unused -> tagged;
      case Node.Mapping map -> {
        String key = map.entries().size() == 1 ? map.entries().getFirst().key().text() : "";
        boolean call = key.equals("Ref") || (key.startsWith("Fn::") && !key.equals("Fn::If"));
        yield tagged || (call && !key.startsWith(Sections.FOR_EACH));
      }
      case Node.Unreadable unused -> false;
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
