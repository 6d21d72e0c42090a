package dev.lintel.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute holds, as far as it is known before deployment. Immutable.
 *
 * <p>Not knowing is a value of its own, never null, false or "". Every value says where it comes
 * from and whether it is sensitive, and so does every item within it.
 */
public sealed interface Value {
  /** Where it comes from, and whether it may be shown. */
  Meta meta();

  /** The same value with another origin or sensitivity. */
  Value withMeta(Meta meta);

  /** Where it comes from. */
  default Origin origin() {
    return meta().origin();
  }

  /** Text. */
  record Text(String text, Meta meta) implements Value {
    @Override
    public Text withMeta(Meta meta) {
      return new Text(text, meta);
    }
  }

  /** A number, exact. */
  record Num(BigDecimal number, Meta meta) implements Value {
    @Override
    public Num withMeta(Meta meta) {
      return new Num(number, meta);
    }
  }

  /** A boolean. */
  record Bool(boolean bool, Meta meta) implements Value {
    @Override
    public Bool withMeta(Meta meta) {
      return new Bool(bool, meta);
    }
  }

  /** Written as null, or removed by {@code AWS::NoValue}: as good as not set. */
  record Null(Meta meta) implements Value {
    @Override
    public Null withMeta(Meta meta) {
      return new Null(meta);
    }
  }

  /**
   * A list, a set, or the blocks of one type.
   *
   * @param items the known items in order
   * @param rest why there may be further items, none or many; null where the extent is known
   */
  record ListValue(List<Value> items, ListKind kind, @Nullable Unknown rest, Meta meta)
      implements Value {
    /** Copies the items. */
    public ListValue {
      items = List.copyOf(items);
    }

    @Override
    public ListValue withMeta(Meta meta) {
      return new ListValue(items, kind, rest, meta);
    }
  }

  /**
   * A map, an object, or the content of a block.
   *
   * @param entries the known entries in the order of the text
   * @param rest why there may be further entries; null where the extent is known
   */
  record MapValue(
      SequencedMap<String, Value> entries, MapKind kind, @Nullable Unknown rest, Meta meta)
      implements Value {
    @Override
    public MapValue withMeta(Meta meta) {
      return new MapValue(entries, kind, rest, meta);
    }

    /** The value of a key, or null where it is not set. */
    public @Nullable Value get(String key) {
      return entries.get(key);
    }
  }

  /**
   * Text of which some parts are not known.
   *
   * @param parts in order; {@link Text} where known, else {@link Unknown} or {@link Reference}
   */
  record Template(List<Value> parts, Meta meta) implements Value {
    /** Copies the parts. */
    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Template withMeta(Meta meta) {
      return new Template(parts, meta);
    }
  }

  /**
   * Text that is the JSON encoding of a value, some of which may not be known.
   *
   * @param content the encoded value
   */
  record Json(Value content, Meta meta) implements Value {
    @Override
    public Json withMeta(Meta meta) {
      return new Json(content, meta);
    }
  }

  /**
   * A reference to a resource of the same root, or to one of its attributes.
   *
   * @param address the address or logical ID of the resource
   * @param attribute the attribute's path in the format's own words, such as {@code arn} or {@code
   *     Arn}; {@code Ref} for CloudFormation's Ref; "" for the resource itself
   * @param value what that attribute is configured as; null where it is created at deployment
   */
  record Reference(String address, String attribute, @Nullable Value value, Meta meta)
      implements Value {
    @Override
    public Reference withMeta(Meta meta) {
      return new Reference(address, attribute, value, meta);
    }
  }

  /**
   * A value that is not known before deployment.
   *
   * @param reason why, for people: {@code variable region has no value}
   * @param cause why, for programs
   * @param residual the expression that is left, such as {@code var.region}; two unknowns with the
   *     same residual are equal; null where evaluating it twice may differ
   * @param mentions what resources it depends on
   */
  record Unknown(
      String reason, Cause cause, @Nullable String residual, List<Reference> mentions, Meta meta)
      implements Value {
    /** What keeps a value from being known. */
    public enum Cause {
      /** It comes to be at deployment, or is not told here. */
      DEPLOYMENT,
      /** A parameter of a template has no value; who may read the stack will read it. */
      PARAMETER,
      /** Plain text of Parameter Store, which the service looks up. */
      STORED_TEXT,
      /** It is another one in each of the scenarios that are left open. */
      SCENARIO
    }

    /** The start of the reason of what Lintel does not evaluate yet. */
    public static final String NOT_SUPPORTED = "not supported: ";

    /** Copies the mentions. */
    public Unknown {
      mentions = List.copyOf(mentions);
    }

    /** Because of {@link Cause#DEPLOYMENT}. */
    public Unknown(String reason, @Nullable String residual, List<Reference> mentions, Meta meta) {
      this(reason, Cause.DEPLOYMENT, residual, mentions, meta);
    }

    @Override
    public Unknown withMeta(Meta meta) {
      return new Unknown(reason, cause, residual, mentions, meta);
    }
  }

  /**
   * One of a few values, depending on conditions that are not decided.
   *
   * @param alternatives at least two
   */
  record OneOf(List<Alternative> alternatives, Meta meta) implements Value {
    /** Copies the alternatives. */
    public OneOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public OneOf withMeta(Meta meta) {
      return new OneOf(alternatives, meta);
    }
  }

  /**
   * A value that holds in some scenarios.
   *
   * @param when the choices it takes, such as {@code IsProd} to {@code true}
   * @param value the value; {@link Null} for a removed property
   */
  record Alternative(Map<String, String> when, Value value) {
    /** Copies the choices. */
    public Alternative {
      when = Map.copyOf(when);
    }
  }

  /** What kind of list its author wrote. */
  enum ListKind {
    LIST,
    SET,
    TUPLE,
    /** Nested blocks of one type. */
    BLOCKS
  }

  /** What kind of map its author wrote. */
  enum MapKind {
    MAP,
    OBJECT,
    /** The content of a block or resource. */
    BLOCK
  }
}
