# Instances by key, and parts that find their own one by the same key.
locals {
  buckets = { a = "Enabled", b = "Suspended" }
}

resource "aws_s3_bucket" "each" {
  for_each = local.buckets
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_versioning" "each" {
  for_each = local.buckets
  bucket   = aws_s3_bucket.each[each.key].id

  versioning_configuration {
    status = each.value
  }
}
