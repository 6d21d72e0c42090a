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
