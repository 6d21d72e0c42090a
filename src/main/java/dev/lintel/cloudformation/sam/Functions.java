package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * AWS::Serverless::Function: a Lambda function with its role, URL, alias and events.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html">
 *     Resources generated for a function</a>
 */
final class Functions {
  private static final List<String> COPIED =
      List.of(
          "Architectures",
          "CodeSigningConfigArn",
          "Description",
          "Environment",
          "EphemeralStorage",
          "FileSystemConfigs",
          "FunctionName",
          "Handler",
          "ImageConfig",
          "KmsKeyArn",
          "Layers",
          "LoggingConfig",
          "MemorySize",
          "PackageType",
          "RecursiveLoop",
          "ReservedConcurrentExecutions",
          "Runtime",
          "RuntimeManagementConfig",
          "SnapStart",
          "Timeout",
          "VpcConfig");

  private final Creation creation;

  Functions(Creation creation) {
    this.creation = creation;
  }

  /** Makes a function's resources but those of its events; returns what events call. */
  Target translate(Written function) {
    Made made = function.made();
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("Code", code(function)));
    properties.addAll(function.copied(COPIED));
    Node.Mapping queue = function.map("DeadLetterQueue");
    Node queueArn = queue == null ? null : queue.get("TargetArn");
    if (queueArn != null) {
      properties.add(made.entry("DeadLetterConfig", made.map(made.entry("TargetArn", queueArn))));
    }
    Node tracing = function.get("Tracing");
    if (tracing != null && !"Disabled".equals(Written.text(tracing))) {
      properties.add(made.entry("TracingConfig", made.map(made.entry("Mode", tracing))));
    }
    Target target = alias(function);
    url(function, target);
    List<Node> policies = new Invocations(function, creation).translate(target);
    properties.add(made.entry("Role", role(function, target, policies)));
    properties.add(made.entry("Tags", Creation.tags(function, "lambda:createdBy")));
    creation.main(function, "AWS::Lambda::Function", properties);
    return target;
  }

  /** The role that is named, or the one that SAM makes, also where a condition decides. */
  private Node role(Written function, Target target, List<Node> policies) {
    Node named = function.get("Role");
    List<Node> choice = Written.choice(named);
    Made made = function.made();
    String id = function.id() + "Role";
    Node own = made.attribute(id, "Arn");
    if (named != null && (choice == null || choice.stream().noneMatch(Written::isNoValue))) {
      return named;
    }
    List<Node.Entry> attributes = new ArrayList<>();
    Node role = own;
    String condition = choice == null ? null : Written.text(choice.getFirst());
    if (choice != null
        && condition != null
        && !choice.stream().skip(1).allMatch(Written::isNoValue)) {
      boolean then = Written.isNoValue(choice.get(1));
      role =
          made.map(
              made.entry(
                  "Fn::If",
                  made.list(
                      choice.getFirst(), then ? own : choice.get(1), then ? choice.get(2) : own)));
      if (!then) {
        Node negated = made.map(made.entry("Condition", condition));
        creation.condition(
            "NOT" + condition, function.key(), made.map(made.entry("Fn::Not", made.list(negated))));
      }
      attributes.add(made.entry("Condition", then ? condition : "NOT" + condition));
    }
    creation.further(
        id,
        function.key(),
        function,
        "AWS::IAM::Role",
        new FunctionRole(function, target, policies, creation).properties(),
        attributes.toArray(Node.Entry[]::new));
    return role;
  }

  /**
   * What an event calls.
   *
   * @param id the logical ID of the function or its alias
   * @param alias the name of the alias, whose Ref is its ARN; empty where it is the function
   */
  record Target(String id, String alias) {
    boolean isAlias() {
      return !alias.isEmpty();
    }

    Node name(Made made) {
      return made.ref(id);
    }

    Node arn(Made made) {
      return isAlias() ? made.ref(id) : made.attribute(id, "Arn");
    }

    /** The ARN within a text of Fn::Sub. */
    String inText() {
      return isAlias() ? "${" + id + "}" : "${" + id + ".Arn}";
    }
  }

  private static Node code(Written function) {
    Made made = function.made();
    Node inline = function.get("InlineCode");
    if (inline != null) {
      return made.map(made.entry("ZipFile", inline));
    }
    boolean image = "Image".equals(function.text("PackageType"));
    Node imageUri = function.get("ImageUri");
    if (image && imageUri != null) {
      return made.map(made.entry("ImageUri", imageUri));
    }
    Node uri = function.get("CodeUri");
    Node.Mapping stored = S3Place.CODE.of(uri);
    if (stored != null) {
      return stored;
    }
    Made at = uri == null ? made : new Made(uri.span());
    if (image) {
      return at.map(at.entry("ImageUri", at.untranslated("an image that is still to be built")));
    }
    return at.map(
        at.entry("S3Bucket", at.untranslated("the bucket of code that is still to be packaged")),
        at.entry("S3Key", at.untranslated("the key of code that is still to be packaged")));
  }

  /** The alias that is published with each deployment; its version has an ID of its content. */
  private Target alias(Written function) {
    Node.Entry entry = function.properties().entry("AutoPublishAlias");
    if (entry == null) {
      return new Target(function.id(), "");
    }
    String name = creation.text(entry.value());
    if (name == null || name.isEmpty()) {
      creation.isOpen("AutoPublishAlias of " + function.id(), entry.key().span());
      return new Target(function.id(), "");
    }
    Made made = new Made(entry.key().span());
    String version = function.id() + "Version" + Creation.digits(function.properties());
    String alias = function.id() + "Alias" + name.replaceAll("[^A-Za-z0-9]", "");
    List<Node.Entry> ofVersion = new ArrayList<>();
    ofVersion.add(made.entry("FunctionName", made.ref(function.id())));
    ofVersion.addAll(function.renamed(Map.of("VersionDescription", "Description")));
    Node kept = function.get("VersionDeletionPolicy");
    creation.further(
        version,
        entry.key(),
        function,
        "AWS::Lambda::Version",
        ofVersion,
        made.entry("DeletionPolicy", kept == null ? made.text("Retain") : kept));
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(new Node.Entry(Written.renamed(entry.key(), "Name"), made.text(name)));
    properties.add(made.entry("FunctionName", made.ref(function.id())));
    properties.add(made.entry("FunctionVersion", made.attribute(version, "Version")));
    properties.addAll(function.copied(List.of("ProvisionedConcurrencyConfig")));
    creation.further(
        alias,
        entry.key(),
        function,
        "AWS::Lambda::Alias",
        properties,
        new Deployments(creation).translate(function).toArray(Node.Entry[]::new));
    return new Target(alias, name);
  }

  /** The URL, and who may call it. */
  private void url(Written function, Target target) {
    Node.Entry entry = function.properties().entry("FunctionUrlConfig");
    if (entry == null || !(entry.value() instanceof Node.Mapping config)) {
      return;
    }
    Made made = new Made(entry.key().span());
    List<Node.Entry> properties = new ArrayList<>();
    properties.add(made.entry("TargetFunctionArn", target.name(made)));
    properties.addAll(Written.copied(config, List.of("AuthType", "Cors", "InvokeMode")));
    creation.further(function.id() + "Url", entry.key(), function, "AWS::Lambda::Url", properties);
    Node type = config.get("AuthType");
    if (type != null && "NONE".equals(Written.text(type))) {
      creation.further(
          function.id() + "UrlPublicPermissions",
          entry.key(),
          function,
          "AWS::Lambda::Permission",
          List.of(
              made.entry("Action", "lambda:InvokeFunctionUrl"),
              made.entry("FunctionName", target.name(made)),
              made.entry("Principal", "*"),
              made.entry("FunctionUrlAuthType", type)));
      creation.further(
          function.id() + "URLInvokeAllowPublicAccess",
          entry.key(),
          function,
          "AWS::Lambda::Permission",
          List.of(
              made.entry("Action", "lambda:InvokeFunction"),
              made.entry("FunctionName", target.name(made)),
              made.entry("Principal", "*"),
              made.entry("InvokedViaFunctionUrl", made.plain("true"))));
    }
  }
}
