# References through variables and outputs of two levels of modules.
module "site" {
  for_each  = toset(["blue", "green"])
  source    = "./modules/site"
  name      = each.key
  versioned = each.key == "blue"
}

output "buckets" {
  value = { for name, site in module.site : name => site.bucket }
}
