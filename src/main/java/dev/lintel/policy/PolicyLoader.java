package dev.lintel.policy;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Rule;
import dev.lintel.finding.Severity;
import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Lets;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.Problems;
import dev.lintel.policy.condition.Resolver;
import dev.lintel.policy.condition.Subject;
import dev.lintel.policy.expr.Expr;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.vocabulary.Vocabulary;
import dev.lintel.vocabulary.index.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies strictly: an unknown key, name, function, type or attribute is a diagnostic with
 * its place and what may have been meant, and the policy is not used.
 */
public final class PolicyLoader {
  /** What an id looks like. */
  static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final Vocabulary vocabulary;
  private final Lets library;

  /**
   * A loader.
   *
   * @param library the names that every policy may use
   */
  public PolicyLoader(Vocabulary vocabulary, Lets library) {
    this.vocabulary = vocabulary;
    this.library = library;
  }

  /** Reads files of the library, each a map {@code let}. */
  public static Lets library(List<Source> files, List<Diagnostic> diagnostics) {
    Problems problems = new Problems();
    List<Map<String, Lets.Let>> lets = new ArrayList<>();
    for (Source file : files) {
      if (document(file, problems) instanceof Node.Mapping mapping) {
        Fields fields = new Fields(mapping, List.of("let"), file, problems);
        lets.add(LetReader.read(fields.entries("let"), file, true, problems));
      }
    }
    diagnostics.addAll(problems.diagnostics());
    return LetReader.together(lets);
  }

  /** Whether a text can be the id of a policy: lower-case words with hyphens between them. */
  public static boolean isId(String text) {
    return text.matches(ID);
  }

