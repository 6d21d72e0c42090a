package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same thing written in both formats has the same values in the words of policies. */
class BothFormatsTest {
  private static final Pattern ADDRESS = Pattern.compile("&([A-Za-z0-9_.]+)");

  private record Pair(String type, String terraform, String cloudFormation) {}

  @TestFactory
  Stream<DynamicTest> bothFormatsReadAlike() {
    return pairs().stream()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.type,
                    () -> {
                      String terraform = shown(Folded.terraform(pair.terraform), pair.type);
                      assertThat(terraform).hasSizeGreaterThan(10);
                      assertThat(shown(Folded.template(pair.cloudFormation), pair.type))
                          .isEqualTo(terraform);
                    }));
  }

  /** The values of the only resource of a type, references by the type that they lead to. */
  private static String shown(Folded folded, String type) {
    Matcher references = ADDRESS.matcher(Folded.shown(folded.only(type).values()));
    return references.replaceAll(match -> "&" + folded.named(match.group(1)));
  }

  private static List<Pair> pairs() {
    return List.of(
        new Pair(
            "aws_db_instance",
            """
            resource "aws_db_instance" "x" {
              identifier              = "orders"
              engine                  = "postgres"
              multi_az                = true
              publicly_accessible     = false
              storage_encrypted       = true
              backup_retention_period = 7
              backup_window           = "03:00-04:00"
              db_subnet_group_name    = aws_db_subnet_group.s.id
              vpc_security_group_ids  = ["sg-1"]
              iam_database_authentication_enabled = true
              enabled_cloudwatch_logs_exports     = ["postgresql"]
              tags = { Team = "shop" }
            }
            resource "aws_db_subnet_group" "s" { subnet_ids = ["a", "b"] }
            """,
            """
            X:
              Type: AWS::RDS::DBInstance
              Properties:
                DBInstanceIdentifier: orders
                Engine: postgres
                MultiAZ: true
                PubliclyAccessible: false
                StorageEncrypted: true
                BackupRetentionPeriod: 7
                PreferredBackupWindow: "03:00-04:00"
                DBSubnetGroupName: !Ref S
                VPCSecurityGroups: [sg-1]
                EnableIAMDatabaseAuthentication: true
                EnableCloudwatchLogsExports: [postgresql]
                Tags: [{Key: Team, Value: shop}]
            S: {Type: AWS::RDS::DBSubnetGroup, Properties: {DBSubnetGroupDescription: x, SubnetIds: [a, b]}}
            """),
        new Pair(
            "aws_rds_cluster",
            """
            resource "aws_rds_cluster" "x" {
              cluster_identifier      = "c"
              engine                  = "aurora-postgresql"
              storage_encrypted       = true
              master_username         = "admin"
              backup_retention_period = 3
              deletion_protection     = true
              restore_to_point_in_time {
                restore_type               = "full-copy"
                use_latest_restorable_time = true
              }
            }
            """,
            """
            X:
              Type: AWS::RDS::DBCluster
              Properties:
                DBClusterIdentifier: c
                Engine: aurora-postgresql
                StorageEncrypted: true
                MasterUsername: admin
                BackupRetentionPeriod: 3
                DeletionProtection: true
                UseLatestRestorableTime: true
                RestoreType: full-copy
            """),
        new Pair(
            "aws_security_group",
            """
            resource "aws_security_group" "x" {
              name        = "web"
              description = "web"
              vpc_id      = aws_vpc.v.id
              ingress {
                description = "ssh"
                protocol    = "tcp"
                from_port   = 22
                to_port     = 22
                cidr_blocks = ["0.0.0.0/0"]
              }
              egress {
                protocol         = "-1"
                from_port        = 0
                to_port          = 0
                ipv6_cidr_blocks = ["::/0"]
              }
            }
            resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
            """,
            """
            X:
              Type: AWS::EC2::SecurityGroup
              Properties:
                GroupName: web
                GroupDescription: web
                VpcId: !Ref V
                SecurityGroupIngress:
                  - {Description: ssh, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
                SecurityGroupEgress:
                  - {IpProtocol: "-1", FromPort: 0, ToPort: 0, CidrIpv6: "::/0"}
            V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
            """),
        new Pair(
            "aws_s3_bucket",
            """
            resource "aws_s3_bucket" "x" {
              bucket = "b"
              acl    = "log-delivery-write"
              versioning { enabled = true }
              logging {
                target_bucket = "logs"
                target_prefix = "p"
              }
              website { index_document = "i" }
              server_side_encryption_configuration {
                rule {
                  bucket_key_enabled = true
                  apply_server_side_encryption_by_default {
                    sse_algorithm     = "aws:kms"
                    kms_master_key_id = "k"
                  }
                }
              }
              lifecycle_rule {
                enabled = true
                prefix  = "x"
                expiration { days = 30 }
              }
            }
            resource "aws_s3_bucket_public_access_block" "x" {
              bucket              = aws_s3_bucket.x.id
              block_public_policy = true
            }
            resource "aws_s3_bucket_ownership_controls" "x" {
              bucket = aws_s3_bucket.x.id
              rule { object_ownership = "BucketOwnerEnforced" }
            }
            """,
            """
            X:
              Type: AWS::S3::Bucket
              Properties:
                BucketName: b
                AccessControl: LogDeliveryWrite
                VersioningConfiguration: {Status: Enabled}
                LoggingConfiguration: {DestinationBucketName: logs, LogFilePrefix: p}
                WebsiteConfiguration: {IndexDocument: i}
                BucketEncryption:
                  ServerSideEncryptionConfiguration:
                    - BucketKeyEnabled: true
                      ServerSideEncryptionByDefault: {SSEAlgorithm: "aws:kms", KMSMasterKeyID: k}
                LifecycleConfiguration:
                  Rules: [{Status: Enabled, Prefix: x, ExpirationInDays: 30}]
                PublicAccessBlockConfiguration: {BlockPublicPolicy: true}
                OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerEnforced}]}
            """),
        new Pair(
            "aws_instance",
            """
            resource "aws_instance" "x" {
              ami                    = "ami-1"
              instance_type          = "t3.micro"
              vpc_security_group_ids = ["sg-1"]
              subnet_id              = "s"
              metadata_options {
                http_tokens   = "required"
                http_endpoint = "enabled"
              }
              ebs_block_device {
                device_name = "/dev/xvdb"
                encrypted   = true
              }
            }
            """,
            """
            X:
              Type: AWS::EC2::Instance
              Properties:
                ImageId: ami-1
                InstanceType: t3.micro
                SecurityGroupIds: [sg-1]
                SubnetId: s
                MetadataOptions: {HttpTokens: required, HttpEndpoint: enabled}
                BlockDeviceMappings: [{DeviceName: /dev/xvdb, Ebs: {Encrypted: true}}]
            """),
        new Pair(
            "aws_launch_template",
            """
            resource "aws_launch_template" "x" {
              name     = "t"
              image_id = "ami-1"
              metadata_options { http_tokens = "required" }
              block_device_mappings {
                device_name = "/dev/xvda"
                ebs { encrypted = true }
              }
              network_interfaces { security_groups = ["sg-1"] }
              monitoring { enabled = true }
            }
            """,
            """
            X:
              Type: AWS::EC2::LaunchTemplate
              Properties:
                LaunchTemplateName: t
                LaunchTemplateData:
                  ImageId: ami-1
                  MetadataOptions: {HttpTokens: required}
                  BlockDeviceMappings: [{DeviceName: /dev/xvda, Ebs: {Encrypted: true}}]
                  NetworkInterfaces: [{Groups: [sg-1]}]
                  Monitoring: {Enabled: true}
            """),
        new Pair(
            "aws_autoscaling_group",
            """
            resource "aws_autoscaling_group" "x" {
              name                = "g"
              min_size            = 1
              max_size            = 2
              vpc_zone_identifier = [aws_subnet.a.id]
              launch_template {
                id      = aws_launch_template.t.id
                version = "1"
              }
              tag {
                key                 = "a"
                value               = "b"
                propagate_at_launch = true
              }
            }
            resource "aws_subnet" "a" { vpc_id = "v" }
            resource "aws_launch_template" "t" {}
            """,
            """
            X:
              Type: AWS::AutoScaling::AutoScalingGroup
              Properties:
                AutoScalingGroupName: g
                MinSize: 1
                MaxSize: 2
                VPCZoneIdentifier: [!Ref A]
                LaunchTemplate: {LaunchTemplateId: !Ref T, Version: "1"}
                Tags: [{Key: a, Value: b, PropagateAtLaunch: true}]
            A: {Type: AWS::EC2::Subnet, Properties: {VpcId: v}}
            T: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {}}}
            """),
        new Pair(
            "aws_lb_listener",
            """
            resource "aws_lb_listener" "x" {
              load_balancer_arn = aws_lb.l.arn
              port              = 80
              protocol          = "HTTP"
              ssl_policy        = "p"
              default_action {
                type = "redirect"
                redirect {
                  protocol    = "HTTPS"
                  status_code = "HTTP_301"
                }
              }
            }
            resource "aws_lb" "l" {}
            """,
            """
            X:
              Type: AWS::ElasticLoadBalancingV2::Listener
              Properties:
                LoadBalancerArn: !GetAtt L.LoadBalancerArn
                Port: 80
                Protocol: HTTP
                SslPolicy: p
                DefaultActions:
                  - {Type: redirect, RedirectConfig: {Protocol: HTTPS, StatusCode: HTTP_301}}
            L: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
            """),
        new Pair(
            "aws_elb",
            """
            resource "aws_elb" "x" {
              name     = "e"
              internal = true
              subnets  = ["a"]
              listener {
                lb_port            = 443
                lb_protocol        = "https"
                instance_port      = 80
                instance_protocol  = "http"
                ssl_certificate_id = "c"
              }
              access_logs {
                bucket   = "b"
                enabled  = true
                interval = 5
              }
            }
            """,
            """
            X:
              Type: AWS::ElasticLoadBalancing::LoadBalancer
              Properties:
                LoadBalancerName: e
                Scheme: internal
                Subnets: [a]
                Listeners:
                  - LoadBalancerPort: 443
                    Protocol: https
                    InstancePort: 80
                    InstanceProtocol: http
                    SSLCertificateId: c
                AccessLoggingPolicy: {S3BucketName: b, Enabled: true, EmitInterval: 5}
            """),
        new Pair(
            "aws_cloudtrail",
            """
            resource "aws_cloudtrail" "x" {
              name                          = "t"
              s3_bucket_name                = "b"
              enable_logging                = true
              is_multi_region_trail         = true
              include_global_service_events = false
              enable_log_file_validation    = true
              kms_key_id                    = aws_kms_key.k.arn
              event_selector {
                read_write_type = "All"
                data_resource {
                  type   = "AWS::S3::Object"
                  values = ["arn:aws:s3"]
                }
              }
            }
            resource "aws_kms_key" "k" {}
            """,
            """
            X:
              Type: AWS::CloudTrail::Trail
              Properties:
                TrailName: t
                S3BucketName: b
                IsLogging: true
                IsMultiRegionTrail: true
                IncludeGlobalServiceEvents: false
                EnableLogFileValidation: true
                KMSKeyId: !GetAtt K.Arn
                EventSelectors:
                  - ReadWriteType: All
                    DataResources: [{Type: "AWS::S3::Object", Values: ["arn:aws:s3"]}]
            K: {Type: AWS::KMS::Key}
            """),
        new Pair(
            "aws_kms_key",
            """
            resource "aws_kms_key" "x" {
              enable_key_rotation      = true
              is_enabled               = true
              customer_master_key_spec = "SYMMETRIC_DEFAULT"
              deletion_window_in_days  = 7
              policy = jsonencode({ Statement = { Effect = "Allow", Principal = "*", Action = "kms:*" } })
            }
            """,
            """
            X:
              Type: AWS::KMS::Key
              Properties:
                EnableKeyRotation: true
                Enabled: true
                KeySpec: SYMMETRIC_DEFAULT
                PendingWindowInDays: 7
                KeyPolicy: {Statement: {Effect: Allow, Principal: "*", Action: "kms:*"}}
            """),
        new Pair(
            "aws_dynamodb_table",
            """
            resource "aws_dynamodb_table" "x" {
              name         = "t"
              billing_mode = "PAY_PER_REQUEST"
              hash_key     = "id"
              attribute {
                name = "id"
                type = "S"
              }
              point_in_time_recovery { enabled = true }
              server_side_encryption {
                enabled     = true
                kms_key_arn = "k"
              }
            }
            """,
            """
            X:
              Type: AWS::DynamoDB::Table
              Properties:
                TableName: t
                BillingMode: PAY_PER_REQUEST
                KeySchema: [{AttributeName: id, KeyType: HASH}]
                AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
                SSESpecification: {SSEEnabled: true, KMSMasterKeyId: k}
            """),
        new Pair(
            "aws_cloudfront_distribution",
            """
            resource "aws_cloudfront_distribution" "x" {
              enabled = true
              origin {
                domain_name = "d"
                origin_id   = "o"
                custom_origin_config {
                  http_port              = 80
                  origin_protocol_policy = "https-only"
                  origin_ssl_protocols   = ["TLSv1.2"]
                }
              }
              default_cache_behavior {
                target_origin_id       = "o"
                viewer_protocol_policy = "allow-all"
                forwarded_values { query_string = false }
              }
              ordered_cache_behavior {
                path_pattern           = "/x"
                target_origin_id       = "o"
                viewer_protocol_policy = "https-only"
              }
              viewer_certificate { cloudfront_default_certificate = true }
              logging_config { bucket = "l" }
            }
            """,
            """
            X:
              Type: AWS::CloudFront::Distribution
              Properties:
                DistributionConfig:
                  Enabled: true
                  Origins:
                    - DomainName: d
                      Id: o
                      CustomOriginConfig:
                        {HTTPPort: 80, OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
                  DefaultCacheBehavior:
                    TargetOriginId: o
                    ViewerProtocolPolicy: allow-all
                    ForwardedValues: {QueryString: false}
                  CacheBehaviors:
                    - {PathPattern: /x, TargetOriginId: o, ViewerProtocolPolicy: https-only}
                  ViewerCertificate: {CloudFrontDefaultCertificate: true}
                  Logging: {Bucket: l}
            """),
        new Pair(
            "aws_sqs_queue",
            """
            resource "aws_sqs_queue" "x" {
              name                    = "q"
              sqs_managed_sse_enabled = false
              max_message_size        = 1024
            }
            resource "aws_sqs_queue_policy" "x" {
              queue_url = aws_sqs_queue.x.url
              policy    = jsonencode({ Statement = [{ Effect = "Deny", NotPrincipal = { AWS = "a" } }] })
            }
            """,
            """
            X:
              Type: AWS::SQS::Queue
              Properties: {QueueName: q, SqsManagedSseEnabled: false, MaximumMessageSize: 1024}
            P:
              Type: AWS::SQS::QueuePolicy
              Properties:
                Queues: [!Ref X]
                PolicyDocument: {Statement: [{Effect: Deny, NotPrincipal: {AWS: a}}]}
            """),
        new Pair(
            "aws_iam_role",
            """
            resource "aws_iam_role" "x" {
              name               = "r"
              assume_role_policy = jsonencode({ Statement = { Principal = { Service = "ec2.amazonaws.com" } } })
              managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
              inline_policy {
                name   = "p"
                policy = jsonencode({ Statement = { Action = ["*"] } })
              }
            }
            """,
            """
            X:
              Type: AWS::IAM::Role
              Properties:
                RoleName: r
                AssumeRolePolicyDocument: {Statement: {Principal: {Service: ec2.amazonaws.com}}}
                ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
                Policies: [{PolicyName: p, PolicyDocument: {Statement: {Action: ["*"]}}}]
            """),
        new Pair(
            "aws_ssoadmin_permission_set",
            """
            resource "aws_ssoadmin_permission_set" "x" {
              name         = "p"
              instance_arn = "i"
            }
            resource "aws_ssoadmin_permission_set_inline_policy" "x" {
              instance_arn       = "i"
              permission_set_arn = aws_ssoadmin_permission_set.x.arn
              inline_policy      = jsonencode({ Statement = { Action = ["*"] } })
            }
            """,
            """
            X:
              Type: AWS::SSO::PermissionSet
              Properties: {Name: p, InstanceArn: i, InlinePolicy: {Statement: {Action: ["*"]}}}
            """),
        new Pair(
            "aws_imagebuilder_distribution_configuration",
            """
            resource "aws_imagebuilder_distribution_configuration" "x" {
              name = "d"
              distribution {
                region = "eu-west-1"
                ami_distribution_configuration {
                  launch_permission { user_groups = ["all"] }
                }
              }
            }
            """,
            """
            X:
              Type: AWS::ImageBuilder::DistributionConfiguration
              Properties:
                Name: d
                Distributions:
                  - Region: eu-west-1
                    AmiDistributionConfiguration:
                      LaunchPermissionConfiguration: {UserGroups: [all]}
            """),
        new Pair(
            "aws_dlm_lifecycle_policy",
            """
            resource "aws_dlm_lifecycle_policy" "x" {
              description        = "d"
              execution_role_arn = "r"
              policy_details {
                schedule {
                  name = "s"
                  share_rule { target_accounts = ["123456789012"] }
                }
              }
            }
            """,
            """
            X:
              Type: AWS::DLM::LifecyclePolicy
              Properties:
                Description: d
                ExecutionRoleArn: r
                PolicyDetails:
                  Schedules: [{Name: s, ShareRules: [{TargetAccounts: ["123456789012"]}]}]
            """));
  }
}
