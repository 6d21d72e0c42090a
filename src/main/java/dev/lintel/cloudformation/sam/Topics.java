package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;

/** Events of type SNS: a subscription of the function, or of a queue that it polls. */
final class Topics {
  private final Event event;
  private final Creation creation;
  private final Made made;

  Topics(Event event, Creation creation) {
    this.event = event;
    this.creation = creation;
    this.made = event.made();
  }

  /** Makes the resources of the event. */
  void translate() {
    Node topic = event.get("Topic");
    if (topic == null) {
      creation.fault("The event " + event.key().text() + " needs a Topic", event.key().span());
      return;
    }
    Node queue = event.get("SqsSubscription");
    if (queue == null || "false".equals(Written.text(queue))) {
      subscribe("lambda", event.target().arn(made));
      event.permit(creation, "", "sns.amazonaws.com", made.entry("SourceArn", topic));
    } else if (queue instanceof Node.Mapping given && !Written.isCall(given)) {
      Node arn = given.get("QueueArn");
      Node url = given.get("QueueUrl");
      Node batch = given.get("BatchSize");
      String policy = Written.text(given.get("QueuePolicyLogicalId"));
      through(
          arn == null ? made.untranslated("a queue without an ARN") : arn,
          url == null ? made.untranslated("a queue without a URL") : url,
          topic,
          policy == null ? event.id() + "QueuePolicy" : policy,
          batch == null ? made.plain("10") : batch);
    } else {
      String id = event.id() + "Queue";
      new Queues(event, creation).queue(id);
      through(
          made.attribute(id, "Arn"),
          made.ref(id),
          topic,
          event.id() + "QueuePolicy",
          made.plain("10"));
    }
  }

  private void through(Node arn, Node url, Node topic, String policy, Node batch) {
    new Queues(event, creation).allow(policy, made.text("*"), arn, url, topic);
    subscribe("sqs", arn);
    creation.further(
        event.id() + "EventSourceMapping",
        event.key(),
        event.function(),
        "AWS::Lambda::EventSourceMapping",
        List.of(
            made.entry("BatchSize", batch),
            made.entry("Enabled", made.plain("true")),
            made.entry("EventSourceArn", arn),
            made.entry("FunctionName", event.target().name(made))));
  }

  private void subscribe(String protocol, Node endpoint) {
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("Endpoint", endpoint));
    properties.add(made.entry("Protocol", protocol));
    properties.addAll(event.renamed("Topic", "TopicArn"));
    properties.addAll(
        event.copied(List.of("Region", "FilterPolicy", "FilterPolicyScope", "RedrivePolicy")));
    creation.further(
        event.id(), event.key(), event.function(), "AWS::SNS::Subscription", properties);
  }
}
