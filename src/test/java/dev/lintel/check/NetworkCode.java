package dev.lintel.check;

/** What the tables about rules of security groups refer to. */
final class NetworkCode {
  static final String TERRAFORM =
      """
      variable "given" {}
      variable "given_list" { type = list(string) }
      variable "flag" { type = bool }
      variable "preset" { default = "0.0.0.0/0" }
      locals { all = ["0.0.0.0/0"] }
      resource "aws_ec2_managed_prefix_list" "world" {
        name           = "world"
        address_family = "IPv4"
        max_entries    = 2
        entry { cidr = "0.0.0.0/1" }
        entry { cidr = "128.0.0.0/1" }
      }
      resource "aws_ec2_managed_prefix_list" "office" {
        name           = "office"
        address_family = "IPv4"
        max_entries    = 1
        entry { cidr = "203.0.113.0/24" }
      }
      resource "aws_ec2_managed_prefix_list" "given" {
        name           = "given"
        address_family = "IPv4"
        max_entries    = 1
        entry { cidr = var.given }
      }
      data "aws_ec2_managed_prefix_list" "s3" { name = "com.amazonaws.eu-west-1.s3" }
      data "aws_ec2_managed_prefix_list" "other" { name = var.given }
      resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
      resource "aws_security_group" "a" { name = "a" }
      resource "aws_security_group" "b" { name = "b" }
      """;

  private NetworkCode() {}
}
