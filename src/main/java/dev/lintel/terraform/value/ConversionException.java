package dev.lintel.terraform.value;

/** A value cannot become one of the wanted type; the message says why, without a full stop. */
public final class ConversionException extends Exception {
  private static final long serialVersionUID = 1;

  ConversionException(String message) {
    super(message);
  }
}
