package dev.lintel.policy.condition;

import dev.lintel.policy.expr.Expr;
import dev.lintel.policy.expr.Parser.Signature;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that {@code let} gives to expressions.
 *
 * @param byName each by its name
 */
public record Lets(Map<String, Let> byName) {
  /** No names. */
  public static final Lets NONE = new Lets(Map.of());

  /** Copies the map and keeps its order. */
  public Lets {
    byName = new LinkedHashMap<>(byName);
  }

  /**
   * A named expression.
   *
   * @param signature its name and parameters
   * @param body what it stands for
   * @param source the text that the spans are of
   * @param ofLibrary whether it belongs to the library, where bare names are not allowed
   */
  public record Let(Signature signature, Expr body, Source source, boolean ofLibrary) {
    String name() {
      return signature.name().text();
    }

    /** Where its name is written. */
    public Place place() {
      return new Place(source, signature.name().span());
    }
  }

  @Nullable Let get(String name) {
    return byName.get(name);
  }
}
