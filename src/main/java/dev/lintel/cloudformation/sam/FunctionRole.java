package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.sam.Functions.Target;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The role of a function that names none: what it may do by its settings, events and policies. */
final class FunctionRole {
  private static final String SERVICE = "service-role/";
  private static final Map<String, String> SENDING =
      Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish");

  private final Written function;
  private final Target target;
  private final List<Node> invocations;
  private final Creation creation;
  private final Made made;
  private final List<Node> managed = new ArrayList<>();
  private final List<Node> inline = new ArrayList<>();

  /**
   * The role of a function.
   *
   * @param target what its events call
   * @param invocations the policies for the destinations of its invocations
   */
  FunctionRole(Written function, Target target, List<Node> invocations, Creation creation) {
    this.function = function;
    this.target = target;
    this.invocations = List.copyOf(invocations);
    this.creation = creation;
    this.made = function.made();
  }

  /** The properties of AWS::IAM::Role. */
  List<Node.Entry> properties() {
    managed(SERVICE + "AWSLambdaBasicExecutionRole");
    Node tracing = function.get("Tracing");
    if (tracing != null && !"Disabled".equals(creation.text(tracing))) {
      managed("AWSXrayWriteOnlyAccess");
    }
    if (function.get("VpcConfig") != null) {
      managed(SERVICE + "AWSLambdaVPCAccessExecutionRole");
    }
    deadLetters();
    inline.addAll(invocations);
    policies();
    events();
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
        function.renamed(
            Creation.names("PermissionsBoundary", "PermissionsBoundary", "RolePath", "Path")));
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
    managed(arn(made, name));
  }

  private void managed(Node arn) {
    boolean there = managed.stream().anyMatch(one -> Made.same(one, arn));
    if (!there) {
      managed.add(arn);
    }
  }

  /** The ARN of a policy of AWS. */
  static Node arn(Made made, String name) {
    return made.sub("arn:${AWS::Partition}:iam::aws:policy/" + name);
  }

  private void events() {
    for (Event event : Event.of(function, target)) {
      Grants grants = Grants.of(event);
      if (grants.managed() != null) {
        managed(grants.managed());
      }
      for (Node policy : grants.policies()) {
        boolean there = inline.stream().anyMatch(one -> isSame(one, policy));
        if (!there) {
          inline.add(policy);
        }
      }
    }
  }

  /** Whether two policies have the same document. */
  private static boolean isSame(Node one, Node other) {
    return one instanceof Node.Mapping first
        && other instanceof Node.Mapping second
        && Made.same(first.get("PolicyDocument"), second.get("PolicyDocument"));
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
    List<Node> choice = Written.choice(item);
    if (choice != null) {
      Node then = either(choice.get(1), name);
      Node otherwise = either(choice.get(2), name);
      Node chosen = at.map(at.entry("Fn::If", at.list(choice.getFirst(), then, otherwise)));
      boolean documents = choice.stream().skip(1).anyMatch(FunctionRole::isDocument);
      (documents ? inline : managed).add(chosen);
    } else if (isDocument(item)) {
      inline.add(document((Node.Mapping) item, name));
    } else {
      managed(arn(item));
    }
  }

  private Node either(Node item, String name) {
    return isDocument(item) ? document((Node.Mapping) item, name) : arn(item);
  }

  /** Whether a policy is written as a document or a template, not named. */
  private static boolean isDocument(Node item) {
    return item instanceof Node.Mapping map && !Written.isCall(map);
  }

  /** A policy that is named, by its ARN. */
  private static Node arn(Node item) {
    if (!(item instanceof Node.Scalar scalar) || scalar.tag() != null) {
      return item;
    }
    String text = scalar.text();
    return text.startsWith("arn:") ? scalar : arn(new Made(item.span()), pathOf(text) + text);
  }

  private Node document(Node.Mapping map, String name) {
    Made at = new Made(map.span());
    boolean document = map.get("Statement") != null;
    Node content = document ? map : PolicyTemplates.document(map);
    String missing = document ? null : PolicyTemplates.missing(map);
    if (missing != null) {
      creation.fault(
          function.id() + " uses a policy template without its parameter " + missing, map.span());
    }
    return at.map(at.entry("PolicyName", name), at.entry("PolicyDocument", content));
  }

  /** AWS's policies for roles of services lie in a folder of their own. */
  private static String pathOf(String policy) {
    boolean ofService =
        policy.startsWith("AWSLambda") && (policy.endsWith("Role") || policy.endsWith("Execution"));
    return ofService ? SERVICE : "";
  }
}
