# A document whose text is known, and one with the ARN of a resource that does not exist yet.
resource "aws_s3_bucket" "data" {
  bucket = "example-data"
}

data "aws_iam_policy_document" "admin" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "open" {
  statement {
    sid       = "Everything"
    actions   = ["*"]
    resources = ["*"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.data.arn]
  }
}

data "aws_iam_policy_document" "narrow" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.data.arn}/*"]
  }
}

resource "aws_iam_policy" "admin" {
  name   = "admin"
  policy = data.aws_iam_policy_document.admin.json
}

resource "aws_iam_policy" "open" {
  name   = "open"
  policy = data.aws_iam_policy_document.open.json
}

resource "aws_iam_policy" "narrow" {
  name   = "narrow"
  policy = data.aws_iam_policy_document.narrow.json
}
