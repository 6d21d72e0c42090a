package dev.lintel.policy;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Value;
import dev.lintel.policy.PolicyIndex.Header;
import dev.lintel.policy.condition.Lets;
import dev.lintel.vocabulary.Family;
import dev.lintel.vocabulary.Vocabulary;
import dev.lintel.vocabulary.index.Once;
import dev.lintel.vocabulary.index.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The policies that a run asks. A policy's file is read when it is first needed. Immutable; safe
 * for use by several threads.
 */
public final class PolicySet {
  private final List<Header> headers;
  private final Set<String> known;
  private final Loading load;
  private final Map<String, Map<String, Value>> parameters;
  private final Map<String, List<TypePattern>> targets = new ConcurrentHashMap<>();

  private PolicySet(
      List<Header> headers,
      Set<String> known,
      Loading load,
      Map<String, Map<String, Value>> parameters) {
    this.headers = List.copyOf(headers);
    this.known = Set.copyOf(known);
    this.load = load;
    this.parameters = Map.copyOf(parameters);
  }

  /**
   * What reading policies gave.
   *
   * @param policies those without errors, by id
   * @param diagnostics the errors of the others
   */
  public record Selection(List<Policy> policies, List<Diagnostic> diagnostics) {}

  /** All policies that are part of the program. */
  public static PolicySet shipped(Vocabulary vocabulary) {
    List<Header> headers = PolicyIndex.shipped();
    Store store = new Store(vocabulary);
    return new PolicySet(headers, ids(headers), store, Map.of());
  }

  /** Policies that are read already. */
  public static PolicySet of(Collection<Policy> policies) {
    Map<String, Policy> byId = new TreeMap<>();
    policies.forEach(policy -> byId.put(policy.id(), policy));
    List<Header> headers = byId.values().stream().map(PolicySet::header).toList();
    return new PolicySet(
        headers,
        ids(headers),
        (header, whole) -> new Loaded(byId.get(header.id()), List.of()),
        Map.of());
  }

  /** These and others, whose ids are none of these. */
  public PolicySet with(Collection<Policy> others) {
    Map<String, Policy> byId = new TreeMap<>();
    others.forEach(policy -> byId.put(policy.id(), policy));
    List<Header> all = new ArrayList<>(headers);
    byId.values().forEach(policy -> all.add(header(policy)));
    all.sort(Comparator.comparing(Header::id));
    Set<String> names = new LinkedHashSet<>(known);
    names.addAll(ids(all));
    Loading both =
        (header, whole) -> {
          Policy other = byId.get(header.id());
          return other == null ? load.load(header, whole) : new Loaded(other, List.of());
        };
    return new PolicySet(all, names, both, parameters);
  }

  /** The ids of the policies of this set, in alphabetical order. */
  public List<String> ids() {
    return headers.stream().map(Header::id).toList();
  }

  /** Whether there is a policy of an id, in this set or the one it was chosen from. */
  public boolean isKnown(String id) {
    return known.contains(id);
  }

  /** All ids there are, earlier ones too, whether in this set or not. */
  public Set<String> knownIds() {
    return known;
  }

  /** The ids that may have been meant, the likeliest first. */
  public List<String> didYouMean(String id) {
    return Suggestions.of(id, known);
  }

  /** Those of a profile, with the profile's values of parameters. */
  public PolicySet of(Profile profile) {
    Map<String, Map<String, Value>> all = new TreeMap<>(parameters);
    all.putAll(profile.parameters());
    return new PolicySet(headers.stream().filter(profile::includes).toList(), known, load, all);
  }

  /** Those of some ids or earlier ids. */
  public PolicySet only(Collection<String> ids) {
    return filtered(header -> isNamed(header, ids));
  }

  /** Those of all ids but some. */
  public PolicySet without(Collection<String> ids) {
    return filtered(header -> !isNamed(header, ids));
  }

  /** All policies of this set, with their examples. */
  public Selection all() {
    return load(headers, true);
  }

  /**
   * The policies that judge resources of some canonical types, or the whole run. Their examples may
   * be left out.
   */
  public Selection judging(Set<String> types, Vocabulary vocabulary) {
    return load(
        headers.stream().filter(header -> judges(header, types, vocabulary)).toList(), false);
  }

  /** How many policies there are. */
  public int size() {
    return headers.size();
  }

  /** Files are read side by side: in a short run that is most of the work. */
  private Selection load(List<Header> chosen, boolean whole) {
    List<Policy> policies = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Loaded loaded : chosen.parallelStream().map(one -> load.load(one, whole)).toList()) {
      diagnostics.addAll(loaded.diagnostics());
      Policy policy = loaded.policy();
      if (policy != null) {
        Map<String, Value> own = parameters.getOrDefault(policy.id(), Map.of());
        policies.add(own.isEmpty() ? policy : policy.withParameters(own));
      }
    }
    return new Selection(policies, diagnostics);
  }

  private boolean judges(Header header, Set<String> types, Vocabulary vocabulary) {
    return header.resources().isEmpty()
        || targets.computeIfAbsent(header.id(), id -> targets(header, vocabulary)).stream()
            .anyMatch(pattern -> types.stream().anyMatch(pattern::includes));
  }

  private static List<TypePattern> targets(Header header, Vocabulary vocabulary) {
    List<TypePattern> targets = new ArrayList<>();
    for (String name : header.resources()) {
      Family family = vocabulary.family(name);
      if (family == null) {
        targets.add(TypePattern.of(name));
      } else {
        family.members().forEach(member -> targets.add(TypePattern.of(member.type())));
      }
    }
    return targets;
  }

  private PolicySet filtered(Predicate<Header> wanted) {
    return new PolicySet(headers.stream().filter(wanted).toList(), known, load, parameters);
  }

  private static boolean isNamed(Header header, Collection<String> ids) {
    return ids.contains(header.id()) || header.formerly().stream().anyMatch(ids::contains);
  }

  private static Set<String> ids(List<Header> headers) {
    Set<String> ids = new LinkedHashSet<>();
    for (Header header : headers) {
      ids.add(header.id());
      ids.addAll(header.formerly());
    }
    return ids;
  }

  private static Header header(Policy policy) {
    return new Header(
        policy.id(),
        policy.place().source().name(),
        policy.byDefault(),
        policy.resources(),
        policy.formerly());
  }

  /** The names that every policy may use. */
  static Lets library() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Lets library = PolicyLoader.library(PolicyIndex.shippedFiles("lib"), diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new IllegalStateException(diagnostics.getFirst().message());
    }
    return library;
  }

  /** Where policies come from. */
  private interface Loading {
    /** The policy of a header, with its examples where {@code whole}. Safe for several threads. */
    Loaded load(Header header, boolean whole);
  }

  /** The shipped policies that were read so far. */
  private static final class Store implements Loading {
    private final Map<Key, Loaded> loaded = new ConcurrentHashMap<>();
    private final Once<PolicyLoader> loader;

    private record Key(String id, boolean whole) {}

    Store(Vocabulary vocabulary) {
      this.loader = new Once<>(() -> new PolicyLoader(vocabulary, PolicySet.library()));
    }

    @Override
    public Loaded load(Header header, boolean whole) {
      Key key = new Key(header.id(), whole);
      Loaded known = loaded.get(key);
      if (known == null) {
        String path = header.path();
        known =
            loader.get().load(whole ? PolicyIndex.source(path) : PolicyIndex.withoutExamples(path));
        loaded.put(key, known);
      }
      return known;
    }
  }
}
