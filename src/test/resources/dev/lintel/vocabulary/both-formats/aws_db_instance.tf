resource "aws_db_instance" "x" {
  identifier              = "orders"
  engine                  = "postgres"
  multi_az                = true
  publicly_accessible     = false
  storage_encrypted       = true
  backup_retention_period = 7
  backup_window           = "03:00-04:00"
  db_subnet_group_name    = aws_db_subnet_group.s.id
  vpc_security_group_ids  = ["sg-1"]
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["postgresql"]
  tags = { Team = "shop" }
}
resource "aws_db_subnet_group" "s" { subnet_ids = ["a", "b"] }
