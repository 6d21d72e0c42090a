package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;

/** Functions that authorize the callers of APIs. */
final class Authorizers {
  private Authorizers() {}

  /** Lets an API call a function that authorizes. */
  static void permit(Written api, Node.Scalar name, Node function, Creation creation) {
    Made at = new Made(name.span());
    creation.further(
        api.id() + Literals.name(name) + "AuthorizerPermission",
        name,
        api,
        "AWS::Lambda::Permission",
        List.of(
            at.entry("Action", "lambda:InvokeFunction"),
            at.entry("FunctionName", function),
            at.entry("Principal", "apigateway.amazonaws.com"),
            at.entry(
                "SourceArn",
                at.sub(
                    "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
                        + api.id()
                        + "}/authorizers/*"))));
  }

  /** Where a function is called for authorization. */
  static Node uri(Node.Mapping authorizer, Made at) {
    Node arn = authorizer.get("FunctionArn");
    return arn == null
        ? at.untranslated("an authorizer without a function")
        : at.sub(
            "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31"
                + "/functions/${function}/invocations",
            "function",
            arn);
  }
}
