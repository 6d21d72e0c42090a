package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The role of a function that names none: what it may do by its settings, events and policies. */
final class FunctionRole {
  private static final String SERVICE = "service-role/";
  private static final Map<String, String> OF_EVENTS =
      Map.of(
          "SQS", SERVICE + "AWSLambdaSQSQueueExecutionRole",
          "Kinesis", SERVICE + "AWSLambdaKinesisExecutionRole",
          "DynamoDB", SERVICE + "AWSLambdaDynamoDBExecutionRole",
          "MSK", SERVICE + "AWSLambdaMSKExecutionRole");
  private static final Map<String, String> SENDING =
      Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish");

  private final Written function;
  private final Creation creation;
  private final Made made;
  private final List<Node> managed = new ArrayList<>();
  private final List<Node> inline = new ArrayList<>();

  FunctionRole(Written function, Creation creation) {
    this.function = function;
    this.creation = creation;
    this.made = function.made();
  }

  /** The properties of AWS::IAM::Role. */
  List<Node.Entry> properties() {
    managed(SERVICE + "AWSLambdaBasicExecutionRole");
    if (function.get("VpcConfig") != null) {
      managed(SERVICE + "AWSLambdaVPCAccessExecutionRole");
    }
    if ("Active".equals(function.text("Tracing"))) {
      managed("AWSXrayWriteOnlyAccess");
    }
    events();
    deadLetters();
    policies();
    List<Node.Entry> properties = new ArrayList<>();
    Node trust = function.get("AssumeRolePolicyDocument");
    properties.add(
        made.entry(
            "AssumeRolePolicyDocument",
            trust == null ? trust(made, "lambda.amazonaws.com") : trust));
    properties.add(made.entry("ManagedPolicyArns", made.list(managed)));
    if (!inline.isEmpty()) {
      properties.add(made.entry("Policies", made.list(inline)));
    }
    properties.addAll(
        function.renamed(Map.of("PermissionsBoundary", "PermissionsBoundary", "RolePath", "Path")));
    properties.add(made.entry("Tags", Creation.tags(function, "lambda:createdBy")));
    return properties;
  }

  /** A document that lets a service take a role. */
  static Node.Mapping trust(Made made, String service) {
    return made.map(
        made.entry("Version", "2012-10-17"),
        made.entry(
            "Statement",
            made.list(
                made.map(
                    made.entry("Action", made.list(made.text("sts:AssumeRole"))),
                    made.entry("Effect", "Allow"),
                    made.entry(
                        "Principal",
                        made.map(made.entry("Service", made.list(made.text(service)))))))));
  }

  private void managed(String name) {
    Node arn = arn(made, name);
    boolean there = managed.stream().anyMatch(one -> one.equals(arn));
    if (!there) {
      managed.add(arn);
    }
  }

  private static Node arn(Made made, String name) {
    return made.sub("arn:${AWS::Partition}:iam::aws:policy/" + name);
  }

  private void events() {
    Node.Mapping events = function.map("Events");
    if (events != null) {
      for (Node.Entry event : events.entries()) {
        String type =
            event.value() instanceof Node.Mapping map ? Written.text(map.get("Type")) : "";
        String policy = OF_EVENTS.get(type == null ? "" : type);
        if (policy != null) {
          managed(policy);
        }
      }
    }
  }

  private void deadLetters() {
    Node.Mapping queue = function.map("DeadLetterQueue");
    String type = queue == null ? null : Written.text(queue.get("Type"));
    String action = SENDING.get(type == null ? "" : type);
    Node target = queue == null ? null : queue.get("TargetArn");
    if (target != null && action != null) {
      inline.add(
          made.map(
              made.entry("PolicyName", "DeadLetterQueuePolicy"),
              made.entry(
                  "PolicyDocument",
                  made.map(
                      made.entry("Version", "2012-10-17"),
                      made.entry(
                          "Statement",
                          made.list(
                              made.map(
                                  made.entry("Action", action),
                                  made.entry("Resource", target),
                                  made.entry("Effect", "Allow"))))))));
    }
  }

  private void policies() {
    Node written = function.get("Policies");
    List<Node> items =
        switch (written) {
          case null -> List.of();
          case Node.Sequence list -> list.items();
          default -> List.of(written);
        };
    for (int i = 0; i < items.size(); i++) {
      policy(items.get(i), function.id() + "RolePolicy" + i);
    }
  }

  private void policy(Node item, String name) {
    Made at = new Made(item.span());
    switch (item) {
      case Node.Scalar scalar when scalar.tag() == null -> {
        String text = scalar.text();
        managed.add(text.startsWith("arn:") ? scalar : arn(at, pathOf(text) + text));
      }
      case Node.Mapping map when !Written.isCall(map) -> {
        boolean document = map.get("Statement") != null;
        Node content = document ? map : PolicyTemplates.document(map);
        String missing = document ? null : PolicyTemplates.missing(map);
        if (missing != null) {
          creation.fault(
              function.id() + " uses a policy template without its parameter " + missing,
              map.span());
        }
        inline.add(at.map(at.entry("PolicyName", name), at.entry("PolicyDocument", content)));
      }
      case Node.Unreadable unreadable -> managed.add(unreadable);
      default -> managed.add(item);
    }
  }

  /** AWS's policies for roles of services lie in a folder of their own. */
  private static String pathOf(String policy) {
    boolean ofService =
        policy.startsWith("AWSLambda") && (policy.endsWith("Role") || policy.endsWith("Execution"));
    return ofService ? SERVICE : "";
  }
}
