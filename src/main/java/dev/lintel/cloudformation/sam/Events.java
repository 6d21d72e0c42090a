package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;

/** The events of functions but those of APIs: what calls a function, and that it may. */
final class Events {
  private static final List<String> MAPPING =
      List.of(
          "BatchSize",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "DocumentDBEventSourceConfig",
          "Enabled",
          "FilterCriteria",
          "FunctionResponseTypes",
          "KmsKeyArn",
          "MaximumBatchingWindowInSeconds",
          "MaximumRecordAgeInSeconds",
          "MaximumRetryAttempts",
          "MetricsConfig",
          "ParallelizationFactor",
          "ProvisionedPollerConfig",
          "ScalingConfig",
          "StartingPosition",
          "StartingPositionTimestamp",
          "TumblingWindowInSeconds");
  private static final List<String> TARGET =
      List.of("Input", "InputPath", "DeadLetterConfig", "RetryPolicy", "InputTransformer");

  private final Creation creation;

  Events(Creation creation) {
    this.creation = creation;
  }

  /** Makes the resources of an event. */
  void translate(Event event) {
    switch (event.type()) {
      case "SQS" -> mapping(event, "Queue");
      case "Kinesis", "DynamoDB", "MSK" -> mapping(event, "Stream");
      case "Schedule" -> schedule(event);
      case "ScheduleV2" -> scheduler(event);
      case "CloudWatchEvent", "EventBridgeRule" -> rule(event);
      case "SNS" -> topic(event);
      case "S3" -> bucket(event);
      case "CloudWatchLogs" -> logs(event);
      case "AlexaSkill" -> skill(event);
      case "Cognito", "DocumentDB", "IoTRule", "MQ", "SelfManagedKafka" -> creation.isOpen();
      default ->
          creation.fault(
              event.function().id()
                  + " has an event of the type "
                  + event.type()
                  + ", and SAM has none",
              event.key().span());
    }
  }

  private void mapping(Event event, String source) {
    Made made = event.made();
    List<Node.Entry> properties = new ArrayList<>(event.copied(MAPPING));
    properties.addAll(event.renamed(source, "EventSourceArn"));
    properties.add(made.entry("FunctionName", event.target().name(made)));
    creation.further(
        event.id(), event.key(), event.function(), "AWS::Lambda::EventSourceMapping", properties);
  }

  private void schedule(Event event) {
    List<Node.Entry> properties =
        new ArrayList<>(
            event.renamed(
                "Schedule", "ScheduleExpression", "Description", "Description", "Name", "Name"));
    ofRule(event, properties);
  }

  private void rule(Event event) {
    List<Node.Entry> properties =
        new ArrayList<>(
            event.renamed(
                "Pattern", "EventPattern", "EventBusName", "EventBusName", "RuleName", "Name"));
    ofRule(event, properties);
  }

  private void ofRule(Event event, List<Node.Entry> properties) {
    Made made = event.made();
    state(event, properties);
    List<Node.Entry> target = new ArrayList<>();
    target.add(made.entry("Arn", event.target().arn(made)));
    Node given = event.get("Target") instanceof Node.Mapping map ? map.get("Id") : null;
    target.add(made.entry("Id", given == null ? made.text(event.id() + "LambdaTarget") : given));
    for (Node.Entry entry : event.copied(TARGET)) {
      target.add(entry.key().text().equals("DeadLetterConfig") ? deadLetters(entry) : entry);
    }
    properties.add(made.entry("Targets", made.list(made.map(target))));
    creation.further(event.id(), event.key(), event.function(), "AWS::Events::Rule", properties);
    event.permit(
        creation,
        "",
        "events.amazonaws.com",
        made.entry("SourceArn", made.attribute(event.id(), "Arn")));
  }

  /** Enabled is SAM's word for State. */
  private static void state(Event event, List<Node.Entry> properties) {
    Node.Entry state = event.properties().entry("State");
    Node.Entry enabled = event.properties().entry("Enabled");
    if (state != null) {
      properties.add(state);
    } else if (enabled != null) {
      Made made = new Made(enabled.value().span());
      String text = Written.text(enabled.value());
      properties.add(
          made.entry(
              "State",
              text == null
                  ? made.untranslated("the state of a rule")
                  : made.text(text.equals("true") ? "ENABLED" : "DISABLED")));
    }
  }

