resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-logs"
  is_multi_region_trail      = true
  enable_log_file_validation = true
}

resource "aws_kms_key" "orders" {
  description         = "Orders"
  enable_key_rotation = true
}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["ecs:UpdateService", "ecs:DescribeServices"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "deploy" {
  name   = "deploy"
  policy = data.aws_iam_policy_document.deploy.json
}

resource "aws_iam_account_password_policy" "people" {
  minimum_password_length      = 14
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
}
