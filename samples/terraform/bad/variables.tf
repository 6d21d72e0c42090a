variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "admin_cidr" {
  description = "Who may reach the bastion."
  type        = string
  default     = "0.0.0.0/0"
}

variable "high_availability" {
  type    = bool
  default = false
}
