package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.source.Source;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the provider that is part of Terraform.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/functions/terraform-encode_expr">
 *     provider::terraform functions</a>
 */
final class ProviderFunctions {
  private static final String PREFIX = "provider::terraform::";

  private ProviderFunctions() {}

  static @Nullable Function find(String name) {
    Parameter value = Parameter.of("value", DYNAMIC).orUnknown();
    return switch (name) {
      case PREFIX + "encode_expr" -> Function.of(STRING, ProviderFunctions::expression, value);
      case PREFIX + "encode_tfvars" -> Function.of(STRING, ProviderFunctions::assignments, value);
      case PREFIX + "decode_tfvars" ->
          Function.of(arguments -> DYNAMIC, ProviderFunctions::decode, Parameter.of("src", STRING));
      default -> null;
    };
  }

  private static Val expression(Call call) {
    return Vals.isWhollyKnown(call.argument(0))
        ? Vals.text(HclText.expression(call.argument(0)))
        : call.unknown();
  }

  private static Val assignments(Call call) throws CallException {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    if (!(call.argument(0) instanceof Val.Entries values)) {
      throw CallException.of(0, "it must be an object whose attributes are the variables");
    }
    for (String name : values.entries().keySet()) {
      if (!HclText.isName(name)) {
        throw CallException.of(0, "invalid variable name \"" + name + "\"");
      }
    }
    return Vals.text(HclText.assignments(values.entries()));
  }

  private static Val decode(Call call) throws CallException {
    return call.affords(call.text(0).length())
        ? Vals.object(call.host().variables(Source.of("decode_tfvars", call.text(0))))
        : call.tooLarge();
  }
}
