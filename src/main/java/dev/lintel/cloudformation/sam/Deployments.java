package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The property DeploymentPreference of functions: CodeDeploy moves traffic to a new version. */
final class Deployments {
  private static final String APPLICATION = "ServerlessDeploymentApplication";
  private static final String ROLE = "CodeDeployServiceRole";
  private static final Set<String> TYPES =
      Set.of(
          "AllAtOnce",
          "Canary10Percent10Minutes",
          "Canary10Percent15Minutes",
          "Canary10Percent30Minutes",
          "Canary10Percent5Minutes",
          "Linear10PercentEvery10Minutes",
          "Linear10PercentEvery1Minute",
          "Linear10PercentEvery2Minutes",
          "Linear10PercentEvery3Minutes");

  private final Creation creation;

  Deployments(Creation creation) {
    this.creation = creation;
  }

  /** Makes the deployments of a function; returns the attributes that its alias gets for them. */
  List<Node.Entry> translate(Written function) {
    Node.Entry entry = function.properties().entry("DeploymentPreference");
    if (entry == null || !(entry.value() instanceof Node.Mapping preference)) {
      return List.of();
    }
    Made made = new Made(entry.key().span());
    Node enabled = preference.get("Enabled");
    String known = enabled == null ? "true" : creation.text(enabled);
    if (known == null) {
      creation.isOpen("DeploymentPreference of " + function.id(), entry.key().span());
      return List.of(made.entry("UpdatePolicy", made.untranslated("a policy of deployments")));
    }
    if (known.equalsIgnoreCase("false")) {
      return List.of();
    }
    String group = function.id() + "DeploymentGroup";
    shared(entry.key(), preference.get("Role") == null, made);
    creation.alone(group, entry.key(), "AWS::CodeDeploy::DeploymentGroup", group(preference, made));
    List<Node.Entry> update = new ArrayList<>();
    update.add(made.entry("ApplicationName", made.ref(APPLICATION)));
    update.add(made.entry("DeploymentGroupName", made.ref(group)));
    if (preference.get("Hooks") instanceof Node.Mapping hooks) {
      update.addAll(
          Written.renamed(
              hooks,
              Creation.names(
                  "PreTraffic", "BeforeAllowTrafficHook", "PostTraffic", "AfterAllowTrafficHook")));
    }
    return List.of(
        made.entry(
            "UpdatePolicy", made.map(made.entry("CodeDeployLambdaAliasUpdate", made.map(update)))));
  }

  /** What all functions share. */
  private void shared(Node.Scalar key, boolean role, Made made) {
    if (!creation.resources().containsKey(APPLICATION)) {
      creation.alone(
          APPLICATION,
          key,
          "AWS::CodeDeploy::Application",
          List.of(made.entry("ComputePlatform", "Lambda")));
    }
    if (role && !creation.resources().containsKey(ROLE)) {
      creation.alone(
          ROLE,
          key,
          "AWS::IAM::Role",
          List.of(
              made.entry(
                  "AssumeRolePolicyDocument", FunctionRole.trust(made, "codedeploy.amazonaws.com")),
              made.entry(
                  "ManagedPolicyArns",
                  made.list(FunctionRole.arn(made, "service-role/AWSCodeDeployRoleForLambda")))));
    }
  }

  private List<Node.Entry> group(Node.Mapping preference, Made made) {
    List<Node.Entry> properties = new ArrayList<>();
    Node alarms = preference.get("Alarms");
    if (alarms instanceof Node.Sequence list) {
      List<Node> names = new ArrayList<>();
      list.items().forEach(alarm -> names.add(made.map(made.entry("Name", alarm))));
      properties.add(
          made.entry(
              "AlarmConfiguration",
              made.map(
                  made.entry("Enabled", made.plain("true")),
                  made.entry("Alarms", made.list(names)))));
    } else if (alarms != null) {
      properties.add(
          made.entry("AlarmConfiguration", made.untranslated("alarms that a function gives")));
    }
    properties.add(made.entry("ApplicationName", made.ref(APPLICATION)));
    properties.add(
        made.entry(
            "AutoRollbackConfiguration",
            made.map(
                made.entry("Enabled", made.plain("true")),
                made.entry(
                    "Events",
                    made.list(
                        made.text("DEPLOYMENT_FAILURE"),
                        made.text("DEPLOYMENT_STOP_ON_ALARM"),
                        made.text("DEPLOYMENT_STOP_ON_REQUEST"))))));
    properties.add(made.entry("DeploymentConfigName", configuration(preference.get("Type"), made)));
    properties.add(
        made.entry(
            "DeploymentStyle",
            made.map(
                made.entry("DeploymentType", "BLUE_GREEN"),
                made.entry("DeploymentOption", "WITH_TRAFFIC_CONTROL"))));
    Node role = preference.get("Role");
    properties.add(made.entry("ServiceRoleArn", role == null ? made.attribute(ROLE, "Arn") : role));
    Node triggers = preference.get("TriggerConfigurations");
    if (triggers != null) {
      properties.add(made.entry("TriggerConfigurations", triggers));
    }
    return properties;
  }

  private Node configuration(@Nullable Node type, Made made) {
    if (type == null) {
      return made.untranslated("a type of deployments that is missing");
    }
    String name = creation.text(type);
    return name == null
        ? made.untranslated("the type of deployments")
        : made.text(TYPES.contains(name) ? "CodeDeployDefault.Lambda" + name : name);
  }
}
