package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the sources of a rule are all of IPv4 or all of IPv6. */
class WorldTest {
  @TempDir Path directory;

  @Test
  void ofRulesInSecurityGroups() {
    new FunctionTable(
            "aws_security_group",
            "any r in ingress where world(r)",
            sources ->
                "ingress {\nprotocol = \"tcp\"\nfrom_port = 22\nto_port = 22\n"
                    + FunctionTable.lines(sources)
                    + "\n}")
        .terraform(
            directory,
            NetworkCode.TERRAFORM,
            """
            cidr_blocks = ["0.0.0.0/0"]                                             => true
            cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]                               => true
            cidr_blocks = ["1.2.3.4/0"]                                             => true
            cidr_blocks = ["0.0.0.0/00"]                                            => true
            cidr_blocks = [" 0.0.0.0/0 "]                                           => true
            cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"]                              => true
            cidr_blocks = ["128.0.0.0/1", "0.0.0.0/1"]                              => true
            cidr_blocks = ["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/1"]                => true
            cidr_blocks = ["0.0.0.0/1", "192.0.0.0/2", "128.0.0.0/2"]               => true
            cidr_blocks = ["127.255.255.255/1", "255.255.255.255/1"]                => true
            cidr_blocks = ["0.0.0.0/1"]                                             => false
            cidr_blocks = ["0.0.0.0/1", "192.0.0.0/2"]                              => false
            cidr_blocks = ["0.0.0.0/1", "0.0.0.0/1"]                                => false
            cidr_blocks = ["0.0.0.0/32"]                                            => false
            cidr_blocks = ["10.0.0.0/8"]                                            => false
            cidr_blocks = []                                                        => false
            ipv6_cidr_blocks = ["::/0"]                                             => true
            ipv6_cidr_blocks = ["0::/0"]                                            => true
            ipv6_cidr_blocks = ["0:0:0:0:0:0:0:0/0"]                                => true
            ipv6_cidr_blocks = ["2001:DB8::/0"]                                     => true
            ipv6_cidr_blocks = ["::/1", "8000::/1"]                                 => true
            ipv6_cidr_blocks = ["::/1", "C000::/2", "8000::/2"]                     => true
            ipv6_cidr_blocks = ["::/1"]                                             => false
            ipv6_cidr_blocks = ["::ffff:0:0/96"]                                    => false
            ipv6_cidr_blocks = ["2000::/3"]                                         => false
            cidr_blocks = ["0.0.0.0/1"]; ipv6_cidr_blocks = ["8000::/1"]            => false
            cidr_blocks = ["10.0.0.0/8"]; ipv6_cidr_blocks = ["::/0"]               => true
            cidr_blocks = [aws_vpc.main.cidr_block]                                 => false
            cidr_blocks = local.all                                                 => true
            cidr_blocks = [var.preset]                                              => true
            cidr_blocks = [cidrsubnet("0.0.0.0/0", 0, 0)]                           => true
            cidr_blocks = cidrsubnets("0.0.0.0/0", 1, 1)                            => true
            cidr_blocks = [var.given]                                               => unknown
            cidr_blocks = [var.given, "0.0.0.0/0"]                                  => true
            cidr_blocks = [var.given, "0.0.0.0/1"]                                  => unknown
            cidr_blocks = ["${var.given}/32"]                                       => unknown
            cidr_blocks = var.given_list                                            => unknown
            cidr_blocks = concat(var.given_list, ["0.0.0.0/0"])                     => true
            cidr_blocks = ["office"]                                                => unknown
            cidr_blocks = var.flag ? ["0.0.0.0/0"] : ["10.0.0.0/8"]                 => unknown
            cidr_blocks = var.flag ? ["0.0.0.0/0"] : ["0.0.0.0/1", "128.0.0.0/1"]   => true
            cidr_blocks = var.flag ? ["10.0.0.0/8"] : ["10.0.0.0/9"]                => false
            cidr_blocks = null                                                      => false
            security_groups = [aws_security_group.a.id]                             => false
            security_groups = [var.given]                                           => false
            self = true                                                             => false
            self = var.flag                                                         => false
            prefix_list_ids = [aws_ec2_managed_prefix_list.world.id]                => true
            prefix_list_ids = [aws_ec2_managed_prefix_list.office.id]               => false
            prefix_list_ids = [aws_ec2_managed_prefix_list.given.id]                => unknown
            prefix_list_ids = [data.aws_ec2_managed_prefix_list.s3.id]              => false
            prefix_list_ids = [data.aws_ec2_managed_prefix_list.other.id]           => unknown
            prefix_list_ids = ["pl-0123456789abcdef0"]                              => unknown
            prefix_list_ids = [var.given]                                           => unknown
            prefix_list_ids = [var.given]; cidr_blocks = ["0.0.0.0/0"]              => true
            """);
  }

  @Test
  void ofRulesOfTheirOwn() {
    new FunctionTable(
            "aws_vpc_security_group_ingress_rule",
            "world(self)",
            source ->
                "security_group_id = aws_security_group.a.id\nip_protocol = \"-1\"\n" + source)
        .terraform(
            directory,
            NetworkCode.TERRAFORM,
            """
            cidr_ipv4 = "0.0.0.0/0"                                    => true
            cidr_ipv4 = "10.0.0.0/8"                                   => false
            cidr_ipv6 = "::/0"                                         => true
            cidr_ipv4 = var.given                                      => unknown
            referenced_security_group_id = aws_security_group.b.id     => false
            prefix_list_id = aws_ec2_managed_prefix_list.world.id      => true
            """);
  }

  @Test
  void ofEntriesOfNetworkAcls() {
    new FunctionTable(
            "aws_network_acl_rule",
            "world(self)",
            source ->
                "network_acl_id = \"acl-1\"\nrule_number = 1\nrule_action = \"allow\"\n"
                    + "protocol = \"-1\"\n"
                    + source)
        .terraform(
            directory,
            NetworkCode.TERRAFORM,
            """
            cidr_block = "0.0.0.0/0"            => true
            cidr_block = "128.0.0.0/1"          => false
            ipv6_cidr_block = "::/0"            => true
            ipv6_cidr_block = var.given         => unknown
            """);
  }

  @Test
  void ofTemplates() {
    new FunctionTable(
            "aws_security_group",
            "any r in ingress where world(r)",
            source ->
                "GroupDescription: a\n"
                    + "SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, "
                    + source
                    + "}]")
        .template(
            """
            Parameters:
              Given: {Type: String}
              Preset: {Type: String, Default: 0.0.0.0/0}
            Conditions:
              IsProd: !Equals [!Ref Given, prod]
            Resources:
              World:
                Type: AWS::EC2::PrefixList
                Properties:
                  PrefixListName: world
                  AddressFamily: IPv6
                  Entries: [{Cidr: "::/1"}, {Cidr: "8000::/1"}]
            """,
            "AWS::EC2::SecurityGroup",
            """
            CidrIp: 0.0.0.0/0                                          => true
            CidrIp: 10.0.0.0/8                                         => false
            CidrIpv6: "::/0"                                           => true
            CidrIp: !Ref Given                                         => unknown
            CidrIp: !Sub "${Given}/0"                                  => unknown
            CidrIp: !If [IsProd, 10.0.0.0/8, 0.0.0.0/0]                => unknown
            CidrIp: !If [IsProd, 10.0.0.0/8, 10.0.0.0/9]               => false
            CidrIp: !If [IsProd, 0.0.0.0/0, !Ref AWS::NoValue]         => unknown
            SourcePrefixListId: !Ref World                             => true
            SourceSecurityGroupId: !Ref Given                          => false
            """);
  }
}
