package dev.lintel.check.eval;

import dev.lintel.source.Place;

/** A policy that asks what cannot be answered; its author has to mend it. */
public final class PolicyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String advice;
  private final transient Place place;

  PolicyFault(String advice, Place place) {
    super(advice);
    this.advice = advice;
    this.place = place;
  }

  /** What is wrong and what to write instead. */
  public String advice() {
    return advice;
  }

  /** Where in the policy. */
  public Place place() {
    return place;
  }
}
