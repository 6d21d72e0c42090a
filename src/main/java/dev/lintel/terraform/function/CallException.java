package dev.lintel.terraform.function;

import org.jspecify.annotations.Nullable;

/** A call that Terraform would refuse too; the message says why, without a full stop. */
public final class CallException extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable Integer argument;
  private final boolean environment;

  private CallException(String message, @Nullable Integer argument, boolean environment) {
    super(message);
    this.argument = argument;
    this.environment = environment;
  }

  /** The call as a whole fails. */
  public CallException(String message) {
    this(message, null, false);
  }

  /** An argument, counted from 0, is at fault. */
  static CallException of(int argument, String message) {
    return new CallException(message, argument, false);
  }

  /** It fails here and now, but need not where the code is deployed, such as for a missing file. */
  static CallException environment(int argument, String message) {
    return new CallException(message, argument, true);
  }

  /** The argument at fault, counted from 0; null for the call as a whole. */
  public @Nullable Integer argument() {
    return argument;
  }

  /** Whether it need not fail where the code is deployed. */
  public boolean isEnvironment() {
    return environment;
  }
}