  /** A queue that SAM makes itself has a name of its own. */
  private Node.Entry deadLetters(Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping map && map.get("Arn") != null) {
      return entry;
    }
    creation.isOpen();
    Made made = new Made(entry.key().span());
    return made.entry("DeadLetterConfig", made.untranslated("a queue of its own"));
  }

  private void scheduler(Event event) {
    Made made = event.made();
    String id = event.id();
    String role = id + "Role";
    List<Node.Entry> properties =
        new ArrayList<>(
            event.copied(
                List.of(
                    "ScheduleExpression",
                    "FlexibleTimeWindow",
                    "ScheduleExpressionTimezone",
                    "State",
                    "StartDate",
                    "EndDate",
                    "GroupName",
                    "KmsKeyArn",
                    "Description")));
    if (event.get("FlexibleTimeWindow") == null) {
      properties.add(made.entry("FlexibleTimeWindow", made.map(made.entry("Mode", "OFF"))));
    }
    Node name = event.get("Name");
    properties.add(made.entry("Name", name == null ? made.text(id) : name));
    List<Node.Entry> target = new ArrayList<>();
    target.add(made.entry("Arn", event.target().arn(made)));
    Node own = event.get("RoleArn");
    target.add(made.entry("RoleArn", own == null ? made.attribute(role, "Arn") : own));
    target.addAll(event.copied(List.of("Input", "RetryPolicy")));
    properties.add(made.entry("Target", made.map(target)));
    creation.further(id, event.key(), event.function(), "AWS::Scheduler::Schedule", properties);
    if (own == null) {
      creation.further(role, event.key(), event.function(), "AWS::IAM::Role", schedulerRole(event));
    }
  }

  private static List<Node.Entry> schedulerRole(Event event) {
    Made made = event.made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(
        made.entry(
            "AssumeRolePolicyDocument", FunctionRole.trust(made, "scheduler.amazonaws.com")));
    properties.addAll(event.copied(List.of("PermissionsBoundary")));
    properties.add(
        made.entry(
            "Policies",
            made.list(
                made.map(
                    made.entry("PolicyName", event.id() + "LambdaPolicy"),
                    made.entry(
                        "PolicyDocument",
                        made.map(
                            made.entry(
                                "Statement",
                                made.list(
                                    made.map(
                                        made.entry("Action", "lambda:InvokeFunction"),
                                        made.entry("Effect", "Allow"),
                                        made.entry("Resource", event.target().arn(made)))))))))));
    return properties;
  }

  private void topic(Event event) {
    Made made = event.made();
    Node topic = event.get("Topic");
    if (event.get("SqsSubscription") != null || topic == null) {
      creation.isOpen();
      return;
    }
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("Endpoint", event.target().arn(made)));
    properties.add(made.entry("Protocol", "lambda"));
    properties.addAll(
        event.renamed(
            "Topic", "TopicArn",
            "Region", "Region",
            "FilterPolicy", "FilterPolicy",
            "FilterPolicyScope", "FilterPolicyScope",
            "RedrivePolicy", "RedrivePolicy"));
    creation.further(
        event.id(), event.key(), event.function(), "AWS::SNS::Subscription", properties);
    event.permit(creation, "", "sns.amazonaws.com", made.entry("SourceArn", topic));
  }

  /** The bucket itself is told to call the function. */
  private void bucket(Event event) {
    Made made = event.made();
    event.permit(
        creation, "", "s3.amazonaws.com", made.entry("SourceAccount", made.ref("AWS::AccountId")));
    String bucket = Written.referred(event.get("Bucket"));
    Node.Mapping properties = bucket == null ? null : creation.properties(bucket);
    if (bucket != null && properties != null) {
      creation.change(bucket, new Notifications(event).in(properties));
    }
  }

  private void logs(Event event) {
    Made made = event.made();
    List<Node.Entry> properties =
        new ArrayList<>(
            event.renamed("LogGroupName", "LogGroupName", "FilterPattern", "FilterPattern"));
    properties.add(made.entry("DestinationArn", event.target().arn(made)));
    creation.further(
        event.id(), event.key(), event.function(), "AWS::Logs::SubscriptionFilter", properties);
    event.permit(creation, "", "logs.amazonaws.com");
  }

  private void skill(Event event) {
    Node skill = event.get("SkillId");
    if (skill == null) {
      event.permit(creation, "", "alexa-appkit.amazon.com");
    } else {
      event.permit(
          creation, "", "alexa-appkit.amazon.com", event.made().entry("EventSourceToken", skill));
    }
  }
}
