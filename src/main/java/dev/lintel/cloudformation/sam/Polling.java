package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that Lambda polls for: an AWS::Lambda::EventSourceMapping each. */
final class Polling {
  /** The property of an event that names its source; empty where there is none. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "DocumentDB", "Cluster",
          "DynamoDB", "Stream",
          "Kinesis", "Stream",
          "MQ", "Broker",
          "MSK", "Stream",
          "SQS", "Queue",
          "SelfManagedKafka", "");

  private static final List<String> COPIED =
      List.of(
          "BatchSize",
          "BisectBatchOnFunctionError",
          "Enabled",
          "FilterCriteria",
          "FunctionResponseTypes",
          "KmsKeyArn",
          "LoggingConfig",
          "MaximumBatchingWindowInSeconds",
          "MaximumRecordAgeInSeconds",
          "MaximumRetryAttempts",
          "MetricsConfig",
          "ParallelizationFactor",
          "ProvisionedPollerConfig",
          "Queues",
          "ScalingConfig",
          "SourceAccessConfigurations",
          "StartingPosition",
          "StartingPositionTimestamp",
          "Topics",
          "TumblingWindowInSeconds");

  /** The property that holds the settings of Kafka, of each kind. */
  private static final Map<String, String> KAFKA =
      Map.of(
          "MSK", "AmazonManagedKafkaEventSourceConfig",
          "SelfManagedKafka", "SelfManagedKafkaEventSourceConfig");

  private Polling() {}

  /** Whether Lambda polls for events of a type. */
  static boolean isOne(String type) {
    return SOURCES.containsKey(type);
  }

  /** Makes the mapping of an event. */
  static void translate(Event event, Creation creation) {
    Made made = event.made();
    List<Node.Entry> properties = new ArrayList<>(event.copied(COPIED));
    properties.addAll(
        event.renamed(SOURCES.getOrDefault(event.type(), "Stream"), "EventSourceArn"));
    properties.add(made.entry("FunctionName", event.target().name(made)));
    Node.Entry destination = event.properties().entry("DestinationConfig");
    if (destination != null) {
      properties.add(new Node.Entry(destination.key(), withoutType(destination.value())));
    }
    Node servers = event.get("KafkaBootstrapServers");
    if (servers != null) {
      properties.add(
          made.entry(
              "SelfManagedEventSource",
              made.map(
                  made.entry(
                      "Endpoints", made.map(made.entry("KafkaBootstrapServers", servers))))));
    }
    String kafka = KAFKA.get(event.type());
    List<Node.Entry> settings = event.copied(List.of("ConsumerGroupId", "SchemaRegistryConfig"));
    if (kafka != null && !settings.isEmpty()) {
      properties.add(made.entry(kafka, made.map(settings)));
    }
    if (event.type().equals("DocumentDB")) {
      properties.add(
          made.entry(
              "DocumentDBEventSourceConfig",
              made.map(event.copied(List.of("DatabaseName", "CollectionName", "FullDocument")))));
    }
    creation.further(
        event.id(), event.key(), event.function(), "AWS::Lambda::EventSourceMapping", properties);
  }

  /** The Type of a destination is for SAM only, which gives the role what it takes. */
  private static Node withoutType(Node config) {
    if (!(config instanceof Node.Mapping map) || Written.isCall(map)) {
      return config;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      boolean failure = Literals.name(entry.key()).equals("OnFailure");
      entries.add(
          failure && entry.value() instanceof Node.Mapping destination
              ? new Node.Entry(entry.key(), Made.without(destination, "Type"))
              : entry);
    }
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }
}
