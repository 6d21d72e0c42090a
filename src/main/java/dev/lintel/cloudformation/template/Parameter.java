package dev.lintel.cloudformation.template;

import dev.lintel.source.Place;
import dev.lintel.syntax.yaml.node.Node;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A declared parameter, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">
 * CloudFormation template Parameters syntax</a> describes it.
 *
 * @param name its logical ID
 * @param place of its logical ID
 * @param type as written; {@code String} where none is written
 * @param fallback its Default, or null
 * @param allowed its AllowedValues as text; empty where any value is allowed
 * @param noEcho whether its value is not to be shown
 * @param declaration all that is written of it
 */
public record Parameter(
    String name,
    Place place,
    String type,
    Node.@Nullable Scalar fallback,
    List<String> allowed,
    boolean noEcho,
    Node.@Nullable Mapping declaration) {
  private static final Pattern LIST = Pattern.compile("List<.+>");
  private static final Pattern TYPE =
      Pattern.compile("String|Number|CommaDelimitedList|List<.+>|AWS::.+");
  private static final String STORED = "AWS::SSM::Parameter::Value<";

  /** Copies the allowed values. */
  public Parameter {
    allowed = List.copyOf(allowed);
  }

  /** A parameter from its entry in the section. */
  static Parameter read(String name, Node.Entry entry, Place place) {
    Node.Mapping declaration = entry.value() instanceof Node.Mapping mapping ? mapping : null;
    String type = "String";
    Node.Scalar fallback = null;
    List<String> allowed = List.of();
    boolean noEcho = false;
    if (declaration != null) {
      type = declaration.get("Type") instanceof Node.Scalar scalar ? scalar.text() : type;
      fallback = Literals.written(declaration.get("Default"));
      noEcho = declaration.get("NoEcho") instanceof Node.Scalar s && Literals.isTrue(s);
      if (declaration.get("AllowedValues") instanceof Node.Sequence values) {
        allowed =
            values.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> Literals.text((Node.Scalar) item))
                .distinct()
                .toList();
      }
    }
    return new Parameter(name, place, type, fallback, allowed, noEcho, declaration);
  }

  /** Whether its value is a list, given as text with commas. */
  public boolean isList() {
    return type.equals("CommaDelimitedList") || LIST.matcher(type).matches();
  }

  /** The members of a list that is given as text with commas. */
  public static List<String> members(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  /** Whether its value is the name of a stored value that the service looks up. */
  public boolean isStored() {
    return type.startsWith(STORED);
  }

  /** Whether its type is one that the service may know. */
  boolean hasKnownType() {
    return TYPE.matcher(type).matches();
  }

  /** The text of a rule such as MinLength, or null. */
  @Nullable String rule(String key) {
    return declaration != null && declaration.get(key) instanceof Node.Scalar scalar
        ? Literals.text(scalar)
        : null;
  }
}
