package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Format;
import dev.lintel.vocabulary.index.Cardinality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
  private final Vocabulary vocabulary = Vocabulary.shipped();

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, multi_az",
    "aws_db_instance, tags.Anything",
    "aws_db_instance, db_subnet_group_name.subnet_ids.vpc_id",
    "aws_db_instance, provider",
    "aws_s3_bucket, versioning.status",
    "aws_s3_bucket, public_access_block.ignore_public_acls",
    "aws_s3_bucket, policy.statement.conditions.variable",
    "aws_s3_bucket,"
        + " server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm",
    "aws_s3_bucket, logging.target_bucket",
    "aws_s3_bucket, website.redirect_all_requests_to",
    "aws_security_group, ingress.cidr_blocks",
    "aws_instance, launch_template.metadata_options.http_tokens",
    "aws_lb_listener, load_balancer_arn.load_balancer_type",
    "aws_lb_listener, default_action.redirect.protocol",
    "aws_iam_role, inline_policy.policy.statement.actions",
    "aws_iam_user, managed_policy_arns",
    "aws_ssoadmin_permission_set, inline_policy.statement",
    "aws_alb, internal",
    "identity_policy, statement.actions",
    "identity_policy, owner",
  })
  void aPathResolvesInBothFormats(String type, String path) {
    for (Format format : Format.values()) {
      assertThat(vocabulary.resolve(type, path, format))
          .as(format.word())
          .isInstanceOf(Resolution.Found.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, db_cluster_identifier, TERRAFORM",
    "aws_db_instance, final_snapshot_identifier, CLOUDFORMATION",
    "aws_s3_bucket, grant.uri, CLOUDFORMATION",
    "aws_db_snapshot, shared_accounts, CLOUDFORMATION",
    "aws_dynamodb_global_table, replica.point_in_time_recovery, TERRAFORM",
  })
  void aPathThatAFormatCannotSayIsAbsentOnPurpose(String type, String path, Format format) {
    assertThat(vocabulary.resolve(type, path, format)).isEqualTo(new Resolution.Absent());
  }

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, mutli_az, TERRAFORM, multi_az",
    "aws_db_instance, mutli_az, CLOUDFORMATION, multi_az",
    "aws_s3_bucket, versioning.enabled, TERRAFORM, versioning.status",
    "aws_s3_bucket, versioning.statu, CLOUDFORMATION, versioning.status",
    "identity_policy, statement.action, TERRAFORM, statement.actions",
  })
  void aPathThatLeadsNowhereComesWithSuggestions(
      String type, String path, Format format, String suggestion) {
    assertThat(vocabulary.resolve(type, path, format))
        .isInstanceOfSatisfying(
            Resolution.Missing.class,
            missing -> assertThat(missing.suggestions()).first().isEqualTo(suggestion));
  }

  @Test
  void typesThatTheIndexDoesNotListAreNotChecked() {
    assertThat(vocabulary.resolve("google_x", "anything", Format.TERRAFORM))
        .isEqualTo(new Resolution.Unchecked());
  }

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, multi_az, ONE",
    "aws_security_group, ingress, MANY",
    "aws_security_group, ingress.from_port, MANY",
    "aws_db_instance, tags, MAP",
    "aws_db_instance, tags.Team, ONE",
    "aws_s3_bucket, versioning.status, ONE",
    "aws_db_instance, db_subnet_group_name.subnet_ids, MANY",
    "aws_iam_user, managed_policy_arns, MANY",
  })
  void aPathSaysHowManyValuesItCanGive(String type, String path, Cardinality cardinality) {
    for (Format format : List.of(Format.TERRAFORM, Format.CLOUDFORMATION)) {
      assertThat(vocabulary.resolve(type, path, format))
          .isInstanceOfSatisfying(
              Resolution.Found.class,
              found -> assertThat(found.cardinality()).isEqualTo(cardinality));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, multi_az, false, false",
    "aws_db_instance, backup_retention_period, 0, 1",
    "aws_db_instance, publicly_accessible, false, ?",
    "aws_db_instance, engine, -, -",
    "aws_s3_bucket, public_access_block.ignore_public_acls, false, false",
    "aws_lb_listener, load_balancer_arn.load_balancer_type, application, application",
    "aws_instance, launch_template.metadata_options.http_tokens, optional, optional",
    "aws_cloudtrail, enable_logging, true, -",
    "aws_iam_policy, policy.statement.effect, Allow, Allow",
    "identity_policy, statement.effect, Allow, Allow",
  })
  void absenceMeansWhatAwsOrTheProviderMakesOfIt(
      String type, String path, String terraform, String cloudFormation) {
    assertThat(Folded.shown(vocabulary.absent(type, path, Format.TERRAFORM))).isEqualTo(terraform);
    assertThat(Folded.shown(vocabulary.absent(type, path, Format.CLOUDFORMATION)))
        .isEqualTo(cloudFormation);
  }

  @ParameterizedTest
  @CsvSource({
    "aws_db_instance, engine, true",
    "aws_db_instance, identifier, false",
    "aws_s3_bucket, policy.statement.actions, true",
    "aws_iam_role, inline_policy.policy.statement.conditions.variable, true",
    "identity_policy, statement.actions, true",
    "identity_policy, statement.resources, false",
    "data.aws_iam_policy_document, statement.actions, true",
    "aws_security_group, ingress.protocol, true",
  })
  void someTextIsComparedWithoutRegardToCase(String type, String path, boolean folds) {
    assertThat(vocabulary.foldsCase(type, path)).isEqualTo(folds);
  }

  @Test
  void otherNamesOfATypeAreKnown() {
    assertThat(vocabulary.canonicalName("aws_alb")).isEqualTo("aws_lb");
    assertThat(vocabulary.canonicalName("aws_lb")).isEqualTo("aws_lb");
    assertThat(vocabulary.cloudFormationTypes("aws_alb"))
        .containsExactly("AWS::ElasticLoadBalancingV2::LoadBalancer");
    assertThat(vocabulary.cloudFormationTypes("aws_s3_bucket_public_access_block"))
        .containsExactly("AWS::S3::Bucket");
  }
}
