package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Type;

/**
 * A parameter of a function.
 *
 * @param name as the documentation names it
 * @param type what arguments are converted to
 * @param takesNull whether null may be passed
 * @param takesUnknown whether the function itself deals with what is not known
 * @param takesDynamic whether the function itself deals with values of unknown type
 * @param takesMarked whether the function itself deals with sensitivity
 */
record Parameter(
    String name,
    Type type,
    boolean takesNull,
    boolean takesUnknown,
    boolean takesDynamic,
    boolean takesMarked) {

  /** One that takes only known values that are not null. */
  static Parameter of(String name, Type type) {
    return new Parameter(name, type, false, false, false, false);
  }

  Parameter orNull() {
    return new Parameter(name, type, true, takesUnknown, takesDynamic, takesMarked);
  }

  Parameter orUnknown() {
    return new Parameter(name, type, takesNull, true, takesDynamic, takesMarked);
  }

  Parameter orDynamic() {
    return new Parameter(name, type, takesNull, takesUnknown, true, takesMarked);
  }

  Parameter orMarked() {
    return new Parameter(name, type, takesNull, takesUnknown, takesDynamic, true);
  }

  /** One that takes whatever it is given. */
  static Parameter anything(String name) {
    return new Parameter(name, Type.Primitive.DYNAMIC, true, true, true, true);
  }
}
