package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CdkFindingsTest {
  @TempDir Path home;

  @Test
  void aFindingNamesTheConstructThatItsResourceWasMadeFor() {
    TestFiles.write(
        home,
        "cdk.out/Shop.template.json",
        """
        {"Resources": {"Db0123": {
          "Type": "AWS::RDS::DBInstance",
          "Properties": {"StorageEncrypted": false, "Engine": "mysql"},
          "Metadata": {"aws:cdk:path": "Shop/Db/Resource"}}}}
        """);

    Ran ran = Ran.in(home, "check", "cdk.out", "--format", "json");

    JsonNode findings = JsonMapper.shared().readTree(ran.out()).path("findings");
    assertThat(findings).isNotEmpty();
    for (JsonNode finding : findings) {
      if (!finding.path("resource").isNull()) {
        assertThat(finding.path("related").findValuesAsString("message"))
            .as(finding.path("policy").asString())
            .contains("aws:cdk:path Shop/Db/Resource");
      }
    }
  }
}
