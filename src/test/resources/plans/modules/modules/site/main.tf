variable "name" {
  type = string
}

variable "versioned" {
  type = bool
}

module "store" {
  source = "../store"
  name   = "example-${var.name}"
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = module.store.id

  versioning_configuration {
    status = var.versioned ? "Enabled" : "Suspended"
  }
}

output "bucket" {
  value = module.store.id
}
