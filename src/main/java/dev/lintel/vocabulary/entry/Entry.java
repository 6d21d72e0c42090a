package dev.lintel.vocabulary.entry;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the vocabulary says about a canonical type, where it cannot be derived.
 *
 * @param type the canonical type
 * @param aliases other Terraform names of the same type
 * @param reading how CloudFormation's resources read as this type
 * @param links how resources of this type belong to others
 * @param meaning what its values mean
 */
public record Entry(
    String type, List<String> aliases, Reading reading, Links links, Meaning meaning) {
  /** Copies the aliases. */
  public Entry {
    aliases = List.copyOf(aliases);
  }

  /** Whether resources of a CloudFormation type may be read as this one. */
  public boolean isReadFrom(String cloudFormationType) {
    return reading.counterparts().stream()
        .anyMatch(counterpart -> counterpart.type().equals(cloudFormationType));
  }

  /** Whether this type is made from a property of a CloudFormation type. */
  public boolean isMadeFrom(String cloudFormationType) {
    MadeFrom from = reading.madeFrom();
    return from != null && from.type().equals(cloudFormationType);
  }

  /**
   * How CloudFormation's resources read as this type.
   *
   * @param counterparts the types that do
   * @param none whether that format has no such thing
   * @param madeFrom the property that is a resource of this type, or null
   * @param unwrap the property whose content stands at the top here, or null
   * @param names where names are read from that folding does not find
   * @param fixed what the type itself says, by path
   */
  public record Reading(
      List<Counterpart> counterparts,
      boolean none,
      @Nullable MadeFrom madeFrom,
      @Nullable String unwrap,
      Names names,
      Map<String, Value> fixed) {}

  /**
   * A CloudFormation type that is read as a canonical one.
   *
   * @param type such as {@code AWS::RDS::DBInstance}
   * @param when properties and what they have to say; {@code *}: that they are present
   */
  public record Counterpart(String type, Map<String, String> when) {}

  /**
   * A property that is a resource of its own here.
   *
   * @param type the CloudFormation type that has it
   * @param path the property, one or more steps; of a list each item is a resource
   */
  public record MadeFrom(String type, String path) {}

  /**
   * How resources of a type belong to others.
   *
   * @param identity the attributes by which others refer to one, the usual one first
   * @param arn its ARN, {@code *} for what varies and {@code {name}} for an attribute; or null
   * @param ids the form of its ids, {@code *} for what AWS makes up, such as {@code vol-*}; or null
   * @param refers which types the text of a path may name
   * @param follows blocks that stand for the resource that one of their attributes names, with
   *     these attributes
   * @param part what it completes, or null
   */
  public record Links(
      List<String> identity,
      @Nullable String arn,
      @Nullable String ids,
      Map<String, Set<String>> refers,
      Map<String, List<String>> follows,
      @Nullable Part part) {}

  /**
   * That a resource completes another one.
   *
   * @param parents the types it may complete
   * @param by the attribute that points to the parent
   * @param identity the parent's attributes that this one may equal; empty for all of them
   * @param landings where its content appears on the parent
   */
  public record Part(
      List<String> parents, String by, List<String> identity, List<Landing> landings) {}

  /**
   * Where the content of a part appears on its parent.
   *
   * @param as the attribute of the parent
   * @param many whether it is one item of a list there although no schema says so
   * @param when attributes of the part and what they have to say
   * @param take the attribute of the part that is taken whole; null for all of them
   * @param folded the part's names as they read on the parent
   */
  public record Landing(
      String as, boolean many, Map<String, String> when, @Nullable String take, Names folded) {}

  /**
   * What the values of a type mean.
   *
   * @param older paths of earlier provider versions and what they are called now
   * @param values how written values read, by path
   * @param absent what it means that a path is not set
   * @param none paths that a format cannot say
   * @param foldsCase paths whose text AWS compares without regard to case
   * @param documents paths that hold a policy document
   */
  public record Meaning(
      Map<String, String> older,
      Map<String, Map<String, Value>> values,
      Map<String, Absence> absent,
      Map<Format, Set<String>> none,
      Set<String> foldsCase,
      Map<String, DocumentKind> documents) {}

  /**
   * What absence means in each format.
   *
   * @param terraform null where it means no value
   * @param cloudFormation null where it means no value
   */
  public record Absence(@Nullable Value terraform, @Nullable Value cloudFormation) {
    /** What absence means where a resource is written in {@code format}. */
    public @Nullable Value in(Format format) {
      return format == Format.CLOUDFORMATION ? cloudFormation : terraform;
    }
  }

  /** What a policy document is for. */
  public enum DocumentKind {
    /** What an identity may do. */
    IDENTITY("identity_policy"),
    /** Who may use a resource. */
    RESOURCE("resource_policy"),
    /** Who may become a role. */
    TRUST("trust_policy"),
    /** What nobody may exceed: boundaries, service control and endpoint policies. */
    LIMIT("limit_policy"),
    /** A document that is used by reference, for whatever its users are. */
    ANY("policy_document");

    private final String family;

    DocumentKind(String family) {
      this.family = family;
    }

    /** The family whose members hold such documents. */
    public String family() {
      return family;
    }

    /** The word in the vocabulary's files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
