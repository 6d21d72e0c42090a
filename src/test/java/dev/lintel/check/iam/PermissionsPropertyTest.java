package dev.lintel.check.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is granted and touched, compared with asking {@link RequestModel} about every request. */
class PermissionsPropertyTest {
  private static final int CASES = 2_000;

  private final Random random = new Random(20260115);
  private final World world = new World(Map.of());

  @Test
  void agreesWithAskingAboutEveryRequest() {
    for (int i = 0; i < CASES; i++) {
      String statements = statements();
      String action = "s:" + pattern();
      String resource = random.nextInt(4) == 0 ? null : pattern();
      RequestModel model = new RequestModel(statements, action, resource);
      String described = statements + " | " + action + " | " + resource;
      assertThat(Touches.touches(WrittenStatements.of(statements), action, resource, world))
          .as("touches: %s", described)
          .isEqualTo(Truth.of(model.touches()));
      assertThat(Grants.grants(WrittenStatements.of(statements), action, resource, world))
          .as("grants: %s", described)
          .isEqualTo(Truth.of(model.grants()));
    }
  }

  /** What is decided without knowing a part stays so whatever the part turns out to be. */
  @Test
  void whatIsDecidedDoesNotDependOnWhatIsNotKnown() {
    int decided = 0;
    for (int i = 0; i < CASES; i++) {
      String statements = statements();
      String blurred = blurred(statements);
      String action = "s:" + pattern();
      String resource = random.nextInt(4) == 0 ? null : pattern();
      RequestModel model = new RequestModel(statements, action, resource);
      String described = statements + " as " + blurred + " | " + action + " | " + resource;
      Truth touches = Touches.touches(WrittenStatements.of(blurred), action, resource, world);
      Truth grants = Grants.grants(WrittenStatements.of(blurred), action, resource, world);
      assertThat(touches).as("touches: %s", described).isIn(allowed(model.touches()));
      assertThat(grants).as("grants: %s", described).isIn(allowed(model.grants()));
      decided += touches == Truth.UNKNOWN ? 0 : 1;
    }
    assertThat(decided).isGreaterThan(CASES / 4);
  }

  private static List<Truth> allowed(boolean verdict) {
    return List.of(Truth.of(verdict), Truth.UNKNOWN);
  }

  private String statements() {
    List<String> statements = new ArrayList<>();
    boolean principals = random.nextBoolean();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String statement =
          (random.nextInt(5) < 3 ? "Allow " : "Deny ")
              + names("s:")
              + " on "
              + names("")
              + (principals ? " to " + principals() : "")
              + (random.nextInt(6) == 0 ? " if" : "");
      statements.add(statement);
    }
    return String.join("; ", statements);
  }

  private String names(String prefix) {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      names.add(prefix + pattern());
    }
    return (random.nextInt(4) == 0 ? "!" : "") + String.join(",", names);
  }

  private String principals() {
    String all = random.nextInt(4) == 0 ? "!" : "";
    List<String> names = List.of("p", "q", "*", "p,q");
    return all + names.get(random.nextInt(all.isEmpty() ? 4 : 2));
  }

  private String pattern() {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      pattern.append("ab*?*".charAt(random.nextInt(5)));
    }
    return pattern.toString();
  }

  /** Leaves some of it unknown. */
  private String blurred(String statements) {
    List<String> blurred = new ArrayList<>();
    for (String statement : statements.split("; ", -1)) {
      String[] words = statement.split(" ", -1);
      switch (random.nextInt(8)) {
        case 0 -> words[0] = "_";
        case 1 -> words[1] = words[1].replaceAll("[^,!]+$", "_");
        case 2 -> words[3] = words[3].replaceAll("[^,!]+$", "_");
        case 3 -> words[3] = words[3].replaceAll("(?<=.)[ab]", "<>");
        case 4 -> words[words.length - 1] = words[words.length - 1].replaceAll("^[pq]$", "_");
        default -> {}
      }
      String text = String.join(" ", words);
      blurred.add(random.nextInt(12) == 0 ? "_" : text);
    }
    return String.join("; ", blurred);
  }
}
