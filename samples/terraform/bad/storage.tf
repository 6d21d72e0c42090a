module "buckets" {
  source   = "./bucket"
  for_each = toset(["receipts", "pictures"])

  name       = "shop-${each.key}"
  versioning = each.key == "receipts"
}
