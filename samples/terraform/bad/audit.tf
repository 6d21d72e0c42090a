resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-logs"
  is_multi_region_trail      = false
  enable_log_file_validation = false
}

resource "aws_kms_key" "orders" {
  description         = "Orders"
  enable_key_rotation = false
}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "deploy" {
  name   = "deploy"
  policy = data.aws_iam_policy_document.deploy.json
}

resource "aws_iam_account_password_policy" "people" {
  minimum_password_length      = 8
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
}
