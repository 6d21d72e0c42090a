package dev.lintel.finding;

import dev.lintel.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy's verdict FAIL on a resource, or on a whole run.
 *
 * @param rule the violated policy
 * @param message what is wrong here; never blank
 * @param root the root's directory or template, relative to the working directory
 * @param resource the judged resource, or null for an estate policy
 * @param instances the addresses of all instances that share this finding, the resource's first;
 *     empty for an estate policy
 * @param place the value at fault, else its block
 * @param related further places that decided, the chain of a value's origin among them
 * @param fingerprint stable identity: a hash of policy, address without numeric index and item
 * @param secret whether what stands at the place may not be shown
 */
public record Finding(
    Rule rule,
    String message,
    String root,
    @Nullable Subject resource,
    List<String> instances,
    Place place,
    List<Related> related,
    String fingerprint,
    boolean secret) {
  /** Refuses a blank message. */
  public Finding {
    if (message.isBlank()) {
      throw new IllegalArgumentException("a finding needs a message: " + rule.id());
    }
  }

  /** At a place that may be shown. */
  public Finding(
      Rule rule,
      String message,
      String root,
      @Nullable Subject resource,
      List<String> instances,
      Place place,
      List<Related> related,
      String fingerprint) {
    this(rule, message, root, resource, instances, place, related, fingerprint, false);
  }

  /**
   * The judged resource.
   *
   * @param address Terraform's address or the logical ID
   * @param type the type as written in the file
   */
  public record Subject(String address, String type) {}

  /**
   * A place that had a part in the verdict.
   *
   * @param message what it contributes
   * @param place where
   */
  public record Related(String message, Place place) {
    /** The start of the message of a place that a value came through: {@code from var.ha}. */
    public static final String FROM = "from ";

    /** Whether a value came through it. */
    public boolean isOrigin() {
      return message.startsWith(FROM);
    }
  }
}
