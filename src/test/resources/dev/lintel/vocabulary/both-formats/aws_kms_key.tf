resource "aws_kms_key" "x" {
  enable_key_rotation      = true
  is_enabled               = true
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
  deletion_window_in_days  = 7
  policy = jsonencode({ Statement = { Effect = "Allow", Principal = "*", Action = "kms:*" } })
}
