package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether one rule lets through all that another does: left of the arrow, and right of it. */
class WithinTest {
  @TempDir Path directory;

  @Test
  void bySources() {
    ask(
        "protocol = \"tcp\"\nfrom_port = 22\nto_port = 22\n",
        """
        cidr_blocks = ["10.1.0.0/16"] < cidr_blocks = ["10.0.0.0/8"]                          => true
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = ["10.1.0.0/16"]                          => false
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = ["10.0.0.0/9", "10.128.0.0/9"]           => true
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = ["10.0.0.0/9", "10.192.0.0/10"]          => false
        cidr_blocks = ["10.9.8.7/8"] < cidr_blocks = ["10.0.0.0/8"]                           => true
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = ["0.0.0.0/0"]                            => true
        cidr_blocks = ["10.0.0.0/8"] < ipv6_cidr_blocks = ["::/0"]                            => false
        ipv6_cidr_blocks = ["2001:db8::/32"] < ipv6_cidr_blocks = ["::/1", "8000::/1"]        => true
        ipv6_cidr_blocks = ["::ffff:1.2.3.4/128"] < ipv6_cidr_blocks = ["::ffff:0:0/96"]      => true
        cidr_blocks = ["10.0.0.0/8", "11.0.0.0/8"] < cidr_blocks = ["10.0.0.0/8"]             => false
        cidr_blocks = ["10.0.0.0/8", "11.0.0.0/8"] < cidr_blocks = ["10.0.0.0/7"]             => true
        cidr_blocks = [var.given] < cidr_blocks = ["10.0.0.0/8"]                              => unknown
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = [var.given]                              => unknown
        cidr_blocks = ["10.0.0.0/8"] < cidr_blocks = [var.given, "0.0.0.0/0"]                 => true
        cidr_blocks = [var.given, "11.0.0.0/8"] < cidr_blocks = ["10.0.0.0/8"]                => false
        cidr_blocks = [var.given] < cidr_blocks = ["0.0.0.0/0"]; ipv6_cidr_blocks = ["::/0"]  => true
        cidr_blocks = var.given_list < cidr_blocks = ["10.0.0.0/8"]                           => unknown
        self = true < cidr_blocks = ["10.0.0.0/8"]                                            => unknown
        self = true < self = true                                                             => true
        self = true < cidr_blocks = ["0.0.0.0/0"]; ipv6_cidr_blocks = ["::/0"]                => true
        self = var.flag < cidr_blocks = ["10.0.0.0/8"]                                        => unknown
        cidr_blocks = ["10.0.0.0/8"] < self = true                                            => unknown
        security_groups = [aws_security_group.a.id] < security_groups = [aws_security_group.a.id] => true
        security_groups = [aws_security_group.a.id] < security_groups = [aws_security_group.b.id] => unknown
        security_groups = [aws_security_group.a.id] < security_groups = [aws_security_group.a.id, aws_security_group.b.id] => true
        security_groups = [aws_security_group.a.id] < cidr_blocks = ["10.0.0.0/8"]            => unknown
        security_groups = [var.given] < security_groups = [aws_security_group.a.id]           => unknown
        cidr_blocks = ["10.0.0.0/8"] < security_groups = [aws_security_group.a.id]            => unknown
        prefix_list_ids = [aws_ec2_managed_prefix_list.office.id] < cidr_blocks = ["203.0.113.0/24"] => true
        prefix_list_ids = [aws_ec2_managed_prefix_list.office.id] < cidr_blocks = ["203.0.113.0/25"] => false
        cidr_blocks = ["10.0.0.0/8"] < prefix_list_ids = [aws_ec2_managed_prefix_list.world.id] => true
        prefix_list_ids = [data.aws_ec2_managed_prefix_list.s3.id] < cidr_blocks = ["10.0.0.0/8"] => unknown
        prefix_list_ids = ["pl-0123456789abcdef0"] < cidr_blocks = ["10.0.0.0/8"]             => unknown
        cidr_blocks = ["10.0.0.0/8"] < prefix_list_ids = ["pl-0123456789abcdef0"]             => unknown
        """);
  }

  @Test
  void byProtocolAndPorts() {
    ask(
        "cidr_blocks = [\"10.0.0.0/8\"]\n",
        """
        protocol = "tcp"; from_port = 22; to_port = 22 < protocol = "6"; from_port = 0; to_port = 1024        => true
        protocol = "tcp"; from_port = 22; to_port = 23 < protocol = "tcp"; from_port = 22; to_port = 22       => false
        protocol = "tcp"; from_port = 22; to_port = 22 < protocol = "udp"; from_port = 22; to_port = 22       => false
        protocol = "tcp"; from_port = 22; to_port = 22 < protocol = "-1"; from_port = 0; to_port = 0          => true
        protocol = "all"; from_port = 0; to_port = 0 < protocol = "tcp"; from_port = 0; to_port = 65535       => false
        protocol = "-1"; from_port = 0; to_port = 0 < protocol = "all"; from_port = 80; to_port = 80          => true
        protocol = "tcp"; from_port = 30; to_port = 20 < protocol = "tcp"; from_port = 80; to_port = 80       => true
        protocol = "icmp"; from_port = 8; to_port = 0 < protocol = "icmp"; from_port = -1; to_port = -1       => true
        protocol = "icmp"; from_port = 8; to_port = 0 < protocol = "icmp"; from_port = 8; to_port = -1        => true
        protocol = "icmp"; from_port = 8; to_port = -1 < protocol = "icmp"; from_port = 8; to_port = 0        => false
        protocol = "icmp"; from_port = 3; to_port = 0 < protocol = "icmp"; from_port = 0; to_port = 8         => false
        protocol = "icmp"; from_port = -1; to_port = -1 < protocol = "icmp"; from_port = 8; to_port = -1      => false
        protocol = "47"; from_port = 1; to_port = 1 < protocol = "47"; from_port = 2; to_port = 2             => true
        protocol = "tcp"; from_port = var.given; to_port = 22 < protocol = "tcp"; from_port = 0; to_port = 80 => unknown
        protocol = "tcp"; from_port = var.given; to_port = 81 < protocol = "tcp"; from_port = 0; to_port = 80 => false
        protocol = var.given; from_port = 22; to_port = 22 < protocol = "tcp"; from_port = 22; to_port = 22   => unknown
        protocol = var.given; from_port = 22; to_port = 22 < protocol = "-1"; from_port = 0; to_port = 0      => true
        protocol = "tcp"; from_port = 22; to_port = 22 < protocol = var.given; from_port = 22; to_port = 22   => unknown
        """);
  }

  private void ask(String shared, String table) {
    new FunctionTable(
            "aws_security_group",
            "any a in ingress where a.description == \"a\""
                + " and any b in ingress where b.description == \"b\" and within(a, b)",
            rules -> {
              String[] both = FunctionTable.lines(rules).split(" < ", -1);
              return "ingress {\ndescription = \"a\"\n%s%s\n}\ningress {\ndescription = \"b\"\n%s%s\n}"
                  .formatted(shared, both[0], shared, both[1]);
            })
        .terraform(directory, NetworkCode.TERRAFORM, table);
  }
}
