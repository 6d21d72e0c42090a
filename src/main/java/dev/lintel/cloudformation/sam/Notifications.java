package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an event of type S3 adds to its bucket: notifications of the function. */
final class Notifications {
  private static final String KEY = "NotificationConfiguration";
  private static final String LIST = "LambdaConfigurations";

  private final Event event;
  private final Made made;

  Notifications(Event event) {
    this.event = event;
    this.made = event.made();
  }

  /** A bucket's properties with the notifications. */
  Node.Mapping in(Node.Mapping properties) {
    return with(properties, KEY, this::configuration);
  }

  private Node configuration(@Nullable Node written) {
    return switch (written) {
      case null -> made.map(made.entry(LIST, made.list(items())));
      case Node.Mapping map when !Written.isCall(map) -> with(map, LIST, this::list);
      default -> made.untranslated("notifications beside those that a function gives");
    };
  }

  private Node list(@Nullable Node written) {
    return switch (written) {
      case null -> made.list(items());
      case Node.Sequence sequence -> {
        List<Node> items = new ArrayList<>(sequence.items());
        items.addAll(items());
        yield new Node.Sequence(
            List.copyOf(items), sequence.complete(), sequence.tag(), sequence.span());
      }
      default -> made.untranslated("notifications beside those that a function gives");
    };
  }

  private List<Node> items() {
    Node events = event.get("Events");
    List<Node> names =
        switch (events) {
          case null -> List.of();
          case Node.Sequence sequence -> sequence.items();
          default -> List.of(events);
        };
    List<Node> items = new ArrayList<>();
    for (Node name : names) {
      List<Node.Entry> entries = new ArrayList<>();
      entries.add(made.entry("Event", name));
      entries.add(made.entry("Function", event.target().arn(made)));
      entries.addAll(event.copied(List.of("Filter")));
      items.add(made.where(event.function().condition(), made.map(entries)));
    }
    return items;
  }

  private Node.Mapping with(Node.Mapping map, String key, Function<@Nullable Node, Node> change) {
    List<Node.Entry> entries = new ArrayList<>();
    boolean found = false;
    for (Node.Entry entry : map.entries()) {
      boolean here = entry.key().text().equals(key);
      entries.add(here ? new Node.Entry(entry.key(), change.apply(entry.value())) : entry);
      found |= here;
    }
    if (!found) {
      entries.add(made.entry(key, change.apply(null)));
    }
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }
}
