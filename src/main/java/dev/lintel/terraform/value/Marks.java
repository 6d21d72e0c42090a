package dev.lintel.terraform.value;

/**
 * What Terraform keeps track of beside a value: it must not be shown, or it must not be stored.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/manage-sensitive-data">Manage
 *     sensitive data</a>
 */
public enum Marks {
  NONE(false, false),
  SENSITIVE(true, false),
  EPHEMERAL(false, true),
  BOTH(true, true);

  private final boolean sensitive;
  private final boolean ephemeral;

  Marks(boolean sensitive, boolean ephemeral) {
    this.sensitive = sensitive;
    this.ephemeral = ephemeral;
  }

  private static Marks of(boolean sensitive, boolean ephemeral) {
    if (sensitive) {
      return ephemeral ? BOTH : SENSITIVE;
    }
    return ephemeral ? EPHEMERAL : NONE;
  }

  /** Whether no report may show it. */
  public boolean sensitive() {
    return sensitive;
  }

  /** Whether it lives only while Terraform runs. */
  public boolean ephemeral() {
    return ephemeral;
  }

  /** These and others. */
  public Marks and(Marks other) {
    return of(sensitive || other.sensitive, ephemeral || other.ephemeral);
  }

  /** The same and sensitive, or the same and not. */
  public Marks withSensitive(boolean other) {
    return of(other, ephemeral);
  }
}
