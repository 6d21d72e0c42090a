package dev.lintel.report;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Finding.Related;
import dev.lintel.finding.Finding.Subject;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Rule;
import dev.lintel.finding.Severity;
import dev.lintel.finding.Suppressed;
import dev.lintel.finding.Unevaluated;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Outcomes of runs that reports are to show. */
final class Outcomes {
  static final Rule MULTI_AZ =
      new Rule(
          "rds-multi-az",
          "RDS instance runs in a single Availability Zone",
          Severity.MEDIUM,
          "The database is gone for as long as its zone is, and a zone fails more often than one"
              + " thinks: then there is no other to take over.",
          "Set multi_az to true.",
          Map.of("nist-800-53-r5", List.of("CP-10", "SI-13(5)"), "iso-27001", List.of("A.8.14")));

  static final Rule PUBLIC_SSH =
      new Rule(
          "security-group-no-public-ssh",
          "Security group lets the internet reach SSH",
          Severity.HIGH,
          "Anybody may try passwords.",
          "",
          Map.of());

  static final Rule DETECTOR =
      new Rule(
          "guardduty-detector-enabled",
          "GuardDuty is not enabled",
          Severity.LOW,
          "Nobody sees an intruder.",
          "Create a detector.",
          Map.of());

  static final Source DATABASE =
      Source.of(
          "infra/db.tf",
          """
          variable "ha" {
            default = false
          }

          resource "aws_db_instance" "orders" {
            engine   = "postgres"
            multi_az = var.ha
            tags = {
              team = "orders"
            }
          }
          """);

  static final Source NETWORK =
      Source.of("infra/net.yaml", "Ports:\n\t- {Cidr: 0.0.0.0/0, Note: \"日本 e\u0301\"} # open\n");

  private Outcomes() {}

  /** Nothing to say. */
  static Outcome clean() {
    return new Outcome(
        new Outcome.Coverage(1, 1, 1, 36), List.of(), List.of(), List.of(), List.of());
  }

  static Outcome of(Finding... findings) {
    return new Outcome(
        new Outcome.Coverage(1, 1, 1, 1), List.of(findings), List.of(), List.of(), List.of());
  }

  /** Something of everything. */
  static Outcome full() {
    Finding multiAz =
        new Finding(
            MULTI_AZ,
            "multi_az is false; require multi_az",
            "infra",
            new Subject("aws_db_instance.orders[\"a\"]", "aws_db_instance"),
            List.of("aws_db_instance.orders[\"a\"]", "aws_db_instance.orders[\"b\"]"),
            place(DATABASE, "var.ha"),
            List.of(new Related("the default of var.ha", place(DATABASE, "false"))),
            "5f2d9c");
    Finding ssh =
        new Finding(
            PUBLIC_SSH,
            "SSH (port 22) is open to {0.0.0.0/0} [everybody](x)",
            "infra/net.yaml",
            new Subject("Web", "AWS::EC2::SecurityGroup"),
            List.of("Web"),
            place(NETWORK, "0.0.0.0/0"),
            List.of(),
            "77aa01");
    Finding detector =
        new Finding(
            DETECTOR,
            "no detector in this run",
            ".",
            null,
            List.of(),
            new Place(DATABASE, Span.at(0)),
            List.of(),
            "c0ffee");
    Unevaluated unknown =
        new Unevaluated(
            PUBLIC_SSH,
            "infra/net.yaml",
            new Subject("Api", "AWS::EC2::SecurityGroup"),
            "parameter Port has no value",
            place(NETWORK, "Ports"));
    Suppressed suppressed =
        new Suppressed(
            multiAz, "comment", "dev only", LocalDate.of(2027, 1, 31), place(DATABASE, "team"));
    return new Outcome(
        new Outcome.Coverage(3, 2, 12, 36),
        List.of(detector, multiAz, ssh),
        List.of(unknown),
        List.of(suppressed),
        List.of(
            Diagnostic.error(
                "hcl-syntax",
                "this block has no closing brace: add }",
                place(DATABASE, "tags = {\n    team")),
            new Diagnostic("missing-path", Diagnostic.Level.ERROR, "nowhere does not exist", null),
            Diagnostic.warning(
                "module-not-installed",
                "module vpc is not installed: run terraform init",
                place(DATABASE, "engine"))));
  }

  /** A finding of {@link #PUBLIC_SSH} at a place. */
  static Finding at(Place place, String message) {
    return new Finding(
        PUBLIC_SSH,
        message,
        ".",
        new Subject("aws_security_group.web", "aws_security_group"),
        List.of("aws_security_group.web"),
        place,
        List.of(),
        "1");
  }

  /** The first place in a source where a text stands. */
  static Place place(Source source, String text) {
    int start = source.text().indexOf(text);
    return new Place(source, new Span(start, start + text.length()));
  }
}
