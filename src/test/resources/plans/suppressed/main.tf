# Comments of the source count for its plan.
resource "aws_kms_key" "quiet" { # lintel:ignore kms-key-rotation reason="rotated by hand"
  description = "no rotation"
}

resource "aws_kms_key" "loud" {
  description = "no rotation"
}

# lintel:ignore ebs-volume-encrypted reason="scratch"
module "scratch" {
  source = "./modules/volume"
  count  = 2
}
