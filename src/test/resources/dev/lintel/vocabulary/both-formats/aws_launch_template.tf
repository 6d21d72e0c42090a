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
