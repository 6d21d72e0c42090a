variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "certificate_arn" {
  type = string
}

variable "admin_cidr" {
  description = "Who may reach the bastion."
  type        = string
  default     = "10.20.0.0/16"
}

variable "high_availability" {
  type    = bool
  default = true
}
