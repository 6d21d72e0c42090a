variable "given" {
  type = string
}

resource "terraform_data" "inner" {
  input            = var.given
  triggers_replace = [var.given, true]
}

output "id" {
  value = terraform_data.inner.id
}
