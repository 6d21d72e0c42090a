package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a rule lets a port through. */
class CoversTest {
  @TempDir Path directory;

  @Test
  void sshOfRulesInSecurityGroups() {
    ask(
        "any r in ingress where covers(r, 22, \"tcp\")",
        """
        protocol = "tcp"; from_port = 22; to_port = 22                           => true
        protocol = "TCP"; from_port = 22; to_port = 22                           => true
        protocol = "6"; from_port = 22; to_port = 22                             => true
        protocol = 6; from_port = 22; to_port = 22                               => true
        protocol = "tcp"; from_port = "22"; to_port = "22"                       => true
        protocol = "tcp"; from_port = 0; to_port = 65535                         => true
        protocol = "tcp"; from_port = 20; to_port = 22                           => true
        protocol = "tcp"; from_port = 22; to_port = 25                           => true
        protocol = "tcp"; from_port = 23; to_port = 25                           => false
        protocol = "tcp"; from_port = 20; to_port = 21                           => false
        protocol = "tcp"; from_port = 25; to_port = 20                           => false
        protocol = "udp"; from_port = 22; to_port = 22                           => false
        protocol = "17"; from_port = 22; to_port = 22                            => false
        protocol = "icmp"; from_port = 22; to_port = 22                          => false
        protocol = "icmp"; from_port = -1; to_port = -1                          => false
        protocol = "58"; from_port = 22; to_port = 22                            => false
        protocol = "47"; from_port = 22; to_port = 22                            => false
        protocol = "-1"; from_port = 0; to_port = 0                              => true
        protocol = "-1"; from_port = 443; to_port = 443                          => true
        protocol = -1; from_port = 0; to_port = 0                                => true
        protocol = "all"; from_port = 0; to_port = 0                             => true
        protocol = "ALL"; from_port = 0; to_port = 0                             => true
        protocol = "-1"; from_port = var.given; to_port = var.given              => true
        protocol = "tcp"; from_port = var.given; to_port = 22                    => unknown
        protocol = "tcp"; from_port = var.given; to_port = 21                    => false
        protocol = "tcp"; from_port = 22; to_port = var.given                    => unknown
        protocol = "tcp"; from_port = 23; to_port = var.given                    => false
        protocol = "tcp"; from_port = var.given; to_port = var.given             => unknown
        protocol = "udp"; from_port = var.given; to_port = var.given             => false
        protocol = var.given; from_port = 22; to_port = 22                       => unknown
        protocol = var.given; from_port = 80; to_port = 80                       => unknown
        protocol = "${var.given}"; from_port = 22; to_port = 22                  => unknown
        protocol = "tcp"; from_port = "ssh"; to_port = "ssh"                     => unknown
        protocol = var.flag ? "tcp" : "udp"; from_port = 22; to_port = 22        => unknown
        protocol = var.flag ? "tcp" : "-1"; from_port = 22; to_port = 22         => true
        protocol = var.flag ? "icmp" : "udp"; from_port = 22; to_port = 22       => false
        protocol = "tcp"; from_port = var.flag ? 22 : 80; to_port = 443          => unknown
        protocol = "tcp"; from_port = var.flag ? 20 : 21; to_port = 443          => true
        protocol = "tcp"; from_port = null; to_port = null                       => unknown
        protocol = null; from_port = 22; to_port = 22                            => false
        """);
  }

  @Test
  void aPortOfWhateverProtocolHasPorts() {
    ask(
        "any r in ingress where covers(r, 53)",
        """
        protocol = "tcp"; from_port = 53; to_port = 53          => true
        protocol = "udp"; from_port = 53; to_port = 53          => true
        protocol = "17"; from_port = 0; to_port = 100           => true
        protocol = "-1"; from_port = 0; to_port = 0             => true
        protocol = "icmp"; from_port = 53; to_port = 53         => false
        protocol = "50"; from_port = 53; to_port = 53           => false
        protocol = "udp"; from_port = 54; to_port = 100         => false
        protocol = var.given; from_port = 53; to_port = 53      => unknown
        """);
  }

  @Test
  void aTypeOfIcmp() {
    ask(
        "any r in ingress where covers(r, 8, \"icmp\")",
        """
        protocol = "icmp"; from_port = 8; to_port = 0           => true
        protocol = "icmp"; from_port = 8; to_port = -1          => true
        protocol = "1"; from_port = 8; to_port = 0              => true
        protocol = "icmp"; from_port = -1; to_port = -1         => true
        protocol = "-1"; from_port = 0; to_port = 0             => true
        protocol = "icmp"; from_port = 0; to_port = 8           => false
        protocol = "icmp"; from_port = 3; to_port = -1          => false
        protocol = "tcp"; from_port = 8; to_port = 8            => false
        protocol = "icmp"; from_port = var.given; to_port = 0   => unknown
        """);
  }

  @Test
  void protocolsWithoutPortsHaveThemAll() {
    ask(
        "any r in ingress where covers(r, 1, \"47\")",
        """
        protocol = "47"; from_port = 0; to_port = 0             => true
        protocol = 47; from_port = 80; to_port = 80             => true
        protocol = "50"; from_port = 0; to_port = 0             => false
        """);
    ask(
        "any r in ingress where covers(r, 128, \"icmpv6\")",
        """
        protocol = "icmpv6"; from_port = 128; to_port = 0       => true
        protocol = "58"; from_port = null; to_port = null       => true
        protocol = "58"; from_port = 129; to_port = 0           => false
        """);
  }

  @Test
  void aTypeOfIcmpOfEntriesOfNetworkAcls() {
    new FunctionTable(
            "aws_network_acl_rule",
            "covers(self, 8, \"icmp\")",
            rule ->
                "network_acl_id = \"acl-1\"\nrule_number = 1\nrule_action = \"allow\"\n"
                    + FunctionTable.lines(rule))
        .terraform(
            directory,
            NetworkCode.TERRAFORM,
            """
            protocol = "icmp"; icmp_type = 8; icmp_code = 0                           => true
            protocol = "icmp"; icmp_type = -1; icmp_code = -1                         => true
            protocol = "icmp"; icmp_type = 3; icmp_code = -1                          => false
            protocol = "icmp"; icmp_type = var.given; icmp_code = -1                  => unknown
            protocol = "tcp"; from_port = 8; to_port = 8                              => false
            """);
  }

  private void ask(String expression, String table) {
    new FunctionTable(
            "aws_security_group",
            expression,
            rule -> "ingress {\n" + FunctionTable.lines(rule) + "\n}")
        .terraform(directory, NetworkCode.TERRAFORM, table);
  }
}
