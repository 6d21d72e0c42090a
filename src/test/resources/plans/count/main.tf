# One block, several databases.
variable "encrypted" {
  type    = list(bool)
  default = [true, false]
}

resource "aws_db_instance" "orders" {
  count               = length(var.encrypted)
  identifier          = "orders-${count.index}"
  engine              = "postgres"
  instance_class      = "db.m7g.large"
  allocated_storage   = 20
  username            = "app"
  storage_encrypted   = var.encrypted[count.index]
  publicly_accessible = count.index == 1
  multi_az            = count.index == 0
}
