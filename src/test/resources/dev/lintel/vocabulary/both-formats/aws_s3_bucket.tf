resource "aws_s3_bucket" "x" {
  bucket = "b"
  acl    = "log-delivery-write"
  versioning { enabled = true }
  logging {
    target_bucket = "logs"
    target_prefix = "p"
  }
  website { index_document = "i" }
  server_side_encryption_configuration {
    rule {
      bucket_key_enabled = true
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "k"
      }
    }
  }
  lifecycle_rule {
    enabled = true
    prefix  = "x"
    expiration { days = 30 }
  }
}
resource "aws_s3_bucket_public_access_block" "x" {
  bucket              = aws_s3_bucket.x.id
  block_public_policy = true
}
resource "aws_s3_bucket_ownership_controls" "x" {
  bucket = aws_s3_bucket.x.id
  rule { object_ownership = "BucketOwnerEnforced" }
}
