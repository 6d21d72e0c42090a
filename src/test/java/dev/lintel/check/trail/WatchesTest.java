package dev.lintel.check.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Which events the patterns of CloudWatch Logs and of EventBridge find, however they are written.
 */
class WatchesTest {
  private static final Meta META = new Meta(Origin.NOWHERE, false);

  // the verdict, the events, the pattern
  private static final String FILTERS =
      """
      true    DisableKey                         { $.eventName = DisableKey }
      true    DisableKey                         {$.eventName="DisableKey"}
      true    DisableKey                         { ($.eventName = ScheduleKeyDeletion) || ($.eventName = DisableKey) }
      true    DisableKey,ScheduleKeyDeletion     { ($.eventName = ScheduleKeyDeletion) || ($.eventName = DisableKey) }
      false   DisableKey,EnableKey               { ($.eventName = ScheduleKeyDeletion) || ($.eventName = DisableKey) }
      true    DisableKey                         { ($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)) }
      true    DisableKey                         { $.eventName = Disable* }
      true    DisableKey                         { $.eventName = "*Key" }
      true    DisableKey                         { $.eventName = %^Disable% }
      true    DisableKey                         { $.eventName != EnableKey }
      false   DisableKey                         { $.eventName != DisableKey }
      false   DisableKey                         { $.eventName = EnableKey }
      false   DisableKey                         { $.eventName = disablekey }
      false   DisableKey                         { ($.eventName = DisableKey) && ($.userIdentity.type = Root) }
      true    DisableKey                         { ($.eventName = DisableKey) && ($.errorCode NOT EXISTS) }
      true    DisableKey                         { $.eventName = A && $.eventName = B || $.eventName = DisableKey }
      false   DisableKey                         { $.eventName = A && ($.eventName = B || $.eventName = DisableKey) }
      true    DisableKey                         DisableKey
      true    DisableKey                         ?EnableKey ?DisableKey
      false   DisableKey                         DisableKey Root
      false   DisableKey                         -DisableKey
      unknown DisableKey                         { $.eventName = DisableKey
      unknown DisableKey                         { $.eventName }
      true    userIdentity.type=Root             { $.userIdentity.type = "Root" }
      true    userIdentity.type=Root             { $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }
      false   userIdentity.type=Root             { $.userIdentity.type = "Root" && $.eventName = ConsoleLogin }
      false   userIdentity.type=Root             { $.userIdentity.type = "Root" && $.eventSource = "iam.amazonaws.com" }
      """;

  private static final String RULES =
      """
      true    DisableKey                         {"detail": {"eventName": ["ScheduleKeyDeletion", "DisableKey"]}}
      true    DisableKey,ScheduleKeyDeletion     {"source": ["aws.kms"], "detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventSource": ["kms.amazonaws.com"], "eventName": ["ScheduleKeyDeletion", "DisableKey"]}}
      true    DisableKey                         {"source": ["aws.kms"]}
      true    DisableKey                         {"detail": {"eventName": [{"prefix": "Disable"}]}}
      true    DisableKey                         {"detail": {"eventName": [{"suffix": "Key"}]}}
      true    DisableKey                         {"detail": {"eventName": [{"wildcard": "Dis*Key"}]}}
      true    DisableKey                         {"detail": {"eventName": [{"anything-but": ["EnableKey"]}]}}
      false   DisableKey                         {"detail": {"eventName": [{"anything-but": ["DisableKey"]}]}}
      true    DisableKey                         {"detail": {"eventName": [{"equals-ignore-case": "disablekey"}]}}
      true    DisableKey                         {"detail": {"errorCode": [{"exists": false}], "eventName": ["DisableKey"]}}
      false   DisableKey                         {"detail": {"errorCode": [{"exists": true}], "eventName": ["DisableKey"]}}
      true    DisableKey                         {"detail": {"$or": [{"eventName": ["DisableKey"]}, {"userIdentity": {"type": ["Root"]}}]}}
      false   DisableKey                         {"detail": {"eventName": ["EnableKey"]}}
      false   DisableKey                         {"detail": {"eventName": ["DisableKey"], "userIdentity": {"type": ["Root"]}}}
      false   DisableKey                         {"source": ["aws.kms"], "detail-type": ["KMS CMK Deletion"]}
      false   DisableKey                         {"source": ["orders"], "detail": {"eventName": ["DisableKey"]}}
      true    userIdentity.type=Root             {"detail": {"userIdentity": {"type": ["Root"]}}}
      true    userIdentity.type=Root             {"detail-type": ["AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"], "detail": {"userIdentity": {"type": ["Root"]}}}
      false   userIdentity.type=Root             {"detail-type": ["AWS Console Sign In via CloudTrail"], "detail": {"userIdentity": {"type": ["Root"]}}}
      false   userIdentity.type=Root             {"source": ["aws.iam"], "detail": {"userIdentity": {"type": ["Root"]}}}
      """;

  @TestFactory
  Stream<DynamicTest> filterPatternsFindWhatTheyMean() {
    return FILTERS.lines().map(WatchesTest::test);
  }

  @TestFactory
  Stream<DynamicTest> eventPatternsFindWhatTheyMean() {
    return RULES.lines().map(WatchesTest::test);
  }

  private static DynamicTest test(String row) {
    String[] cells = row.split("\\s+", 3);
    Truth expected = Truth.valueOf(cells[0].toUpperCase(Locale.ROOT));
    List<String> events = List.of(cells[1].split(","));
    Value pattern = new Value.Text(cells[2], META);
    return DynamicTest.dynamicTest(
        row,
        () ->
            assertThat(Watches.watches(pattern, events, new World(Map.of()))).isEqualTo(expected));
  }
}
