package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property PropagateTags: the tags of what is written are those of all that is made from it.
 *
 * @param tags a map; null where they are not passed on
 */
record Tagging(Node.@Nullable Mapping tags) {
  private static final Set<String> LISTED =
      Set.of(
          "AWS::ApiGateway::DomainName",
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage",
          "AWS::CodeDeploy::DeploymentGroup",
          "AWS::IAM::Role",
          "AWS::IoT::TopicRule",
          "AWS::Lambda::EventSourceMapping",
          "AWS::Lambda::Function",
          "AWS::SNS::Topic",
          "AWS::SQS::Queue");

  /** Those of what is written. */
  static Tagging of(Written from) {
    return new Tagging(
        "true".equals(from.text("PropagateTags")) && from.map("Tags") != null
            ? from.map("Tags")
            : null);
  }

  /** The properties of a resource of a type with the tags. */
  List<Node.Entry> in(String type, List<Node.Entry> properties) {
    if (tags == null || !LISTED.contains(type)) {
      return List.copyOf(properties);
    }
    List<Node.Entry> tagged = new ArrayList<>();
    for (Node.Entry entry : properties) {
      if (!Literals.name(entry.key()).equals("Tags")) {
        tagged.add(entry);
      }
    }
    Made made = new Made(tags.span());
    tagged.add(made.entry("Tags", made.list(Creation.pairs(tags))));
    return List.copyOf(tagged);
  }
}
