resource "aws_ssoadmin_permission_set" "x" {
  name         = "p"
  instance_arn = "i"
}
resource "aws_ssoadmin_permission_set_inline_policy" "x" {
  instance_arn       = "i"
  permission_set_arn = aws_ssoadmin_permission_set.x.arn
  inline_policy      = jsonencode({ Statement = { Action = ["*"] } })
}
