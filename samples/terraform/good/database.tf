resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = var.subnet_ids
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  engine                 = "postgres"
  instance_class         = "db.m7g.large"
  allocated_storage      = 100
  db_subnet_group_name   = aws_db_subnet_group.orders.name
  multi_az               = var.high_availability
  publicly_accessible    = false
  storage_encrypted      = true
  vpc_security_group_ids = [aws_security_group.database.id]

  username                    = "orders"
  manage_master_user_password = true
}

resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = true
}
