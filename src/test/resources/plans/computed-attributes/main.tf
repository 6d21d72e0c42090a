# What the provider adds at creation is not written: its absence decides.
resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-central-1a"
  size              = 10
}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "eu-central-1a"
  size              = 10
  encrypted         = true
}

resource "aws_kms_key" "key" {
  description = "no rotation"
}

resource "aws_kms_key" "rotating" {
  description         = "rotation"
  enable_key_rotation = true
}

resource "aws_instance" "old" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
}

resource "aws_instance" "new" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"

  metadata_options {
    http_tokens = "required"
  }
}
