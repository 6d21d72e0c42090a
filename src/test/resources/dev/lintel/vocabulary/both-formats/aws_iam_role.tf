resource "aws_iam_role" "x" {
  name               = "r"
  assume_role_policy = jsonencode({ Statement = { Principal = { Service = "ec2.amazonaws.com" } } })
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
  inline_policy {
    name   = "p"
    policy = jsonencode({ Statement = { Action = ["*"] } })
  }
}
