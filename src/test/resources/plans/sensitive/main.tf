# A password from a variable: no report may show it.
variable "password" {
  type      = string
  sensitive = true
  default   = "correct-horse-battery"
}

resource "aws_db_instance" "orders" {
  identifier          = "orders"
  engine              = "mysql"
  instance_class      = "db.m7g.large"
  allocated_storage   = 20
  username            = "app"
  password            = var.password
  storage_encrypted   = false
  publicly_accessible = true
}
