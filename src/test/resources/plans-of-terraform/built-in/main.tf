# Planned by Terraform 1.11.4 with the provider that is part of it.
variable "secret" {
  type      = string
  sensitive = true
  default   = "hidden"
}

resource "terraform_data" "first" {
  count = 2
  input = {
    name   = "first-${count.index}"
    secret = var.secret
  }
}

module "each" {
  source   = "./modules/each"
  for_each = { a = terraform_data.first[0].id, b = "known" }
  given    = each.value
}

output "ids" {
  value = [for m in module.each : m.id]
}
