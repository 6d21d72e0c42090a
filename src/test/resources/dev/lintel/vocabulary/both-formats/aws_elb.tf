resource "aws_elb" "x" {
  name     = "e"
  internal = true
  subnets  = ["a"]
  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 80
    instance_protocol  = "http"
    ssl_certificate_id = "c"
  }
  access_logs {
    bucket   = "b"
    enabled  = true
    interval = 5
  }
}
