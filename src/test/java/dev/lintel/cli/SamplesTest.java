package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theBadOnesAsTheConsoleShowsThem() {
    Approvals.verify(found("console"));
  }

  @Test
  void theBadOnesAsJson() {
    Approvals.verify(found("json").replace(Version.current(), "VERSION"));
  }

  @Test
  void theBadOnesAsSarif() {
    Approvals.verify(found("sarif").replace(Version.current(), "VERSION"));
  }

  @Test
  void theGoodOnesHaveNoFindings() {
    for (String format : new String[] {"terraform", "cloudformation"}) {
      Ran ran = Ran.in(Checkout.root(), "check", "samples/" + format + "/good");
      assertThat(ran.out()).startsWith("No findings\n");
      assertThat(ran.code()).isZero();
    }
  }

  private static String found(String format) {
    Ran ran =
        Ran.in(
            Checkout.root(),
            "check",
            "--format",
            format,
            "samples/terraform/bad",
            "samples/cloudformation/bad");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    return ran.out()
        .replaceFirst("against [0-9]+ policies", "against N policies")
        .replaceFirst("\"policies\":[0-9]+", "\"policies\":N");
  }
}
