package dev.lintel.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A finding as far as labels look at it.
 *
 * @param policy the policy
 * @param folder the case's folder
 * @param file the file within the case
 * @param line the line of its place, from 1
 * @param addresses the addresses of all its instances
 */
record Reported(String policy, String folder, String file, int line, List<String> addresses) {
  private static final Pattern TERRAFORM = Pattern.compile("\\.(tf|tofu)(\\.json)?$");
  private static final Pattern STEP =
      Pattern.compile("([^.\\[\\]]+)(?:\\[(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]\"]*)\\])?");

  /** A finding of the JSON report. */
  static Reported of(JsonNode finding) {
    JsonNode location = finding.path("location");
    String[] path = location.path("file").asString().split("/", 2);
    List<String> addresses = new ArrayList<>();
    finding.path("instances").forEach(address -> addresses.add(address.asString()));
    return new Reported(
        finding.path("policy").asString(),
        path[0],
        path.length > 1 ? path[1] : "",
        location.path("line").asInt(),
        addresses);
  }

  static boolean isTerraform(String file) {
    return TERRAFORM.matcher(file).find();
  }

  /**
   * Whether this finding is about the label's resource: its address says so (an index that one of
   * them lacks matches any), or its line lies inside the block.
   *
   * @param several whether another file of the case has the same address
   */
  boolean isAt(Label label, boolean several) {
    String resource = Objects.requireNonNull(label.resource());
    boolean here = label.file().isEmpty() || file.equals(label.file());
    if (!here && (several || !isTerraform(label.file()))) {
      return false;
    }
    boolean sameModule = Objects.equals(parent(file), parent(label.file()));
    if (!here && !resource.startsWith("module.") && !sameModule) {
      return false;
    }
    boolean otherInstance = false;
    for (String address : addresses) {
      switch (relation(address, resource)) {
        case SAME -> {
          return true;
        }
        case OTHER_INSTANCE -> otherInstance = true;
        case NONE -> {}
      }
    }
    return !otherInstance && here && isWithin(label.firstLine(), label.lastLine());
  }

  /** Whether its line lies between two lines; false where they are not known. */
  boolean isWithin(@Nullable Integer first, @Nullable Integer last) {
    return first != null && last != null && first <= line && line <= last;
  }

  private enum Relation {
    SAME,
    OTHER_INSTANCE,
    NONE
  }

  private static Relation relation(String have, String want) {
    if (have.equals(want) || have.substring(have.lastIndexOf('.') + 1).equals(want)) {
      return Relation.SAME;
    }
    List<Step> ours = steps(have);
    List<Step> theirs = steps(want);
    if (!ours.stream().map(Step::name).toList().equals(theirs.stream().map(Step::name).toList())) {
      return Relation.NONE;
    }
    for (int i = 0; i < ours.size(); i++) {
      String mine = ours.get(i).index();
      String other = theirs.get(i).index();
      if (mine != null && other != null && !mine.equals(other)) {
        return Relation.OTHER_INSTANCE;
      }
    }
    return Relation.SAME;
  }

  private record Step(String name, @Nullable String index) {}

  private static List<Step> steps(String address) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(address);
    while (matcher.find()) {
      steps.add(new Step(matcher.group(1), matcher.group(2)));
    }
    return steps;
  }

  private static @Nullable Path parent(String file) {
    return Path.of(file).getParent();
  }
}
