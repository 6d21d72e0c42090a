package dev.lintel.policy;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.List;
import java.util.Map;

/**
 * Code with the findings that a policy should give on it: each line that ends in {@code # expect:
 * id} has a finding of that policy, no other line has one.
 *
 * @param format what the code is written in
 * @param files the code by file name; the main one is {@code main.tf} or {@code template.yaml}
 * @param parameters values of the policy's parameters that differ from its defaults
 * @param lines lines of the main file, from 1, that have a finding and no room for a mark
 * @param note what it shows, or empty
 * @param place where it is written
 */
public record Example(
    Format format,
    Map<String, String> files,
    Map<String, Value> parameters,
    List<Integer> lines,
    String note,
    Place place) {}
