package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * AWS::Serverless::SimpleTable, a DynamoDB table with one key, and AWS::Serverless::Application, a
 * nested stack.
 */
final class Tables {
  private static final Map<String, String> TYPES =
      Map.of("String", "S", "Number", "N", "Binary", "B");

  private Tables() {}

  /** Makes the table. */
  static void table(Written table, Creation creation) {
    Made made = table.made();
    Node.Mapping key = table.map("PrimaryKey");
    Node name = key == null ? null : key.get("Name");
    Node type = key == null ? null : key.get("Type");
    String written = Written.text(type);
    Node keyName = name == null ? made.text("id") : name;
    Node keyType =
        type == null
            ? made.text("S")
            : written == null
                ? made.untranslated("the type of a key")
                : new Made(type.span()).text(TYPES.getOrDefault(written, written));
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(
        made.entry(
            "AttributeDefinitions",
            made.list(
                made.map(
                    made.entry("AttributeName", keyName), made.entry("AttributeType", keyType)))));
    properties.add(
        made.entry(
            "KeySchema",
            made.list(
                made.map(made.entry("AttributeName", keyName), made.entry("KeyType", "HASH")))));
    if (table.get("ProvisionedThroughput") == null) {
      properties.add(made.entry("BillingMode", "PAY_PER_REQUEST"));
    }
    properties.addAll(
        table.copied(
            List.of(
                "TableName",
                "ProvisionedThroughput",
                "SSESpecification",
                "PointInTimeRecoverySpecification")));
    Node.Mapping tags = table.map("Tags");
    if (tags != null) {
      properties.add(made.entry("Tags", made.list(Creation.pairs(tags))));
    } else if (table.get("Tags") != null) {
      properties.add(made.entry("Tags", made.untranslated("tags that a function gives")));
    }
    creation.main(table, "AWS::DynamoDB::Table", properties);
  }

  /** Makes the nested stack. */
  static void application(Written application, Creation creation) {
    Made made = application.made();
    List<Node.Entry> properties = new ArrayList<>();
    Node location = application.get("Location");
    boolean listed = location instanceof Node.Mapping map && !Written.isCall(map);
    properties.add(
        made.entry(
            "TemplateURL",
            location == null || listed
                ? made.untranslated("a template of the Serverless Application Repository")
                : location));
    properties.addAll(
        application.copied(List.of("Parameters", "NotificationARNs", "TimeoutInMinutes")));
    properties.add(made.entry("Tags", Creation.tags(application, "lambda:createdBy")));
    creation.main(application, "AWS::CloudFormation::Stack", properties);
  }
}
