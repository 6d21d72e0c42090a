package dev.lintel.terraform.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped list. {@code mvn test -Dtest=TaggedTypesTest -Dlintel.update=true} makes it anew from
 * {@code ../shared/schemas}.
 */
class TaggedTypesTest {
  private static final Path LIST =
      Checkout.root().resolve("src/main/resources/dev/lintel/terraform/tree/tagged-types.txt");

  @Test
  void areThoseOfWhichTheSchemaSaysAllTags() throws IOException {
    Set<String> tagged = new TreeSet<>();
    JsonNode schema =
        JsonMapper.shared()
            .readTree(Files.readString(Shared.path("schemas/terraform-aws.json")))
            .path("resources");
    for (Map.Entry<String, JsonNode> type : schema.properties()) {
      boolean all = type.getValue().path("attributes").has("tags_all");
      for (JsonNode computed : type.getValue().path("computed")) {
        all |= computed.asString().equals("tags_all");
      }
      if (all) {
        tagged.add(type.getKey());
      }
    }
    String expected = String.join("\n", tagged) + "\n";
    if (Boolean.getBoolean("lintel.update")) {
      Files.writeString(LIST, expected);
    }
    assertThat(Files.readString(LIST)).isEqualTo(expected);
  }
}
