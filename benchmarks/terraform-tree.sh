#!/bin/sh
# Measures how long Lintel takes for module trees of 100, 1,000 and 10,000 resources: four levels of
# modules, for_each, dynamic blocks, references through variables and outputs.
# Usage: benchmarks/terraform-tree.sh [DIRECTORY]   (needs hyperfine; trees go to DIRECTORY or /tmp)
# What was measured is in docs/measurements.md.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
trees=${1:-${TMPDIR:-/tmp}/lintel-trees}

# Writes a tree of $2 times 100 resources to folder $1.
write_tree() {
  mkdir -p "$1/zone" "$1/zone/service" "$1/zone/service/group"
  cat > "$1/main.tf" <<EOF
locals {
  zones = { for i in range($2) : "zone-\${i}" => { cidr = cidrsubnet("10.0.0.0/8", 12, i), public = i % 2 == 0 } }
}

module "zone" {
  source   = "./zone"
  for_each = local.zones
  name     = each.key
  cidr     = each.value.cidr
  public   = each.value.public
}

output "groups" {
  value = { for name, zone in module.zone : name => zone.groups }
}
EOF
  cat > "$1/zone/main.tf" <<'EOF'
variable "name" { type = string }
variable "cidr" { type = string }
variable "public" { type = bool }

module "service" {
  source   = "./service"
  for_each = toset(["web", "jobs"])
  name     = "${var.name}-${each.key}"
  sources  = var.public ? ["0.0.0.0/0"] : [var.cidr]
}

output "groups" {
  value = flatten([for service in module.service : service.groups])
}
EOF
  cat > "$1/zone/service/main.tf" <<'EOF'
variable "name" { type = string }
variable "sources" { type = list(string) }

module "group" {
  source  = "./group"
  count   = 5
  name    = "${var.name}-${count.index}"
  sources = var.sources
  ports   = [for port in range(3) : 8000 + port * 10 + count.index]
}

output "groups" {
  value = module.group[*].id
}
EOF
  cat > "$1/zone/service/group/main.tf" <<'EOF'
variable "name" { type = string }
variable "sources" { type = list(string) }
variable "ports" { type = list(number) }

locals {
  tags = merge({ Name = var.name }, { for i, source in var.sources : "Source${i}" => source })
}

resource "aws_security_group" "this" {
  name = var.name
  tags = local.tags

  dynamic "ingress" {
    for_each = var.ports
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = var.sources
    }
  }
}

resource "aws_s3_bucket" "each" {
  for_each = toset([for i in range(9) : "b${i}"])
  bucket   = join("-", [var.name, each.key])
  tags     = merge(local.tags, { Group = aws_security_group.this.id })
}

output "id" {
  value = aws_security_group.this.id
}
EOF
}

for zones in 1 10 100; do
  write_tree "$trees/$zones" "$zones"
done
hyperfine --warmup 1 --runs 5 --ignore-failure \
  --parameter-list zones 1,10,100 \
  --command-name '{zones}00 resources' \
  "cd '$trees/{zones}' && '$home/lintel' graph . --format json > /dev/null"
