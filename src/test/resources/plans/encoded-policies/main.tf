# Policies written with jsonencode(): one is known, one only to those who read the source.
resource "aws_s3_bucket" "data" {
  bucket = "example-data"
}

resource "aws_iam_policy" "known" {
  name = "known"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "with_arn" {
  name = "with-arn"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = aws_s3_bucket.data.arn },
    ]
  })
}