  /** Reads one policy. */
  public Loaded load(Source source) {
    Problems problems = new Problems();
    Policy policy = null;
    if (document(source, problems) instanceof Node.Mapping mapping) {
      policy = new Reading(mapping, source, problems).policy();
    } else if (problems.isEmpty()) {
      problems.add(
          "policy-value",
          "a policy is a map with `id`, `title`, `severity` and a rule",
          new Place(source, source.lineSpan(1)));
    }
    List<Diagnostic> sorted = new ArrayList<>(problems.diagnostics());
    sorted.sort(
        Comparator.comparing(Diagnostic::place, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new Loaded(problems.isEmpty() ? policy : null, sorted);
  }

  private static @Nullable Node document(Source source, Problems problems) {
    YamlDocument document = YamlParser.parse(source);
    for (Diagnostic diagnostic : document.diagnostics()) {
      problems.addAll(List.of(withHint(diagnostic)));
    }
    return document.root();
  }

  /** A rule that begins with a quote or bracket is no YAML: say how it is written. */
  private static Diagnostic withHint(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    if (place == null) {
      return diagnostic;
    }
    String line = place.source().slice(place.source().lineSpan(place.line())).strip();
    if (!line.matches("(- |[\\w-]+:\\s+)[\"'\\[].*")) {
      return diagnostic;
    }
    return Diagnostic.error(
        diagnostic.code(),
        diagnostic.message()
            + "; a rule that begins with a quote or bracket goes in parentheses: (\"all\" in x)",
        place);
  }

  /** One policy while it is read. */
  private final class Reading {
    private final Source source;
    private final Problems problems;
    private final Fields fields;
    private final ExpressionReader expressions;

    Reading(Node.Mapping mapping, Source source, Problems problems) {
      this.source = source;
      this.problems = problems;
      this.fields = new Fields(mapping, PolicyKey.words(), source, problems);
      this.expressions = new ExpressionReader(source, problems);
    }

    Policy policy() {
      List<String> resources = resources();
      Set<Format> formats = formats();
      SequencedMap<String, Value> parameters = fields.values("params");
      Map<String, Value> defaults = fields.values("defaults");
      Lets lets = new Lets(LetReader.read(fields.entries("let"), source, false, problems));
      Subject subject = new Subject(types(resources), formats, parameters, defaults.keySet());
      Resolver resolver = new Resolver(vocabulary, subject, lets, library, problems);
      Logic logic = logic(resolver);
      Message message = message(resolver);
      List<Operand> at = at(resolver);
      resolver.finish(lets, library);
      return new Policy(
          rule(),
          fields.flag("default", true),
          fields.texts("formerly"),
          fields.textLists("equivalents"),
          resources,
          formats,
          parameters,
          defaults,
          logic,
          message,
          at,
          fields.texts("yields-to"),
          fix(),
          new ExampleReader(source, problems).read(fields.get("examples")),
          fields.placeOf("id"));
    }

    private Rule rule() {
      String id = fields.required("id");
      if (!id.isEmpty() && !isId(id)) {
        problems.add(
            "policy-value",
            "an id is lower-case words with hyphens between them",
            fields.placeOf("id"));
      }
      return new Rule(
          id,
          fields.required("title"),
          severity(),
          fields.text("rationale"),
          fields.text("remedy"),
          fields.textLists("controls"));
    }

    private Severity severity() {
      String word = fields.required("severity");
      for (Severity severity : Severity.values()) {
        if (severity.word().equals(word)) {
          return severity;
        }
      }
      if (!word.isEmpty()) {
        List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
        problems.add(
            "policy-value",
            "no severity is called `" + word + "`; write one of " + String.join(", ", words),
            fields.placeOf("severity"));
      }
      return Severity.INFO;
    }

    private List<String> resources() {
      List<String> resources = new ArrayList<>();
      for (Node.Scalar scalar : fields.scalars("resource")) {
        String name = scalar.text();
        boolean known =
            name.contains("*") || vocabulary.family(name) != null || vocabulary.isType(name);
        if (!known) {
          problems.add(
              "policy-type",
              "no resource type is called `"
                  + name
                  + "`"
                  + Suggestions.sentence(vocabulary.didYouMean(name)),
              fields.place(scalar.span()));
        }
        resources.add(vocabulary.canonicalName(name));
      }
      return List.copyOf(resources);
    }

    private List<String> types(List<String> resources) {
      return resources.stream()
          .flatMap(name -> TypePattern.of(name).typesOfIndex().stream())
          .toList();
    }

    private Set<Format> formats() {
      Set<Format> formats = EnumSet.noneOf(Format.class);
      for (Node.Scalar scalar : fields.scalars("formats")) {
        switch (scalar.text()) {
          case "terraform" -> formats.add(Format.TERRAFORM);
          case "cloudformation" -> formats.add(Format.CLOUDFORMATION);
          default ->
              problems.add(
                  "policy-value",
                  "a format is `terraform` or `cloudformation`",
                  fields.place(scalar.span()));
        }
      }
      return formats.isEmpty()
          ? Set.of(Format.TERRAFORM, Format.CLOUDFORMATION)
          : Set.copyOf(formats);
    }

    private Logic logic(Resolver resolver) {
      List<Condition> when = conditions("when", resolver);
      boolean deny = fields.has("deny");
      if (deny == fields.has("require")) {
        problems.add(
            "policy-key",
            "a policy has either `require` or `deny`",
            deny ? fields.placeOf("deny") : fields.placeOf("id"));
      }
      List<Condition> rule = conditions(deny ? "deny" : "require", resolver);
      Logic.Mode mode = deny ? Logic.Mode.DENY : Logic.Mode.REQUIRE;
      return new Logic(when, mode, rule, resolver.slotCount());
    }

    private List<Condition> conditions(String key, Resolver resolver) {
      List<Condition> conditions = new ArrayList<>();
      for (Node.Scalar scalar : fields.scalars(key)) {
        Expr expression = expressions.expression(scalar);
        if (expression != null) {
          conditions.add(resolver.condition(expression, source));
        }
      }
      return conditions;
    }

    private @Nullable Message message(Resolver resolver) {
      if (!(fields.get("message") instanceof Node.Scalar scalar)) {
        fields.text("message");
        return null;
      }
      return new MessageReader(source, resolver, problems).read(scalar);
    }

    private List<Operand> at(Resolver resolver) {
      if (!(fields.get("at") instanceof Node.Scalar scalar)) {
        fields.text("at");
        return List.of();
      }
      return switch (expressions.expression(scalar)) {
        case null -> List.of();
        case Expr.Path path -> resolver.quoted(path, source);
        default -> {
          problems.add("policy-value", "`at` is a path", fields.placeOf("at"));
          yield List.of();
        }
      };
    }

    private Map<String, Value> fix() {
      if (!(fields.get("fix") instanceof Node.Mapping mapping)) {
        fields.entries("fix");
        return Map.of();
      }
      return new Fields(mapping, List.of("set"), source, problems).values("set");
    }
  }
}
