package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queues that SAM makes for events. */
final class Queues {
  private final Event event;
  private final Creation creation;

  Queues(Event event, Creation creation) {
    this.event = event;
    this.creation = creation;
  }

  /** Makes a queue. */
  void queue(String id) {
    creation.further(id, event.key(), event.function(), "AWS::SQS::Queue", List.of());
  }

  /**
   * Lets somebody send to a queue.
   *
   * @param id of the queue's policy
   * @param principal who may send
   * @param source the ARN for which they do
   */
  void allow(String id, Node principal, Node arn, Node url, Node source) {
    Made made = event.made();
    Node statement =
        made.map(
            made.entry("Action", "sqs:SendMessage"),
            made.entry("Effect", "Allow"),
            made.entry("Principal", principal),
            made.entry("Resource", arn),
            made.entry(
                "Condition",
                made.map(made.entry("ArnEquals", made.map(made.entry("aws:SourceArn", source))))));
    creation.further(
        id,
        event.key(),
        event.function(),
        "AWS::SQS::QueuePolicy",
        List.of(
            made.entry(
                "PolicyDocument",
                made.map(
                    made.entry("Version", "2012-10-17"),
                    made.entry("Statement", made.list(statement)))),
            made.entry("Queues", made.list(url))));
  }

  /**
   * The ARN of the queue for what an event could not deliver; null where it has none. SAM makes the
   * queue where only its type is given.
   *
   * @param rule the ID of the rule that sends to it, which then may; null where a role does
   */
  @Nullable Node deadLetters(@Nullable String rule) {
    Node.Entry config = event.properties().entry("DeadLetterConfig");
    if (config == null) {
      return null;
    }
    Made made = new Made(config.key().span());
    if (!(config.value() instanceof Node.Mapping map) || Written.isCall(map)) {
      return made.untranslated("a queue that a function gives");
    }
    Node arn = map.get("Arn");
    if (arn != null) {
      return arn;
    }
    String named = Written.text(map.get("QueueLogicalId"));
    String id = named == null ? event.id() + "Queue" : named;
    queue(id);
    if (rule != null) {
      allow(
          event.id() + "QueuePolicy",
          made.map(made.entry("Service", "events.amazonaws.com")),
          made.attribute(id, "Arn"),
          made.ref(id),
          made.attribute(rule, "Arn"));
    }
    return made.attribute(id, "Arn");
  }
}
