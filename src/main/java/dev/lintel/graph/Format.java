package dev.lintel.graph;

import java.util.Locale;

/** What a resource was read from. */
public enum Format {
  TERRAFORM,
  CLOUDFORMATION,
  /** A Terraform plan in JSON. */
  PLAN;

  /** The word in reports: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
