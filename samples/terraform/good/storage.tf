module "logs" {
  source = "./bucket"
  name   = "shop-access-logs"
}

module "buckets" {
  source   = "./bucket"
  for_each = toset(["receipts", "pictures"])

  name       = "shop-${each.key}"
  log_bucket = module.logs.id
}
