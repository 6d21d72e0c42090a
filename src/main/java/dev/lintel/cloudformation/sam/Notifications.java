package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    Node.Mapping notified = Made.with(properties, KEY, this::configuration);
    return event.function().condition() == null
        ? notified
        : Made.with(notified, "Tags", this::tags);
  }

  /** A bucket cannot depend on what may not be there: a tag refers to it where it is. */
  private Node tags(@Nullable Node written) {
    String permission = event.permissionId("");
    Node reference =
        made.map(
            made.entry(
                "Fn::If",
                made.list(
                    made.text(Objects.requireNonNull(event.function().condition())),
                    made.ref(permission),
                    made.text("no dependency"))));
    Node tag =
        made.map(
            made.entry("Key", "sam:ConditionalDependsOn:" + permission),
            made.entry("Value", reference));
    return switch (written) {
      case null -> made.list(tag);
      case Node.Sequence tags -> Made.and(tags, List.of(tag));
      default -> made.untranslated("tags beside those that a function gives");
    };
  }

  private Node configuration(@Nullable Node written) {
    return switch (written) {
      case null -> made.map(made.entry(LIST, made.list(items())));
      case Node.Mapping map when !Written.isCall(map) -> Made.with(map, LIST, this::list);
      default -> made.untranslated("notifications beside those that a function gives");
    };
  }

  private Node list(@Nullable Node written) {
    return switch (written) {
      case null -> made.list(items());
      case Node.Sequence sequence -> Made.and(sequence, items());
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
}
