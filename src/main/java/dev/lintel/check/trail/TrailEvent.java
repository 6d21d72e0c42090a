package dev.lintel.check.trail;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of events as their records look in CloudTrail: some fields have a value that all of them
 * share, some are not there in any, of all others nothing is said. After <a
 * href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">
 * the contents of a record</a>.
 */
final class TrailEvent {
  private static final String NAME = "eventName";
  private static final Set<String> NOT_THERE =
      Set.of("userIdentity.invokedBy", "errorCode", "errorMessage");

  private final String field;
  private final String value;

  private TrailEvent(String field, String value) {
    this.field = field;
    this.value = value;
  }

  /** Of the name of an event, or of {@code field=value}. */
  static TrailEvent of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new TrailEvent(NAME, text)
        : new TrailEvent(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** What all of its records have at a field, or null where nothing is said or nothing is there. */
  @Nullable String value(String name) {
    return name.equals(field) ? value : Map.of("eventType", "AwsApiCall").get(name);
  }

  /** Whether none of its records has a field. */
  boolean lacks(String name) {
    return !name.equals(field) && NOT_THERE.contains(name);
  }

  /**
   * Whether a text at a field narrows nothing: events of a name come from one service, and which
   * one that is, its author knows.
   */
  boolean isGiven(String name, String text) {
    return name.equals("eventSource") && isOfOneService() && text.endsWith(".amazonaws.com");
  }

  /** Whether all of its records come from the same service, as those of a name do. */
  boolean isOfOneService() {
    return field.equals(NAME);
  }

  /** A word that all of its records contain. */
  String word() {
    return value;
  }
}
