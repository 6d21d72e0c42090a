package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a type of resource names an object in S3.
 *
 * @param bucket the property for its bucket
 * @param key the property for its key
 * @param version the property for its version
 */
record S3Place(String bucket, String key, String version) {
  static final S3Place CODE = new S3Place("S3Bucket", "S3Key", "S3ObjectVersion");
  static final S3Place DEFINITION = new S3Place("Bucket", "Key", "Version");

  private static final String START = "s3://";
  private static final String VERSION = "?versionId=";

  /** The properties for an object that is written as a map, or as a URI; null for anything else. */
  Node.@Nullable Mapping of(@Nullable Node uri) {
    if (uri == null) {
      return null;
    }
    Made made = new Made(uri.span());
    if (uri instanceof Node.Mapping map && !Written.isCall(map)) {
      return made.map(
          Written.renamed(map, Map.of("Bucket", bucket, "Key", key, "Version", version)));
    }
    String text = Written.text(uri);
    int slash = text == null ? -1 : text.indexOf('/', START.length());
    if (text == null || !text.startsWith(START) || slash < 0) {
      return null;
    }
    int mark = text.indexOf(VERSION, slash);
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(made.entry(bucket, text.substring(START.length(), slash)));
    entries.add(made.entry(key, text.substring(slash + 1, mark < 0 ? text.length() : mark)));
    if (mark >= 0) {
      entries.add(made.entry(version, text.substring(mark + VERSION.length())));
    }
    return made.map(entries);
  }
}
