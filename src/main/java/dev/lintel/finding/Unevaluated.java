package dev.lintel.finding;

import dev.lintel.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A verdict UNKNOWN: the policy could not be decided before deployment.
 *
 * @param rule the policy
 * @param root the root's directory or template
 * @param resource the judged resource, or null for an estate policy
 * @param reason what is not known, and why; never blank
 * @param place where the unknown value is read, else the resource's block
 */
public record Unevaluated(
    Rule rule, String root, Finding.@Nullable Subject resource, String reason, Place place) {}
