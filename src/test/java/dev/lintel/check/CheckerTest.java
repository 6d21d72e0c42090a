package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.diagnostics;
import static dev.lintel.check.Checks.findings;
import static dev.lintel.check.Checks.policy;
import static dev.lintel.check.Checks.related;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.policy.Policy;
import dev.lintel.vocabulary.CanonicalRoot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {
  private static final Policy MULTI_AZ =
      policy("multi-az", "resource: aws_db_instance\nrequire: multi_az\n");

  @TempDir Path directory;

  @Test
  void spellsOutTheConditionThatDecided() {
    CanonicalRoot root =
        terraform(
            """
            resource "aws_db_instance" "silent" {}
            resource "aws_db_instance" "off" {
              multi_az = false
            }
            """);

    assertThat(findings(check(root, MULTI_AZ)))
        .containsExactly(
            "1 multi-az: multi_az is not set (default false); require multi_az"
                + " [aws_db_instance.silent]",
            "3 multi-az: multi_az is false; require multi_az [aws_db_instance.off]");
  }

  @Test
  void instancesOfOneBlockAreOneFinding() {
    CanonicalRoot root =
        terraform(
            """
            resource "aws_db_instance" "many" {
              count    = 3
              multi_az = count.index == 1
            }
            """);

    assertThat(findings(check(root, MULTI_AZ)))
        .containsExactly(
            "3 multi-az: multi_az is false; require multi_az"
                + " [aws_db_instance.many[0], aws_db_instance.many[2]]");
  }

  @Test
  void callersOfOneModuleAreOneFindingWithTheWayToTheValue() {
    CanonicalRoot root =
        Roots.terraform(
            directory,
            Map.of(
                "main.tf",
                """
                module "a" {
                  source = "./db"
                  ha     = false
                }
                module "b" {
                  source = "./db"
                  ha     = false
                }
                """,
                "db/main.tf",
                """
                variable "ha" {}
                resource "aws_db_instance" "this" {
                  multi_az = var.ha
                }
                """));

    Outcome outcome = check(root, MULTI_AZ);

    assertThat(findings(outcome))
        .containsExactly(
            "3 multi-az: multi_az is false; require multi_az"
                + " [module.a.aws_db_instance.this, module.b.aws_db_instance.this]");
    assertThat(related(outcome)).containsExactly("main.tf:3 from var.ha");
  }

  @Test
  void eachItemOfTheJudgedCodeIsAFindingOfItsOwn() {
    Policy policy =
        policy(
            "no-http",
            """
            resource: aws_security_group
            params: {ports: {"80": HTTP, "8080": proxy}}
            deny: any r in ingress where any p in param.ports where covers(r, p.key)
            message: "{p.value} on {p.key} from {r.cidr_blocks}"
            """);
    CanonicalRoot root =
        terraform(
            """
            resource "aws_security_group" "web" {
              ingress {
                from_port   = 80
                to_port     = 8080
                protocol    = "tcp"
                cidr_blocks = ["10.0.0.0/8"]
              }
              ingress {
                from_port   = 8080
                to_port     = 8080
                protocol    = "tcp"
                cidr_blocks = ["10.1.0.0/16", "10.2.0.0/16"]
              }
              ingress {
                from_port   = 443
                to_port     = 443
                protocol    = "tcp"
                cidr_blocks = ["10.0.0.0/8"]
              }
            }
            """);

    Outcome outcome = check(root, policy);

    assertThat(findings(outcome))
        .containsExactly(
            "2 no-http: HTTP on 80 from 10.0.0.0/8; proxy on 8080 from 10.0.0.0/8"
                + " [aws_security_group.web]",
            "8 no-http: proxy on 8080 from [10.1.0.0/16, 10.2.0.0/16] [aws_security_group.web]");
    assertThat(fingerprints(outcome)).hasSize(2);
  }

  @Test
  void aFindingInAPartNamesThePartAndPointsToTheWhole() {
    Policy policy =
        policy("versioned", "resource: aws_s3_bucket\nrequire: versioning.status == \"Enabled\"\n");
    CanonicalRoot root =
        terraform(
            """
            resource "aws_s3_bucket" "b" {}
            resource "aws_s3_bucket_versioning" "v" {
              bucket = aws_s3_bucket.b.id
              versioning_configuration {
                status = "Suspended"
              }
            }
            """);

    Outcome outcome = check(root, policy);

    assertThat(findings(outcome))
        .containsExactly(
            "5 versioned: versioning.status is Suspended; require versioning.status == \"Enabled\""
                + " [aws_s3_bucket_versioning.v]");
    assertThat(related(outcome)).containsExactly("main.tf:1 part of aws_s3_bucket.b");
  }

  @Test
  void aFindingBehindAReferenceStandsAtTheReference() {
    Policy policy =
        policy("rotated", "resource: aws_db_instance\nrequire: kms_key_id.enable_key_rotation\n");
    CanonicalRoot root =
        terraform(
            """
            resource "aws_db_instance" "d" {
              kms_key_id = aws_kms_key.k.arn
            }
            resource "aws_kms_key" "k" {
              enable_key_rotation = false
            }
            """);

    Outcome outcome = check(root, policy);

    assertThat(findings(outcome))
        .containsExactly(
            "2 rotated: enable_key_rotation is false; require kms_key_id.enable_key_rotation"
                + " [aws_db_instance.d]");
    assertThat(related(outcome))
        .containsExactly("main.tf:5 refers to aws_kms_key.k.enable_key_rotation");
  }

  @Test
  void aPolicySaysItselfWhereItsFindingsStand() {
    Policy policy =
        policy(
            "at",
            """
            resource: aws_security_group
            deny: any r in ingress where r.protocol == "tcp" and r.to_port == 22
            at: r.from_port
            """);
    CanonicalRoot root =
        terraform(
            """
            resource "aws_security_group" "s" {
              ingress {
                protocol  = "tcp"
                from_port = 20
                to_port   = 22
              }
            }
            """);

    assertThat(check(root, policy).findings())
        .extracting(finding -> finding.place().line())
        .containsExactly(4);
  }

  @Test
  void expressionsThatShareItemAndPlaceAreOneFinding() {
    Policy policy =
        policy(
            "twice",
            """
            resource: aws_db_instance
            deny:
              - engine == "mysql"
              - engine matches "my*"
            """);
    CanonicalRoot root =
        terraform("resource \"aws_db_instance\" \"d\" {\n  engine = \"mysql\"\n}\n");

    assertThat(check(root, policy).findings()).hasSize(1);
  }

  @Test
  void aPolicyYieldsToAnotherOnTheSameItem() {
    Policy open =
        policy("open", "resource: aws_security_group\ndeny: any r in ingress where world(r)\n");
    Policy ssh =
        policy(
            "ssh",
            """
            resource: aws_security_group
            yields-to: [open]
            deny: any r in ingress where covers(r, 22)
            """);
    CanonicalRoot root =
        terraform(
            """
            resource "aws_security_group" "s" {
              ingress {
                protocol    = "-1"
                from_port   = 0
                to_port     = 0
                cidr_blocks = ["0.0.0.0/0"]
              }
              ingress {
                protocol    = "tcp"
                from_port   = 22
                to_port     = 22
                cidr_blocks = ["10.0.0.0/8"]
              }
            }
            """);

    assertThat(check(root, open, ssh).findings())
        .extracting(finding -> finding.rule().id() + " " + finding.place().line())
        .containsExactly("open 6", "ssh 8");
    assertThat(check(root, ssh).findings())
        .extracting(finding -> finding.place().line())
        .containsExactly(2, 8);
  }

  @Test
  void anEstatePolicySeesAllRootsAndIsJudgedOnce() {
    Policy policy =
        policy("trail", "require: any t in aws_cloudtrail where t.is_multi_region_trail\n");
    CanonicalRoot with =
        Roots.cloudFormation(
            """
            Resources:
              T:
                Type: AWS::CloudTrail::Trail
                Properties: {IsMultiRegionTrail: true}
            """);
    CanonicalRoot without = Roots.cloudFormation("Resources:\n  Q:\n    Type: AWS::SQS::Queue\n");

    assertThat(check(List.of(with, without), policy).findings()).isEmpty();
    Outcome outcome = check(List.of(without, without), policy);
    assertThat(findings(outcome))
        .containsExactly(
            "1 trail: there is no aws_cloudtrail; require any t in aws_cloudtrail"
                + " where t.is_multi_region_trail []");
    assertThat(outcome.findings().getFirst().resource()).isNull();
  }

  @Test
  void severalValuesInAComparisonAreAFaultOfThePolicy() {
    Policy policy =
        policy(
            "several",
            """
            resource: aws_db_instance
            params: {key: vpc_security_group_ids}
            deny: self[param.key] == "sg-1"
            """);
    CanonicalRoot root =
        terraform(
            """
            resource "aws_db_instance" "d" {
              vpc_security_group_ids = ["sg-1", "sg-2"]
            }
            """);

    assertThat(diagnostics(check(root, policy)))
        .containsExactly(
            "6 error policy-several-values: `self[param.key]` gives several values here; say any"
                + " or all");
  }

  @Test
  void fingerprintsOutliveMovedLinesAndNumericIndexes() {
    String db = "resource \"aws_db_instance\" \"d\" {\n  count = 2\n}\n";

    Outcome before = check(terraform(db), MULTI_AZ);
    Outcome after = check(terraform("\n\n# moved\n" + db), MULTI_AZ);

    assertThat(fingerprints(before)).isEqualTo(fingerprints(after)).hasSize(1);
  }

  @Test
  void sensitiveValuesAreNotShown() {
    Policy policy =
        policy(
            "name",
            "resource: aws_db_instance\ndeny: db_name matches \"*\"\nmessage: \"is {db_name}\"\n");
    CanonicalRoot root =
        terraform(
            """
            variable "name" {
              default   = "secret"
              sensitive = true
            }
            resource "aws_db_instance" "d" {
              db_name = var.name
            }
            """);

    assertThat(findings(check(root, policy))).containsExactly("6 name: is *** [aws_db_instance.d]");
  }

  @Test
  void twoRunsSayTheSame() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "b.tf", "resource \"aws_db_instance\" \"b\" {}\nresource \"aws_db_instance\" \"c\" {}\n");
    files.put("a.tf", "resource \"aws_db_instance\" \"a\" {}\n");
    CanonicalRoot root = Roots.terraform(directory, files);

    Outcome outcome = check(root, MULTI_AZ);

    assertThat(outcome.findings())
        .extracting(finding -> finding.place().source().name() + ":" + finding.place().line())
        .containsExactly("a.tf:1", "b.tf:1", "b.tf:2");
    assertThat(check(root, MULTI_AZ)).isEqualTo(outcome);
  }

  private CanonicalRoot terraform(String code) {
    return Roots.terraform(directory, Map.of("main.tf", code));
  }

  private static Set<String> fingerprints(Outcome outcome) {
    return outcome.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
  }
}
