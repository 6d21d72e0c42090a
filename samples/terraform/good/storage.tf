locals {
  log_bucket = "shop-access-logs"
}

module "logs" {
  source = "./bucket"
  name   = local.log_bucket
}

module "buckets" {
  source   = "./bucket"
  for_each = toset(["receipts", "pictures"])

  name       = "shop-${each.key}"
  log_bucket = local.log_bucket
}
