resource "aws_dlm_lifecycle_policy" "x" {
  description        = "d"
  execution_role_arn = "r"
  policy_details {
    schedule {
      name = "s"
      share_rule { target_accounts = ["123456789012"] }
    }
  }
}
