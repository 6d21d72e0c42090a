package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of functions but those of APIs: what calls a function, and that it may. */
final class Events {
  private static final List<String> TARGET =
      List.of("Input", "InputPath", "RetryPolicy", "InputTransformer");

  private final Creation creation;

  Events(Creation creation) {
    this.creation = creation;
  }

  /** Makes the resources of an event. */
  void translate(Event event) {
    switch (event.type()) {
      case "DocumentDB", "DynamoDB", "Kinesis", "MQ", "MSK", "SQS", "SelfManagedKafka" ->
          Polling.translate(event, creation);
      case "Schedule" -> schedule(event);
      case "ScheduleV2" -> scheduler(event);
      case "CloudWatchEvent", "EventBridgeRule" -> rule(event);
      case "SNS" -> new Topics(event, creation).translate();
      case "S3" -> bucket(event);
      case "CloudWatchLogs" -> logs(event);
      case "AlexaSkill" -> skill(event);
      case "IoTRule" -> topicRule(event);
      case "Cognito" -> users(event);
      default ->
          creation.fault(
              event.function().id()
                  + " has an event of the type "
                  + event.type()
                  + ", and SAM has none",
              event.key().span());
    }
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
    target.addAll(event.copied(TARGET));
    Node queue = new Queues(event, creation).deadLetters(event.id());
    if (queue != null) {
      target.add(made.entry("DeadLetterConfig", made.map(made.entry("Arn", queue))));
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
    if (!"true".equals(Written.text(event.get("OmitName")))) {
      properties.add(made.entry("Name", name == null ? made.text(id) : name));
    }
    List<Node.Entry> target = new ArrayList<>();
    target.add(made.entry("Arn", event.target().arn(made)));
    Node own = event.get("RoleArn");
    target.add(made.entry("RoleArn", own == null ? made.attribute(role, "Arn") : own));
    target.addAll(event.copied(List.of("Input", "RetryPolicy")));
    Node queue = new Queues(event, creation).deadLetters(null);
    if (queue != null) {
      target.add(made.entry("DeadLetterConfig", made.map(made.entry("Arn", queue))));
    }
    properties.add(made.entry("Target", made.map(target)));
    creation.further(id, event.key(), event.function(), "AWS::Scheduler::Schedule", properties);
    if (own == null) {
      creation.further(
          role, event.key(), event.function(), "AWS::IAM::Role", schedulerRole(event, queue));
    }
  }

  private static List<Node.Entry> schedulerRole(Event event, @Nullable Node queue) {
    Made made = event.made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(
        made.entry(
            "AssumeRolePolicyDocument", FunctionRole.trust(made, "scheduler.amazonaws.com")));
    properties.addAll(event.copied(List.of("PermissionsBoundary")));
    List<Node> policies = new ArrayList<>();
    policies.add(
        made.policy(
            event.id() + "LambdaPolicy",
            made.allow("lambda:InvokeFunction", event.target().arn(made))));
    if (queue != null) {
      policies.add(made.policy(event.id() + "SQSPolicy", made.allow("sqs:SendMessage", queue)));
    }
    properties.add(made.entry("Policies", made.list(policies)));
    return properties;
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
      if (event.function().condition() == null) {
        creation.dependOn(bucket, event.permissionId(""));
      }
    }
  }

  private void logs(Event event) {
    Made made = event.made();
    List<Node.Entry> properties =
        new ArrayList<>(
            event.renamed("LogGroupName", "LogGroupName", "FilterPattern", "FilterPattern"));
    properties.add(made.entry("DestinationArn", event.target().arn(made)));
    creation.further(
        event.id(),
        event.key(),
        event.function(),
        "AWS::Logs::SubscriptionFilter",
        properties,
        made.entry("DependsOn", made.list(made.text(event.permissionId("")))));
    Node group = event.get("LogGroupName");
    event.permit(
        creation,
        "",
        "logs.amazonaws.com",
        made.entry(
            "SourceArn",
            made.sub(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${group}:*",
                "group",
                group == null ? made.untranslated("a log group without a name") : group)));
  }

  private void topicRule(Event event) {
    Made made = event.made();
    List<Node.Entry> payload = new ArrayList<>(event.copied(List.of("Sql", "AwsIotSqlVersion")));
    payload.add(made.entry("RuleDisabled", made.plain("false")));
    payload.add(
        made.entry(
            "Actions",
            made.list(
                made.map(
                    made.entry(
                        "Lambda",
                        made.map(made.entry("FunctionArn", event.target().arn(made))))))));
    creation.further(
        event.id(),
        event.key(),
        event.function(),
        "AWS::IoT::TopicRule",
        List.of(made.entry("TopicRulePayload", made.map(payload))));
    event.permit(
        creation,
        "",
        "iot.amazonaws.com",
        made.entry("SourceAccount", made.ref("AWS::AccountId")),
        made.entry(
            "SourceArn",
            made.sub(
                "arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${rule}",
                "rule",
                made.ref(event.id()))));
  }

  /** The user pool itself is told to call the function. */
  private void users(Event event) {
    Made made = event.made();
    String pool = Written.referred(event.get("UserPool"));
    Node.Mapping properties = pool == null ? null : creation.properties(pool);
    if (pool == null || properties == null) {
      creation.isOpen("The event " + event.id(), event.key().span());
      return;
    }
    creation.further(
        event.function().id() + "CognitoPermission",
        event.key(),
        event.function(),
        "AWS::Lambda::Permission",
        List.of(
            made.entry("Action", "lambda:InvokeFunction"),
            made.entry("FunctionName", event.target().name(made)),
            made.entry("Principal", "cognito-idp.amazonaws.com"),
            made.entry("SourceArn", made.attribute(pool, "Arn"))));
    Node triggers = event.get("Trigger");
    List<Node> names =
        switch (triggers) {
          case null -> List.of();
          case Node.Sequence list -> list.items();
          default -> List.of(triggers);
        };
    List<Node.Entry> calls = new ArrayList<>();
    for (Node name : names) {
      String trigger = Written.text(name);
      if (trigger != null) {
        calls.add(made.entry(trigger, event.target().arn(made)));
      }
    }
    creation.change(pool, Made.with(properties, "LambdaConfig", old -> lambdas(old, calls, made)));
  }

  private static Node lambdas(@Nullable Node old, List<Node.Entry> calls, Made made) {
    return switch (old) {
      case null -> made.map(calls);
      case Node.Mapping map when !Written.isCall(map) -> Made.and(map, calls);
      default -> made.untranslated("triggers beside those that a function gives");
    };
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
