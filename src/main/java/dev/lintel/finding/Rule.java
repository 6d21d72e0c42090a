package dev.lintel.finding;

import java.util.List;
import java.util.Map;

/**
 * What a report says of a policy.
 *
 * @param id the policy's id
 * @param title what a user reads when it is violated
 * @param severity how bad that is
 * @param rationale why it matters; Markdown
 * @param remedy how to mend it in a sentence; empty where the policy does not say
 * @param controls items of frameworks, by framework
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    String rationale,
    String remedy,
    Map<String, List<String>> controls) {}
