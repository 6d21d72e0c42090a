package dev.lintel.terraform.eval;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Val;
import org.jspecify.annotations.Nullable;

/** The names that an expression may use. */
public interface Scope {
  /**
   * What a name stands for that no {@code for} binds; what fails is told to the frame's problems.
   *
   * @param name the name with its steps
   */
  Resolved resolve(Expression.Traversal name, Frame frame);

  /** What functions may see; null where none may be called. */
  @Nullable Host host();

  /** Whether the module calls the provider that is part of Terraform by that name. */
  default boolean isBuiltInProvider(String localName) {
    return false;
  }

  /**
   * A value with the number of steps that led to it; the remaining ones are still to be taken.
   *
   * @param value the value
   * @param steps at most as many as the name has
   */
  record Resolved(Val value, int steps) {}
}
