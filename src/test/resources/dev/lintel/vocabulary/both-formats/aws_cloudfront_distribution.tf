resource "aws_cloudfront_distribution" "x" {
  enabled = true
  origin {
    domain_name = "d"
    origin_id   = "o"
    custom_origin_config {
      http_port              = 80
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "allow-all"
    forwarded_values { query_string = false }
  }
  ordered_cache_behavior {
    path_pattern           = "/x"
    target_origin_id       = "o"
    viewer_protocol_policy = "https-only"
  }
  viewer_certificate { cloudfront_default_certificate = true }
  logging_config { bucket = "l" }
}
