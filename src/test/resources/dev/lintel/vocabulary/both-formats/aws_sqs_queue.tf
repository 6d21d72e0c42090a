resource "aws_sqs_queue" "x" {
  name                    = "q"
  sqs_managed_sse_enabled = false
  max_message_size        = 1024
}
resource "aws_sqs_queue_policy" "x" {
  queue_url = aws_sqs_queue.x.url
  policy    = jsonencode({ Statement = [{ Effect = "Deny", NotPrincipal = { AWS = "a" } }] })
}
