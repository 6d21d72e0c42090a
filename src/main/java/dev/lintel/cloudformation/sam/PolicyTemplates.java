package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policy templates that are used most; a document of another one is unknown.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html">
 *     Policy template list</a>
 */
final class PolicyTemplates {
  private static final String OWN = ":${AWS::Region}:${AWS::AccountId}:";
  private static final String TABLE = "dynamodb" + OWN + "table/";
  private static final List<String> READ_ITEMS =
      List.of(
          "dynamodb:GetItem",
          "dynamodb:Scan",
          "dynamodb:Query",
          "dynamodb:BatchGetItem",
          "dynamodb:DescribeTable");

  /**
   * What a template allows.
   *
   * @param parameter the name of its only parameter
   * @param single whether the resource stands alone, and not in a list
   * @param resources ARNs behind the partition; {@code *} stands for the parameter's value
   */
  private record Template(
      String parameter, boolean single, List<String> actions, List<String> resources) {}

  private static final Map<String, Template> TEMPLATES =
      Map.of(
          "S3ReadPolicy",
          new Template(
              "BucketName",
              false,
              List.of(
                  "s3:GetObject",
                  "s3:ListBucket",
                  "s3:GetBucketLocation",
                  "s3:GetObjectVersion",
                  "s3:GetLifecycleConfiguration"),
              List.of("s3:::@", "s3:::@/*")),
          "S3WritePolicy",
          new Template(
              "BucketName",
              false,
              List.of("s3:PutObject", "s3:PutObjectAcl", "s3:PutLifecycleConfiguration"),
              List.of("s3:::@", "s3:::@/*")),
          "DynamoDBCrudPolicy",
          new Template(
              "TableName",
              false,
              List.of(
                  "dynamodb:GetItem",
                  "dynamodb:DeleteItem",
                  "dynamodb:PutItem",
                  "dynamodb:Scan",
                  "dynamodb:Query",
                  "dynamodb:UpdateItem",
                  "dynamodb:BatchWriteItem",
                  "dynamodb:BatchGetItem",
                  "dynamodb:DescribeTable",
                  "dynamodb:ConditionCheckItem"),
              List.of(TABLE + "@", TABLE + "@/index/*")),
          "DynamoDBReadPolicy",
          new Template("TableName", false, READ_ITEMS, List.of(TABLE + "@", TABLE + "@/index/*")),
          "SQSSendMessagePolicy",
          new Template("QueueName", true, List.of("sqs:SendMessage*"), List.of("sqs" + OWN + "@")),
          "SNSPublishMessagePolicy",
          new Template("TopicName", true, List.of("sns:Publish"), List.of("sns" + OWN + "@")),
          "LambdaInvokePolicy",
          new Template(
              "FunctionName",
              true,
              List.of("lambda:InvokeFunction"),
              List.of("lambda" + OWN + "function:@*")));

  private PolicyTemplates() {}

  /**
   * A use of a template.
   *
   * @param name the template's name; empty where none is written
   * @param template the template; null where it is not known here
   * @param argument the value of its parameter; null where it is not given
   * @param isGiven whether its parameters are written as a map
   */
  private record Use(
      String name, @Nullable Template template, @Nullable Node argument, boolean isGiven) {
    static Use of(Node.Mapping written) {
      if (written.entries().isEmpty()) {
        return new Use("", null, null, false);
      }
      Node.Entry entry = written.entries().getFirst();
      String name = entry.key().text();
      Template template = TEMPLATES.get(name);
      return entry.value() instanceof Node.Mapping arguments && template != null
          ? new Use(name, template, arguments.get(template.parameter()), arguments.complete())
          : new Use(name, template, null, false);
    }
  }

  /** The document of a template with its parameters, written as a map of one entry. */
  static Node document(Node.Mapping written) {
    Made made = new Made(written.span());
    Use use = Use.of(written);
    Template template = use.template();
    Node argument = use.argument();
    if (template == null || argument == null) {
      return made.untranslated("the policy template " + use.name());
    }
    List<Node> resources = new ArrayList<>();
    for (String resource : template.resources()) {
      resources.add(arn(made, resource, argument));
    }
    return made.map(
        made.entry(
            "Statement",
            made.list(
                made.map(
                    made.entry("Action", made.list(texts(made, template.actions()))),
                    made.entry("Effect", "Allow"),
                    made.entry(
                        "Resource",
                        template.single() ? resources.getFirst() : made.list(resources))))));
  }

  /** The parameter that the use of a template lacks; null where it lacks none. */
  static @Nullable String missing(Node.Mapping written) {
    Use use = Use.of(written);
    Template template = use.template();
    return template != null && use.isGiven() && use.argument() == null
        ? template.parameter()
        : null;
  }

  /** The text of an ARN with a value in it: Fn::Sub with a variable. */
  private static Node arn(Made made, String resource, Node value) {
    String text = "arn:${AWS::Partition}:" + resource.replace("@", "${value}");
    return made.map(
        made.entry("Fn::Sub", made.list(made.text(text), made.map(made.entry("value", value)))));
  }

  private static List<Node> texts(Made made, List<String> texts) {
    return texts.stream().map(made::text).toList();
  }
}
