package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Value;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CloudFormationPartsTest {
  @Test
  void aRuleIsFoldedOntoItsGroupByReference() {
    Folded folded =
        Folded.template(
            """
            Group:
              Type: AWS::EC2::SecurityGroup
              Properties:
                GroupDescription: web
                SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 80, ToPort: 80}]
            Ssh:
              Type: AWS::EC2::SecurityGroupIngress
              Properties:
                {GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
            """);
    assertThat(folded.at("aws_security_group", "ingress"))
        .isEqualTo(
            "[{from_port: 80, protocol: tcp, to_port: 80},"
                + " {cidr_blocks: [0.0.0.0/0], from_port: 22, protocol: tcp, to_port: 22}]");
    assertThat(folded.only("aws_security_group").parts())
        .containsExactly(folded.only("aws_vpc_security_group_ingress_rule"));
    assertThat(folded.root().outside()).isEmpty();
  }

  @Test
  void whereAPartAppearsMayBeSaidByWhatItsSilenceMeans() {
    Folded folded =
        Folded.template(
            """
            Acl: {Type: AWS::EC2::NetworkAcl, Properties: {VpcId: vpc-1}}
            In:
              Type: AWS::EC2::NetworkAclEntry
              Properties: {NetworkAclId: !Ref Acl, RuleNumber: 1, RuleAction: allow, Protocol: -1}
            Out:
              Type: AWS::EC2::NetworkAclEntry
              Properties: {NetworkAclId: !Ref Acl, RuleNumber: 2, RuleAction: deny, Protocol: -1, Egress: true}
            """);
    assertThat(folded.at("aws_network_acl", "ingress"))
        .isEqualTo("{action: allow, protocol: -1, rule_no: 1}");
    assertThat(folded.at("aws_network_acl", "egress"))
        .isEqualTo("{action: deny, egress: true, protocol: -1, rule_no: 2}");
  }

  @Test
  void anItemThatIsFoldedKeepsThePlaceOfItsResource() {
    Folded folded =
        Folded.template(
            """
            Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: web}}
            Ssh:
              Type: AWS::EC2::SecurityGroupIngress
              Properties:
                GroupId: !Ref Group
                CidrIp: 0.0.0.0/0
            """);
    Value ingress =
        Objects.requireNonNull(folded.only("aws_security_group").values().get("ingress"));
    Value item = ((Value.ListValue) ingress).items().getFirst();
    assertThat(Objects.requireNonNull(item.origin().place()).line()).isBetween(4, 6);
    Value cidr =
        ((Value.ListValue) Objects.requireNonNull(((Value.MapValue) item).get("cidr_blocks")))
            .items()
            .getFirst();
    assertThat(Objects.requireNonNull(cidr.origin().place()).text()).isEqualTo("0.0.0.0/0");
  }

  @Test
  void aPolicyIsFoldedOntoItsBucketByAnEqualName() {
    Folded folded =
        Folded.template(
            """
            Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: logs}}
            Policy:
              Type: AWS::S3::BucketPolicy
              Properties:
                Bucket: logs
                PolicyDocument:
                  Statement: {Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*"}
            """);
    assertThat(folded.at("aws_s3_bucket", "policy.statement.effect")).isEqualTo("Deny");
    assertThat(folded.at("aws_s3_bucket_policy", "bucket")).isEqualTo("&Bucket.id=logs");
  }

  @Test
  void aPropertyThatIsAResourceInTerraformIsOne() {
    Folded folded =
        Folded.template(
            """
            Bucket:
              Type: AWS::S3::Bucket
              Properties:
                PublicAccessBlockConfiguration: {BlockPublicAcls: true}
            """);
    CanonicalResource block = folded.only("aws_s3_bucket_public_access_block");
    assertThat(Folded.shown(block.values()))
        .isEqualTo("{block_public_acls: true, bucket: &Bucket.id}");
    assertThat(block.place().text()).isEqualTo("{BlockPublicAcls: true}");
    assertThat(block.written().address()).isEqualTo("Bucket");
    assertThat(Folded.shown(folded.only("aws_s3_bucket").values()))
        .isEqualTo("{public_access_block: {block_public_acls: true}}");
  }

  @Test
  void aPropertyThatIsAResourceExistsWhereItIsSet() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
                Properties:
                  PublicAccessBlockConfiguration:
                    !If [IsProd, {BlockPublicAcls: true}, !Ref AWS::NoValue]
            Parameters: {Stage: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            """);
    assertThat(folded.only("aws_s3_bucket_public_access_block").written().existsWhen())
        .isEqualTo("IsProd");
    assertThat(folded.at("aws_s3_bucket", "public_access_block"))
        .isEqualTo("(null|{block_public_acls: true})");
  }

  @Test
  void aPartWithoutItsParentIsJudgedOnOneOfWhichNothingElseIsKnown() {
    Folded folded =
        Folded.template(
            """
            Ssh:
              Type: AWS::EC2::SecurityGroupIngress
              Properties: {GroupId: sg-123, IpProtocol: tcp, FromPort: 22, ToPort: 22}
            Rdp:
              Type: AWS::EC2::SecurityGroupIngress
              Properties: {GroupId: sg-123, IpProtocol: tcp, FromPort: 3389, ToPort: 3389}
            """);
    assertThat(folded.root().outside()).hasSize(1);
    CanonicalResource outside = folded.root().outside().getFirst();
    assertThat(outside.type()).isEqualTo("aws_security_group");
    assertThat(Folded.shown(outside.values()))
        .isEqualTo(
            "{id: sg-123, ingress: [{from_port: 22, protocol: tcp, to_port: 22},"
                + " {from_port: 3389, protocol: tcp, to_port: 3389}, ...], ...}");
    assertThat(outside.parts()).hasSize(2);
    assertThat(folded.all("aws_security_group")).isEmpty();
  }

  @Test
  void aPartThatMayBelongToAParentMakesThatPathIncomplete() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: logs}}
              Unnamed: {Type: AWS::S3::Bucket}
              Policy:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Ref Name, PolicyDocument: {Statement: []}}
            Parameters: {Name: {Type: String}}
            """);
    assertThat(folded.all("aws_s3_bucket"))
        .extracting(bucket -> Folded.shown(bucket.values().get("policy")))
        .containsExactly("?", "-");
    assertThat(folded.root().outside()).hasSize(1);
  }

  @Test
  void partsAndParentsOfTheSameUnknownNameBelongTogether() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "${Name}-logs"}}
              Policy:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Sub "${Name}-logs", PolicyDocument: {Statement: []}}
            Parameters: {Name: {Type: String}}
            """);
    assertThat(folded.at("aws_s3_bucket", "policy")).isEqualTo("{statement: []}");
    assertThat(folded.root().outside()).isEmpty();
  }

  @Test
  void aPartThatExistsUnderAConditionIsOneOfAFew() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: web}}
              Ssh:
                Condition: IsProd
                Type: AWS::EC2::SecurityGroupIngress
                Properties: {GroupId: !Ref Group, FromPort: 22}
            Parameters: {Stage: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            """);
    assertThat(folded.at("aws_security_group", "ingress")).isEqualTo("[(null|{from_port: 22})]");
  }

  @Test
  void onePolicyCompletesEveryQueueThatItNames() {
    Folded folded =
        Folded.template(
            """
            A: {Type: AWS::SQS::Queue}
            B: {Type: AWS::SQS::Queue}
            Policy:
              Type: AWS::SQS::QueuePolicy
              Properties:
                Queues: [!Ref A, !Ref B]
                PolicyDocument: {Statement: [{Effect: Allow}]}
            """);
    assertThat(folded.all("aws_sqs_queue"))
        .allSatisfy(
            queue ->
                assertThat(Folded.shown(queue.values().get("policy")))
                    .isEqualTo("{statement: {effect: Allow}}"));
  }

  @Test
  void aRuleOfAGroupThatEveryVpcHasPointsToThatGroup() {
    Folded folded =
        Folded.template(
            """
            Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
            Rule:
              Type: AWS::EC2::SecurityGroupIngress
              Properties: {GroupId: !GetAtt Vpc.DefaultSecurityGroup, FromPort: 22}
            """);
    assertThat(folded.at("aws_vpc_security_group_ingress_rule", "security_group_id"))
        .isEqualTo("&Vpc.default_security_group_id");
    assertThat(folded.root().outside()).hasSize(1);
  }

  @Test
  void aGatewayIsInTheVpcThatItIsAttachedTo() {
    Folded folded =
        Folded.template(
            """
            Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
            Gateway: {Type: AWS::EC2::InternetGateway}
            Attachment:
              Type: AWS::EC2::VPCGatewayAttachment
              Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}
            """);
    assertThat(folded.at("aws_internet_gateway", "vpc_id")).isEqualTo("&Vpc.id");
  }

  @Test
  void aBlockThatNamesALaunchTemplateStandsForIt() {
    Folded folded =
        Folded.template(
            """
            Resources:
              Known:
                Type: AWS::EC2::Instance
                Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: "1"}}
              Template:
                Type: AWS::EC2::LaunchTemplate
                Properties: {LaunchTemplateName: web, LaunchTemplateData: {ImageId: ami-1}}
              ByName:
                Type: AWS::EC2::Instance
                Properties: {LaunchTemplate: {LaunchTemplateName: web, Version: "1"}}
              Outside:
                Type: AWS::EC2::Instance
                Properties: {LaunchTemplate: {LaunchTemplateId: lt-1, Version: "1"}}
            """);
    assertThat(folded.all("aws_instance"))
        .extracting(instance -> Folded.shown(instance.values().get("launch_template")))
        .containsExactly(
            "[&Template={id: &Template.id, version: 1}]",
            "[&Template={name: &Template.id=web, version: 1}]",
            "{id: lt-1, version: 1, ...}");
  }
}
