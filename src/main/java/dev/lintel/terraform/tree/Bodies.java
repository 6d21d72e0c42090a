package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Elements;
import dev.lintel.terraform.eval.Evaluator;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Problems;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates the content of blocks, with what {@code dynamic} blocks make. */
final class Bodies {
  private final Session session;
  private final Scope scope;
  private final Problems problems = new Problems();
  private final List<Bound> bound;

  /** A name that a dynamic block binds in its content. */
  private record Bound(String name, Val value) {}

  private Bodies(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
    this.bound = new ArrayList<>();
  }

  /**
   * Evaluates a content; what fails is reported.
   *
   * @param skipped the names of arguments and blocks that are left out
   */
  static BlockContent evaluate(
      Content content, Place place, Set<String> skipped, Session session, Scope scope) {
    Bodies bodies = new Bodies(session, scope);
    BlockContent result = bodies.content(content, place, skipped);
    session.report(bodies.problems);
    return result;
  }

  private Frame frame(Source source) {
    Frame frame = Frame.of(source, scope, session.budget(), problems);
    for (Bound name : bound) {
      frame = frame.bind(name.name(), name.value());
    }
    return frame;
  }

  private Val value(Content.Argument argument) {
    return Evaluator.evaluate(argument.value(), frame(argument.source()));
  }

  private BlockContent content(Content content, Place place, Set<String> skipped) {
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    for (Content.Member member : content.members()) {
      if (skipped.contains(member.name())) {
        continue;
      }
      switch (member) {
        case Content.Argument argument ->
            members.putIfAbsent(argument.name(), new BlockContent.Argument(value(argument)));
        case Content.Nested block when block.name().equals("dynamic") -> dynamic(block, members);
        case Content.Nested block ->
            append(
                members,
                block.name(),
                List.of(content(block.content(), block.place(), Set.of())),
                null);
      }
    }
    return new BlockContent(members, content.complete(), place);
  }

  private static void append(
      SequencedMap<String, BlockContent.Member> members,
      String type,
      List<BlockContent> items,
      @Nullable Why rest) {
    List<BlockContent> all = new ArrayList<>();
    Why why = rest;
    if (members.get(type) instanceof BlockContent.Blocks earlier) {
      all.addAll(earlier.items());
      why = rest == null ? earlier.rest() : rest;
    }
    all.addAll(items);
    members.put(type, new BlockContent.Blocks(List.copyOf(all), why));
  }

  private void dynamic(Content.Nested block, SequencedMap<String, BlockContent.Member> members) {
    String type = block.label(0);
    Content.Argument forEach = block.content().argument("for_each");
    List<Content.Nested> contents = block.content().blocks("content");
    if (forEach == null || contents.isEmpty()) {
      frame(block.source())
          .fail(
              "A dynamic block needs the argument for_each and a block content; add what is"
                  + " missing.",
              block.header());
      append(members, type, List.of(), Why.of("its dynamic block is incomplete"));
      return;
    }
    Val collection = value(forEach);
    List<Map.Entry<Val, Val>> elements = Elements.of(collection);
    if (elements == null) {
      append(members, type, List.of(), whyNoElements(collection, forEach));
      return;
    }
    String iterator = iterator(block, type);
    List<BlockContent> items = new ArrayList<>();
    for (Map.Entry<Val, Val> element : elements) {
      SequencedMap<String, Val> attributes = new LinkedHashMap<>();
      attributes.put("key", element.getKey());
      attributes.put("value", element.getValue());
      bound.add(new Bound(iterator, Vals.object(attributes)));
      items.add(content(contents.getFirst().content(), contents.getFirst().place(), Set.of()));
      bound.removeLast();
    }
    append(members, type, items, null);
  }

  private Why whyNoElements(Val collection, Content.Argument forEach) {
    if (collection instanceof Val.Unknown unknown
        && (unknown.type() == DYNAMIC || !unknown.type().isScalar())) {
      return unknown.why();
    }
    frame(forEach.source())
        .fail(
            "Invalid dynamic for_each value: a map, list or set is required, but it is "
                + (collection.isNull() ? "null" : collection.type().friendly())
                + ".",
            forEach.value().span());
    return Why.of("its for_each fails");
  }

  private static String iterator(Content.Nested block, String type) {
    Content.Argument iterator = block.content().argument("iterator");
    return iterator != null && iterator.value() instanceof Expression.Traversal name
        ? name.root()
        : type;
  }

  /** What is known of a block when it is referred to; arguments that are null may be set later. */
  static SequencedMap<String, Val> known(BlockContent content) {
    SequencedMap<String, Val> known = new LinkedHashMap<>();
    for (Map.Entry<String, BlockContent.Member> member : content.members().entrySet()) {
      switch (member.getValue()) {
        case BlockContent.Argument argument -> {
          if (!argument.value().isNull()) {
            known.put(member.getKey(), argument.value());
          }
        }
        case BlockContent.Blocks blocks -> known.put(member.getKey(), known(blocks));
      }
    }
    return known;
  }

  private static Val known(BlockContent.Blocks blocks) {
    List<Val> items = new ArrayList<>();
    for (BlockContent item : blocks.items()) {
      items.add(open(known(item), List.of()));
    }
    Why rest = blocks.rest();
    return rest != null ? Vals.unknown(DYNAMIC, rest) : open(new LinkedHashMap<>(), items);
  }

  private static Val open(SequencedMap<String, Val> attributes, List<Val> items) {
    return Vals.unknown(DYNAMIC, "its provider may add to it")
        .with(Notes.NONE.shaped(new Shape.Members(attributes, items, null)));
  }
}
