resource "aws_autoscaling_group" "x" {
  name                = "g"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template {
    id      = aws_launch_template.t.id
    version = "1"
  }
  tag {
    key                 = "a"
    value               = "b"
    propagate_at_launch = true
  }
}
resource "aws_subnet" "a" { vpc_id = "v" }
resource "aws_launch_template" "t" {}
