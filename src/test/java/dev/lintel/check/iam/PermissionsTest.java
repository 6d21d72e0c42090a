package dev.lintel.check.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What statements grant whole, and what they touch. */
class PermissionsTest {
  // statements | action | resource | grants | touches
  private static final String TABLE =
      """
      Allow * on * | s3:GetObject | * | true | true
      Allow *:* on * | s3:GetObject | * | true | true
      Allow * on * | *:* | * | true | true
      Allow s3:* on * | s3:GetObject | * | true | true
      Allow S3:getobject on * | s3:GetObject | * | true | true
      Allow s3:* on * | sqs:SendMessage | * | false | false
      Allow s3:* on * | * | * | false | true
      Allow s3:* on * | *:* | * | false | true
      Allow s3:Get*,s3:Put* on * | s3:* | * | false | true
      Allow s3:Get* on * | s3:*Object | * | false | true
      Allow s3:Get* on * | s3:Put* | * | false | false
      Allow s3:GetObject on * | s3:GetObject? | * | false | false
      Allow s3:GetObject? on * | s3:GetObjects | * | true | true
      Allow s3:* on arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::a/b | true | true
      Allow s3:* on arn:aws:s3:::a/* | s3:GetObject | * | false | true
      Allow s3:* on arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::b/* | false | false
      Allow s3:* on arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::*/b | false | true
      Allow s3:* on arn:aws:s3:::A/* | s3:GetObject | arn:aws:s3:::a/b | false | false
      Allow s3:* on arn:aws:s3:::a,arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::a/b | true | true
      Allow s3:* on arn:aws:s3:::a/* | s3:GetObject |  | true | true
      Allow !iam:* on * | s3:GetObject | * | true | true
      Allow !iam:* on * | iam:PassRole | * | false | false
      Allow !iam:* on * | iam:* | * | false | false
      Allow !iam:* on * | * | * | false | true
      Allow !iam:Pass* on * | iam:* | * | false | true
      Allow !iam:*,!s3:* on * | s3:GetObject | * | false | false
      Allow s3:* on !arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::b/* | true | true
      Allow s3:* on !arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::a/b | false | false
      Allow s3:* on !arn:aws:s3:::a/* | s3:GetObject | * | false | true
      Allow s3:* on * if | s3:GetObject | * | true | true
      Deny s3:* on * | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on * | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on * if | s3:GetObject | * | true | true
      Allow s3:* on *; Deny s3:GetObject on * | s3:* | * | true | true
      Allow s3:* on *; Deny s3:GetObject on * | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:Get* on * | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on arn:aws:s3:::a/* | s3:GetObject | * | true | true
      Allow s3:* on *; Deny s3:* on arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::a/b | false | false
      Allow s3:* on *; Deny !iam:* on * | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on !arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::b/c | false | false
      Allow s3:* on *; Deny s3:* on !arn:aws:s3:::a/* | s3:GetObject | arn:aws:s3:::a/b | true | true
      Allow s3:Get* on *; Deny s3:Get* on * | s3:* | * | false | false
      Allow s3:Get*,s3:Put* on *; Deny s3:Get* on * | s3:* | * | false | true
      Allow s3:* on arn:aws:s3:::a/*; Deny * on arn:aws:s3:::a/* | s3:GetObject | * | false | false
      Allow s3:Get* on *; Allow sqs:* on * | sqs:SendMessage | * | true | true
      Allow _ on * | s3:GetObject | * | unknown | unknown
      Allow s3:<> on * | s3:GetObject | * | unknown | unknown
      Allow s3:<> on * | sqs:SendMessage | * | false | false
      Allow s3:Get* on _ | s3:GetObject | * | unknown | unknown
      Allow s3:Get* on _ | s3:PutObject | * | false | false
      Allow s3:* on *; Deny _ on * | s3:GetObject | * | unknown | unknown
      Allow s3:* on *; Deny s3:* on _ | s3:GetObject | * | unknown | unknown
      Allow s3:* on *; Deny _ on * | sqs:SendMessage | * | false | false
      Allow !_ on * | s3:GetObject | * | unknown | unknown
      _ | s3:GetObject | * | unknown | unknown
      _; Allow s3:* on * | s3:GetObject | * | unknown | unknown
      _ s3:* on * | s3:GetObject | * | unknown | unknown
      - s3:* on * | s3:GetObject | * | true | true
      Allow s3:<> on * | s3:GetObject | * | unknown | unknown
      Allow s3:*<> on * | s3:GetObject | * | unknown | unknown
      Allow s3:Get* on arn:aws:s3:::<>/* | s3:GetObject | * | false | true
      Allow s3:Get* on arn:aws:s3:::<>/* | s3:GetObject |  | true | true
      Allow s3:Get* on arn:aws:s3:::<>/* | s3:GetObject | arn:aws:s3:::a/b | unknown | unknown
      Allow s3:Get* on arn:aws:s3:::<>/* | s3:GetObject | arn:aws:s3:::*/b | unknown | true
      Allow s3:Get* on arn:aws:s3:::<>/* | s3:GetObject | arn:aws:sqs:* | false | false
      Allow s3:Get* on arn:aws:s3:::<>/*; Deny s3:* on arn:aws:s3:::a/* | s3:GetObject | * | false | unknown
      Allow s3:Get* on arn:aws:s3:::<>/*; Deny s3:* on arn:aws:s3:::* | s3:GetObject | * | false | false
      Allow s3:Get* on arn:aws:s3:::<>/*; Deny * on arn:aws:sqs:::* | s3:GetObject | * | false | true
      Allow s3:Get* on arn:aws:s3:::<>/*; Deny * on !arn:aws:s3:::* | s3:GetObject | * | false | true
      Allow s3:Get* on &b | s3:GetObject | * | false | true
      Allow s3:Get* on &b | s3:GetObject |  | true | true
      Allow s3:Get* on &b | s3:GetObject | arn:aws:s3:::b/* | false | false
      Allow s3:Get* on &b,&c; Deny s3:* on &b | s3:GetObject | * | false | true
      Allow s3:Get* on &b; Deny s3:* on &b | s3:GetObject | * | false | false
      Allow s3:Get* on &b; Deny s3:* on * | s3:GetObject |  | false | false
      Allow s3:Get* on data.aws_s3_bucket.b | s3:GetObject | * | false | true
      Allow s3:Get* on &data.aws_s3_bucket.b | s3:GetObject | * | unknown | unknown
      Allow s3:Get* on &module.x.data.aws_s3_bucket.b | s3:GetObject | * | unknown | unknown
      maybe Allow s3:* on * | s3:GetObject | * | unknown | unknown
      maybe Allow s3:* on * | sqs:SendMessage | * | false | false
      Allow s3:* on *; maybe Deny s3:* on * | s3:GetObject | * | unknown | unknown
      Allow s3:* on *; maybe Deny sqs:* on * | s3:GetObject | * | true | true
      Allow s3:* on *; Deny s3:* on * if_ | s3:GetObject | * | unknown | unknown
      Allow s3:* on * if_ | s3:GetObject | * | true | true
      Allow s3:* on *; _ s3:* on * | s3:GetObject | * | unknown | unknown
      Allow s3:* on *; _ sqs:* on * | s3:GetObject | * | true | true
      Allow s3:*Object on *; Deny s3:Get*Obj* on * | s3:Get* | * | false | false
      Allow s3:*Object on *; Deny s3:Get*Obj* on * | s3:Put* | * | false | true
      Allow s3:* on a*; Deny s3:* on a*c | s3:Get* | *c | false | false
      Allow s3:* on a*; Deny s3:* on ab*c | s3:Get* | *c | false | true
      Allow !iam:* on *; Deny !iam:* on * | * | * | false | false
      Allow !iam:*,s3:* on *; Deny !iam:* on * | * | * | false | false
      Allow !iam:* on *; Deny !iam:*,s3:* on * | * | * | false | true
      Allow !iam:* on *; Deny !iam:*,s3:* on * | s3:GetObject | * | true | true
      Allow s3:* on !a*; Deny s3:* on !a* | s3:* | * | false | false
      Allow s3:* on !a*; Deny s3:* on !a*,b* | s3:* |  | true | true
      Allow s3:Get*,s3:Put* on *; Deny s3:Get* on *; Deny s3:Put* on * | s3:* | * | false | false
      Allow s3:* on *; Deny s3:* on a*; Deny s3:* on !a* | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on a*; Deny s3:* on !ab* | s3:GetObject | * | false | false
      Allow s3:* on *; Deny s3:* on ab*; Deny s3:* on !a* | s3:GetObject | * | true | true
      Allow s3:* on *; Deny s3:Get* on a*; Deny s3:* on !a* | s3:* | * | true | true
      Allow * on *; Deny *:* on * | * | * | false | false
      Allow *:* on * | * | * | true | true
      Allow s3:* on *; Deny s3:* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on - to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on - | s3:GetObject | * | false | false
      Allow s3:* on * to *; Deny s3:* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to *; Deny s3:* on * to * | s3:GetObject | * | false | false
      Allow s3:* on - to *; Deny s3:* on - to * | s3:GetObject | * | false | false
      Allow s3:* on * to 111122223333; Deny s3:* on * to 444455556666 | s3:GetObject | * | true | true
      Allow s3:* on * to 111122223333; Deny s3:* on * to 111122223333 | s3:GetObject | * | false | false
      Allow s3:* on * to 111122223333; Deny s3:* on * to arn:aws:iam::111122223333:root | s3:GetObject | * | false | false
      Allow s3:* on * to 111122223333; Deny s3:* on * to arn:aws:iam::111122223333:role/r | s3:GetObject | * | true | true
      Allow s3:* on * to arn:aws:iam::111122223333:role/r; Deny s3:* on * to 111122223333 | s3:GetObject | * | false | false
      Allow s3:* on * to arn:aws:iam::111122223333:role/r; Deny s3:* on * to arn:aws:iam::111122223333:role/q | s3:GetObject | * | true | true
      Allow s3:* on * to arn:aws:sts::111122223333:assumed-role/r/s; Deny s3:* on * to arn:aws:iam::111122223333:role/p/r | s3:GetObject | * | false | false
      Allow s3:* on * to arn:aws:iam::111122223333:role/p/r; Deny s3:* on * to arn:aws:sts::111122223333:assumed-role/r/s | s3:GetObject | * | true | true
      Allow s3:* on * to 111122223333,444455556666; Deny s3:* on * to 444455556666 | s3:GetObject | * | true | true
      Allow s3:* on * to 111122223333,444455556666; Deny s3:* on * to 444455556666; Deny s3:* on * to 111122223333 | s3:GetObject | * | false | false
      Allow s3:* on * to 111122223333; Deny s3:* on * to !111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to 444455556666; Deny s3:* on * to !111122223333 | s3:GetObject | * | false | false
      Allow s3:* on * to *; Deny s3:* on * to !111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to !111122223333; Deny s3:* on * to !111122223333 | s3:GetObject | * | false | false
      Allow s3:* on * to !111122223333; Deny s3:* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to lambda.amazonaws.com; Deny s3:* on * to * | s3:GetObject | * | false | false
      Allow s3:* on * to lambda.amazonaws.com; Deny s3:* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to _ | s3:GetObject | * | true | true
      Allow s3:* on * to _; Deny s3:* on * to 111122223333 | s3:GetObject | * | unknown | unknown
      Allow s3:* on * to _; Deny s3:Put* on * to 111122223333 | s3:GetObject | * | true | true
      Allow s3:* on * to _; Deny s3:* on * to * | s3:GetObject | * | false | false
      Allow s3:* on * to 111122223333; Deny s3:* on * to _ | s3:GetObject | * | unknown | unknown
      Allow s3:* on * to 111122223333; Deny s3:* on * to <> | s3:GetObject | * | unknown | unknown
      Allow s3:* on * to &r; Deny s3:* on * to &r | s3:GetObject | * | false | false
      Allow s3:* on * to &r; Deny s3:* on * to &q | s3:GetObject | * | true | true
      Allow s3:* on * to &r,&q; Deny s3:* on * to &q | s3:GetObject | * | true | true
      """;

  @TestFactory
  Stream<DynamicTest> statementsGrantAndTouchAsIamDecides() {
    return TABLE
        .lines()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.replaceAll("\\s+", " "),
                    () -> {
                      String[] cells = row.split("\\|", -1);
                      Sequence statements = WrittenStatements.of(cells[0].strip());
                      String action = cells[1].strip();
                      String resource = cells[2].isBlank() ? null : cells[2].strip();
                      World world = new World(Map.of());
                      assertThat(Grants.grants(statements, action, resource, world))
                          .as("grants")
                          .isEqualTo(truth(cells[3]));
                      assertThat(Touches.touches(statements, action, resource, world))
                          .as("touches")
                          .isEqualTo(truth(cells[4]));
                    }));
  }

  private static Truth truth(String cell) {
    return Truth.valueOf(cell.strip().toUpperCase(Locale.ROOT));
  }
}
