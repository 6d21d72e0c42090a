resource "aws_rds_cluster" "x" {
  cluster_identifier      = "c"
  engine                  = "aurora-postgresql"
  storage_encrypted       = true
  master_username         = "admin"
  backup_retention_period = 3
  deletion_protection     = true
  restore_to_point_in_time {
    restore_type               = "full-copy"
    use_latest_restorable_time = true
  }
}
