package dev.lintel.terraform.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A type of the Terraform language. */
public sealed interface Type {
  /** How people call it: {@code list of string}, {@code object}. */
  String friendly();

  /** Text, numbers, booleans, and what is not known yet. */
  enum Primitive implements Type {
    STRING("string"),
    NUMBER("number"),
    BOOL("bool"),
    DYNAMIC("dynamic");

    private final String friendly;

    Primitive(String friendly) {
      this.friendly = friendly;
    }

    @Override
    public String friendly() {
      return friendly;
    }
  }

  /** A list whose items are of one type. */
  record ListOf(Type element) implements Type {
    @Override
    public String friendly() {
      return "list of " + element.friendly();
    }
  }

  /** A set whose items are of one type. */
  record SetOf(Type element) implements Type {
    @Override
    public String friendly() {
      return "set of " + element.friendly();
    }
  }

  /** A map whose values are of one type. */
  record MapOf(Type element) implements Type {
    @Override
    public String friendly() {
      return "map of " + element.friendly();
    }
  }

  /** A sequence whose items have types of their own. */
  record TupleOf(List<Type> elements) implements Type {
    /** Copies the elements. */
    public TupleOf {
      elements = List.copyOf(elements);
    }

    @Override
    public String friendly() {
      return "tuple";
    }
  }

  /**
   * Named attributes with types of their own.
   *
   * @param attributes by name
   * @param optional those that a value converted to this type may lack; empty in a value's type
   */
  record ObjectOf(SortedMap<String, Type> attributes, Set<String> optional) implements Type {
    @Override
    public String friendly() {
      return "object";
    }
  }

  /** An object type without optional attributes. */
  static ObjectOf object(SortedMap<String, Type> attributes) {
    return new ObjectOf(attributes, Set.of());
  }

  /** The type of the items of a list, set or map. */
  static Type elementOf(Type collection) {
    return switch (collection) {
      case ListOf list -> list.element();
      case SetOf set -> set.element();
      case MapOf map -> map.element();
      case Type other -> throw new IllegalArgumentException("no collection: " + other.friendly());
    };
  }

  /** Whether it is a list, set or map. */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof SetOf || this instanceof MapOf;
  }

  /** Whether it is a list, set or tuple. */
  default boolean isSequence() {
    return this instanceof ListOf || this instanceof SetOf || this instanceof TupleOf;
  }

  /** Whether it is text, number or boolean. */
  default boolean isScalar() {
    return this instanceof Primitive && this != Primitive.DYNAMIC;
  }

  /** Whether some part of it is not known yet. */
  default boolean hasDynamic() {
    return switch (this) {
      case Primitive primitive -> primitive == Primitive.DYNAMIC;
      case ListOf list -> list.element().hasDynamic();
      case SetOf set -> set.element().hasDynamic();
      case MapOf map -> map.element().hasDynamic();
      case TupleOf tuple -> tuple.elements().stream().anyMatch(Type::hasDynamic);
      case ObjectOf object -> object.attributes().values().stream().anyMatch(Type::hasDynamic);
    };
  }

  /** The type of a value that was converted to this one: nothing is optional in it. */
  default Type withoutOptional() {
    return switch (this) {
      case Primitive primitive -> primitive;
      case ListOf list -> new ListOf(list.element().withoutOptional());
      case SetOf set -> new SetOf(set.element().withoutOptional());
      case MapOf map -> new MapOf(map.element().withoutOptional());
      case TupleOf tuple -> {
        List<Type> elements = new ArrayList<>();
        tuple.elements().forEach(element -> elements.add(element.withoutOptional()));
        yield new TupleOf(elements);
      }
      case ObjectOf object -> {
        SortedMap<String, Type> attributes = new TreeMap<>();
        for (Map.Entry<String, Type> attribute : object.attributes().entrySet()) {
          attributes.put(attribute.getKey(), attribute.getValue().withoutOptional());
        }
        yield object(attributes);
      }
    };
  }
}
