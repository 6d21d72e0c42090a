package dev.lintel.check;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a rule lets all protocols, or all ports of one, through. */
class AllPortsTest {
  @TempDir Path directory;

  @Test
  void ofRulesInSecurityGroups() {
    ask(
        "aws_security_group",
        "any r in ingress where all_ports(r)",
        rule -> "ingress {\n" + FunctionTable.lines(rule) + "\n}",
        """
        protocol = "-1"; from_port = 0; to_port = 0                              => true
        protocol = -1; from_port = 0; to_port = 0                                => true
        protocol = "all"; from_port = 0; to_port = 0                             => true
        protocol = "All"; from_port = 0; to_port = 0                             => true
        protocol = "-1"; from_port = 443; to_port = 443                          => true
        protocol = "-1"; from_port = var.given; to_port = var.given              => true
        protocol = "tcp"; from_port = 0; to_port = 65535                         => true
        protocol = "6"; from_port = 0; to_port = 65535                           => true
        protocol = "udp"; from_port = 0; to_port = 65535                         => true
        protocol = "17"; from_port = 1; to_port = 65535                          => true
        protocol = "tcp"; from_port = "0"; to_port = "65535"                     => true
        protocol = "tcp"; from_port = 2; to_port = 65535                         => false
        protocol = "tcp"; from_port = 0; to_port = 65534                         => false
        protocol = "tcp"; from_port = 0; to_port = 0                             => false
        protocol = "tcp"; from_port = 65535; to_port = 0                         => false
        protocol = "tcp"; from_port = 443; to_port = 443                         => false
        protocol = "icmp"; from_port = -1; to_port = -1                          => false
        protocol = "icmp"; from_port = 0; to_port = 65535                        => false
        protocol = "58"; from_port = -1; to_port = -1                            => false
        protocol = "47"; from_port = 0; to_port = 0                              => false
        protocol = "tcp"; from_port = var.given; to_port = 65535                 => unknown
        protocol = "tcp"; from_port = 0; to_port = var.given                     => unknown
        protocol = "tcp"; from_port = 22; to_port = var.given                    => false
        protocol = "tcp"; from_port = var.given; to_port = 22                    => false
        protocol = "icmp"; from_port = var.given; to_port = var.given            => false
        protocol = var.given; from_port = 0; to_port = 65535                     => unknown
        protocol = var.given; from_port = 22; to_port = 22                       => unknown
        protocol = var.flag ? "-1" : "tcp"; from_port = 0; to_port = 0           => unknown
        protocol = var.flag ? "-1" : "tcp"; from_port = 0; to_port = 65535       => true
        protocol = var.flag ? "icmp" : "tcp"; from_port = 0; to_port = 443       => false
        protocol = "tcp"; from_port = 0; to_port = var.flag ? 65535 : 1024       => unknown
        protocol = null; from_port = 0; to_port = 0                              => false
        """);
  }

  @Test
  void ofRulesOfTheirOwn() {
    ask(
        "aws_vpc_security_group_ingress_rule",
        "all_ports(self)",
        rule -> "security_group_id = aws_security_group.a.id\n" + FunctionTable.lines(rule),
        """
        ip_protocol = "-1"                                             => true
        ip_protocol = "tcp"; from_port = 0; to_port = 65535            => true
        ip_protocol = "tcp"; from_port = 443; to_port = 443            => false
        ip_protocol = "tcp"                                            => unknown
        ip_protocol = "icmpv6"                                         => false
        ip_protocol = var.given                                        => unknown
        """);
  }

  @Test
  void ofEntriesOfNetworkAcls() {
    ask(
        "aws_network_acl_rule",
        "all_ports(self)",
        rule ->
            "network_acl_id = \"acl-1\"\nrule_number = 1\nrule_action = \"allow\"\n"
                + FunctionTable.lines(rule),
        """
        protocol = "-1"                                                => true
        protocol = "all"                                               => true
        protocol = "tcp"; from_port = 0; to_port = 65535               => true
        protocol = "tcp"; from_port = 443; to_port = 443               => false
        """);
  }

  private void ask(String type, String expression, UnaryOperator<String> body, String table) {
    new FunctionTable(type, expression, body).terraform(directory, NetworkCode.TERRAFORM, table);
  }
}
