resource "aws_cloudtrail" "x" {
  name                          = "t"
  s3_bucket_name                = "b"
  enable_logging                = true
  is_multi_region_trail         = true
  include_global_service_events = false
  enable_log_file_validation    = true
  kms_key_id                    = aws_kms_key.k.arn
  event_selector {
    read_write_type = "All"
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
resource "aws_kms_key" "k" {}
