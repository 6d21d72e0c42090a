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
