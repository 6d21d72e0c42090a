package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloudFormationNamesTest {
  @Test
  void namesAreFoldedAndDifferencesAreData() {
    Folded folded =
        Folded.template(
            """
            Orders:
              Type: AWS::RDS::DBInstance
              Properties:
                DBInstanceIdentifier: orders
                MultiAZ: true
                VPCSecurityGroups: [!GetAtt Group.GroupId]
                EnablePerformanceInsights: true
                Tags: [{Key: Team, Value: shop}]
                DBSubnetGroupName: !Ref Subnets
            Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: x}}
            Subnets:
              Type: AWS::RDS::DBSubnetGroup
              Properties: {DBSubnetGroupDescription: x, SubnetIds: [subnet-1]}
            """);
    assertThat(Folded.shown(folded.only("aws_db_instance").values()))
        .isEqualTo(
            "{db_subnet_group_name: &Subnets.id, identifier: orders, multi_az: true,"
                + " performance_insights_enabled: true, tags: {Team: shop},"
                + " vpc_security_group_ids: [&Group.id]}");
  }

  @Test
  void keysOfUsersAreNeverFolded() {
    Folded folded =
        Folded.template(
            """
            Bucket:
              Type: AWS::S3::Bucket
              Properties:
                Tags: [{Key: MultiAZ, Value: a}, {Key: multi_az, Value: b}]
            """);
    assertThat(folded.at("aws_s3_bucket", "tags")).isEqualTo("{MultiAZ: a, multi_az: b}");
  }

  @Test
  void tagsAreTagsWhateverTheirPropertyIsCalled() {
    Folded folded =
        Folded.template(
            """
            Files:
              Type: AWS::EFS::FileSystem
              Properties: {FileSystemTags: [{Key: Team, Value: a}]}
            Users:
              Type: AWS::Cognito::UserPool
              Properties: {UserPoolTags: {Team: b}}
            Job:
              Type: AWS::Glue::Job
              Properties: {Tags: {Team: c}}
            Template:
              Type: AWS::EC2::LaunchTemplate
              Properties:
                LaunchTemplateData:
                  TagSpecifications: [{ResourceType: instance, Tags: [{Key: Team, Value: not its own}]}]
                TagSpecifications: [{ResourceType: launch-template, Tags: [{Key: Team, Value: d}]}]
            """);
    assertThat(folded.root().resources())
        .extracting(one -> folded.at(one.type(), "tags"))
        .containsExactlyInAnyOrder("{Team: a}", "{Team: b}", "{Team: c}", "{Team: d}");
  }

  @Test
  void keyValueListsReadAsAttributes() {
    Folded folded =
        Folded.template(
            """
            Balancer:
              Type: AWS::ElasticLoadBalancingV2::LoadBalancer
              Properties:
                Scheme: internet-facing
                Type: application
                LoadBalancerAttributes:
                  - {Key: access_logs.s3.enabled, Value: "true"}
                  - {Key: access_logs.s3.bucket, Value: logs}
                  - {Key: routing.http.drop_invalid_header_fields.enabled, Value: true}
            """);
    assertThat(folded.at("aws_lb", "access_logs")).isEqualTo("{bucket: logs, enabled: true}");
    assertThat(folded.at("aws_lb", "drop_invalid_header_fields")).isEqualTo("true");
    assertThat(folded.at("aws_lb", "internal")).isEqualTo("false");
    assertThat(folded.at("aws_lb", "enable_http2")).isEqualTo("-");
  }

  @Test
  void anItemOfAListIsFoundByWhatAFieldSays() {
    Folded folded =
        Folded.template(
            """
            Table:
              Type: AWS::DynamoDB::Table
              Properties:
                KeySchema:
                  - {AttributeName: LockID, KeyType: HASH}
                  - {AttributeName: Sort, KeyType: RANGE}
                PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: false}
            """);
    assertThat(folded.at("aws_dynamodb_table", "hash_key")).isEqualTo("LockID");
    assertThat(folded.at("aws_dynamodb_table", "range_key")).isEqualTo("Sort");
    assertThat(folded.at("aws_dynamodb_table", "point_in_time_recovery.enabled"))
        .isEqualTo("false");
  }

  @Test
  void scalarsReadAsListsWhereTheyAreListsInTerraform() {
    Folded folded =
        Folded.template(
            """
            Group:
              Type: AWS::EC2::SecurityGroup
              Properties:
                GroupDescription: web
                SecurityGroupIngress:
                  - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
                  - {IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: sg-1}
            """);
    assertThat(folded.at("aws_security_group", "ingress"))
        .isEqualTo(
            "[{cidr_blocks: [0.0.0.0/0], from_port: 22, protocol: tcp, to_port: 22},"
                + " {from_port: 443, protocol: tcp, security_groups: [sg-1], to_port: 443}]");
  }

  @Test
  void contentOfAWrapperStandsAtTheTop() {
    Folded folded =
        Folded.template(
            """
            Site:
              Type: AWS::CloudFront::Distribution
              Properties:
                DistributionConfig:
                  Enabled: true
                  DefaultCacheBehavior: {TargetOriginId: a, ViewerProtocolPolicy: allow-all}
                  CacheBehaviors:
                    - {PathPattern: /x, TargetOriginId: a, ViewerProtocolPolicy: https-only}
                  Origins: [{Id: a, DomainName: !GetAtt Bucket.RegionalDomainName}]
                Tags: [{Key: a, Value: b}]
            Bucket: {Type: AWS::S3::Bucket}
            """);
    String type = "aws_cloudfront_distribution";
    assertThat(folded.at(type, "default_cache_behavior.viewer_protocol_policy"))
        .isEqualTo("allow-all");
    assertThat(folded.at(type, "ordered_cache_behavior.path_pattern")).isEqualTo("/x");
    assertThat(folded.at(type, "origin.domain_name"))
        .isEqualTo("&Bucket.bucket_regional_domain_name");
    assertThat(folded.at(type, "tags.a")).isEqualTo("b");
  }

  @Test
  void choicesAndUnknownsPassThroughEveryMapping() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
                Properties:
                  AccessControl: !If [IsProd, PublicRead, Private]
                  VersioningConfiguration:
                    !If [IsProd, {Status: Enabled}, !Ref AWS::NoValue]
                  LoggingConfiguration: {DestinationBucketName: !Ref Logs}
                  Tags: !If [IsProd, [{Key: a, Value: b}], []]
            Parameters: {Stage: {Type: String}, Logs: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            """);
    assertThat(folded.at("aws_s3_bucket", "acl")).isEqualTo("(private|public-read)");
    assertThat(folded.at("aws_s3_bucket", "versioning.status")).isEqualTo("(Enabled|null)");
    assertThat(folded.at("aws_s3_bucket", "logging.target_bucket")).isEqualTo("?");
    assertThat(folded.at("aws_s3_bucket", "tags")).isEqualTo("({a: b}|{})");
  }

  @Test
  void aPropertyThatNoNameIsReadFromStillRefersToOthers() {
    Folded folded =
        Folded.template(
            """
            Instance:
              Type: AWS::EC2::Instance
              Properties: {Volumes: [{Device: /dev/xvdb, VolumeId: !Ref Data}]}
            Data: {Type: AWS::EC2::Volume, Properties: {Size: 1, AvailabilityZone: a}}
            """);
    assertThat(folded.at("aws_instance", "Volumes"))
        .isEqualTo("{Device: /dev/xvdb, VolumeId: &Data.id}");
  }

  @Test
  void aPropertyDecidesWhichTypeItIs() {
    Folded folded =
        Folded.template(
            """
            ForRoles:
              Type: AWS::IAM::Policy
              Properties: {PolicyName: a, PolicyDocument: {}, Roles: [x]}
            ForUsers:
              Type: AWS::IAM::Policy
              Properties: {PolicyName: a, PolicyDocument: {}, Users: [x]}
            """);
    assertThat(folded.root().resources())
        .extracting(CanonicalResource::type)
        .containsExactly("aws_iam_role_policy", "aws_iam_user_policy");
  }

  @Test
  void attributesOfReferencesHaveCanonicalNames() {
    Vocabulary vocabulary = Vocabulary.shipped();
    assertThat(vocabulary.canonicalAttribute("AWS::S3::Bucket", "Arn")).isEqualTo("arn");
    assertThat(vocabulary.canonicalAttribute("AWS::S3::Bucket", "Ref")).isEqualTo("id");
    assertThat(vocabulary.canonicalAttribute("AWS::EC2::VPC", "DefaultSecurityGroup"))
        .isEqualTo("default_security_group_id");
    assertThat(vocabulary.canonicalAttribute("AWS::RDS::DBInstance", "Endpoint.Address"))
        .isEqualTo("address");
    assertThat(vocabulary.canonicalAttribute("AWS::RDS::DBInstance", "DBInstanceArn"))
        .isEqualTo("arn");
    assertThat(vocabulary.canonicalAttribute("AWS::SQS::Queue", "QueueUrl")).isEqualTo("url");
    assertThat(vocabulary.canonicalAttribute("AWS::Custom::Thing", "Arn")).isEqualTo("Arn");
  }
}
