package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type constraint as written: {@code list(object({a = string, b = optional(number, 1)}))}.
 *
 * @param type the type
 * @param defaults what stands in for what a value lacks
 * @see <a href="https://developer.hashicorp.com/terraform/language/expressions/type-constraints">
 *     Type Constraints</a>
 */
public record TypeConstraint(Type type, Defaults defaults) {
  /** Of a variable that says nothing. */
  public static final TypeConstraint ANY = new TypeConstraint(DYNAMIC, Defaults.NONE);

  /**
   * The defaults of optional attributes.
   *
   * @param attributes by the attribute's name, for an object
   * @param children those of the attributes' own types by name, or under "" those of the elements
   */
  public record Defaults(Map<String, Expression> attributes, Map<String, Defaults> children) {
    static final Defaults NONE = new Defaults(Map.of(), Map.of());

    /** Whether there are none. */
    public boolean isEmpty() {
      return attributes.isEmpty() && children.isEmpty();
    }
  }

  /**
   * A value as one of this type, with defaults in place.
   *
   * @param evaluator evaluates a default
   * @throws ConversionException if the type does not admit it
   */
  public Val convert(Val value, Function<Expression, Val> evaluator) throws ConversionException {
    return Conversion.convert(
        new OptionalDefaults(evaluator).withDefaults(value, type, defaults), type);
  }

  /**
   * Reads a constraint.
   *
   * @param expression as written
   * @param fault told of every part that is no type, with what is wrong
   */
  public static TypeConstraint of(Expression expression, BiConsumer<Expression, String> fault) {
    return switch (expression) {
      case Expression.Traversal name when name.steps().isEmpty() -> named(name, fault);
      case Expression.Template template when template.literal() != null -> legacy(template, fault);
      case Expression.FunctionCall call -> constructed(call, fault);
      case Expression other -> invalid(other, "a type such as string or list(string)", fault);
    };
  }

  private static TypeConstraint invalid(
      Expression expression, String wanted, BiConsumer<Expression, String> fault) {
    fault.accept(expression, wanted + " is required");
    return ANY;
  }

  private static TypeConstraint named(
      Expression.Traversal name, BiConsumer<Expression, String> fault) {
    return switch (name.root()) {
      case "string" -> new TypeConstraint(STRING, Defaults.NONE);
      case "number" -> new TypeConstraint(NUMBER, Defaults.NONE);
      case "bool" -> new TypeConstraint(BOOL, Defaults.NONE);
      case "any" -> ANY;
      case "list" -> new TypeConstraint(new Type.ListOf(DYNAMIC), Defaults.NONE);
      case "map" -> new TypeConstraint(new Type.MapOf(DYNAMIC), Defaults.NONE);
      case "set", "object", "tuple" ->
          invalid(name, name.root() + "(...) with one argument", fault);
      default -> invalid(name, "a type such as string or list(string)", fault);
    };
  }

  /** The quoted forms of Terraform 0.11. */
  private static TypeConstraint legacy(
      Expression.Template template, BiConsumer<Expression, String> fault) {
    return switch (String.valueOf(template.literal())) {
      case "string" -> new TypeConstraint(STRING, Defaults.NONE);
      case "list" -> new TypeConstraint(new Type.ListOf(STRING), Defaults.NONE);
      case "map" -> new TypeConstraint(new Type.MapOf(STRING), Defaults.NONE);
      default -> invalid(template, "a type such as string or list(string)", fault);
    };
  }

  private static TypeConstraint constructed(
      Expression.FunctionCall call, BiConsumer<Expression, String> fault) {
    if (call.arguments().size() != 1) {
      return invalid(call, "one argument of " + call.name(), fault);
    }
    Expression argument = call.arguments().getFirst();
    return switch (call.name()) {
      case "list", "set", "map" -> collection(call.name(), of(argument, fault));
      case "object" -> object(argument, fault);
      case "tuple" -> tuple(argument, fault);
      case "optional" -> invalid(call, "optional(...) only within object({...}): a type", fault);
      default -> invalid(call, "a type such as string or list(string)", fault);
    };
  }

  private static TypeConstraint collection(String kind, TypeConstraint element) {
    Type type =
        switch (kind) {
          case "list" -> new Type.ListOf(element.type());
          case "set" -> new Type.SetOf(element.type());
          default -> new Type.MapOf(element.type());
        };
    Defaults defaults =
        element.defaults().isEmpty()
            ? Defaults.NONE
            : new Defaults(Map.of(), Map.of("", element.defaults()));
    return new TypeConstraint(type, defaults);
  }

  private static TypeConstraint tuple(Expression argument, BiConsumer<Expression, String> fault) {
    if (!(argument instanceof Expression.Tuple tuple)) {
      return invalid(argument, "a list of types", fault);
    }
    List<Type> elements = new ArrayList<>();
    Map<String, Defaults> children = new HashMap<>();
    for (Expression item : tuple.items()) {
      TypeConstraint element = of(item, fault);
      if (!element.defaults().isEmpty()) {
        children.put(Integer.toString(elements.size()), element.defaults());
      }
      elements.add(element.type());
    }
    return new TypeConstraint(new Type.TupleOf(elements), new Defaults(Map.of(), children));
  }

  private static TypeConstraint object(Expression argument, BiConsumer<Expression, String> fault) {
    if (!(argument instanceof Expression.ObjectLiteral object)) {
      return invalid(argument, "a map of attribute names to types", fault);
    }
    SortedMap<String, Type> attributes = new TreeMap<>();
    Set<String> optional = new HashSet<>();
    Map<String, Expression> defaults = new HashMap<>();
    Map<String, Defaults> children = new HashMap<>();
    for (Expression.ObjectItem item : object.items()) {
      String name = nameOf(item);
      if (name == null) {
        fault.accept(item.key(), "an attribute name is required");
        continue;
      }
      Expression written = item.value();
      if (written instanceof Expression.FunctionCall call && call.name().equals("optional")) {
        optional.add(name);
        if (call.arguments().isEmpty() || call.arguments().size() > 2) {
          fault.accept(call, "optional() takes a type and a default");
          continue;
        }
        if (call.arguments().size() == 2) {
          defaults.put(name, call.arguments().get(1));
        }
        written = call.arguments().getFirst();
      }
      TypeConstraint attribute = of(written, fault);
      attributes.put(name, attribute.type());
      if (!attribute.defaults().isEmpty()) {
        children.put(name, attribute.defaults());
      }
    }
    return new TypeConstraint(
        new Type.ObjectOf(attributes, optional), new Defaults(defaults, children));
  }

  private static @Nullable String nameOf(Expression.ObjectItem item) {
    return item.key() instanceof Expression.Template template ? template.literal() : item.keyword();
  }
}
