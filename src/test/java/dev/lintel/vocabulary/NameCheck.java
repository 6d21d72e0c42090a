package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Names;
import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Selections;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks every name of an entry up in the index of types. */
final class NameCheck {
  /** What Terraform has no resource for: the names are the vocabulary's own. */
  private static final Set<String> ONLY_IN_CLOUDFORMATION =
      Set.of("aws_cloudtrail_resource_policy", "aws_lambda_resource_policy");

  private final Entry entry;
  private final List<String> faults = new ArrayList<>();

  private NameCheck(Entry entry) {
    this.entry = entry;
  }

  /** What an entry names that does not exist. */
  static List<String> faults(Entry entry) {
    if (entry.type().equals("policy_document")) {
      return List.of();
    }
    NameCheck check = new NameCheck(entry);
    check.types();
    check.names();
    check.paths();
    return check.faults;
  }

  private void types() {
    Set<String> terraform = new LinkedHashSet<>(List.of(entry.type()));
    terraform.addAll(entry.aliases());
    if (entry.links().part() != null) {
      terraform.addAll(entry.links().part().parents());
    }
    entry.links().refers().values().forEach(terraform::addAll);
    terraform.stream()
        .filter(type -> !TypeIndex.terraform().has(type))
        .filter(type -> !ONLY_IN_CLOUDFORMATION.contains(type))
        .forEach(type -> fault("type " + type));
    writtenTypes().keySet().stream()
        .filter(type -> !TypeIndex.cloudFormation().has(type))
        .forEach(type -> fault("type " + type));
    boolean read = !writtenTypes().isEmpty();
    if (read == entry.reading().none()) {
      fault("either a counterpart in CloudFormation or none");
    }
  }

  private void names() {
    check(entry.reading().names(), new ArrayList<>(writtenTypes().values()), "");
  }

  /** Each name has to be read from something that at least one of the written shapes has. */
  private void check(Names names, List<Shape> written, String path) {
    names
        .below()
        .forEach(
            (name, said) -> {
              String here = Steps.join(path, name);
              Selection source = said.source();
              List<Shape> below = written;
              List<Shape> folded = new ArrayList<>();
              if (source != null) {
                List<Selection> choices =
                    source instanceof Selection.First(var of) ? of : List.of(source);
                for (Selection choice : choices) {
                  if (written.stream()
                      .noneMatch(shape -> Selections.unknownName(choice, shape).isEmpty())) {
                    fault("names: " + here + ": " + choice);
                  }
                }
                below =
                    written.stream()
                        .flatMap(shape -> choices.stream().map(c -> Selections.shape(c, shape)))
                        .toList();
              } else {
                below = new ArrayList<>(written);
                for (Shape shape : written) {
                  shape
                      .children()
                      .forEach(
                          (child, of) -> {
                            if (isLike(child, name)) {
                              folded.add(of);
                            }
                          });
                }
                below.addAll(folded);
              }
              check(said, below, here);
            });
  }

  /** Whether a property may be what folding finds for a name. */
  private static boolean isLike(String property, String name) {
    String wanted = name.replace("_", "");
    String stem = wanted.endsWith("y") ? wanted.substring(0, wanted.length() - 1) : wanted;
    return property.toLowerCase(Locale.ROOT).startsWith(stem);
  }

  private void paths() {
    Set<String> paths = new LinkedHashSet<>();
    paths.addAll(entry.links().refers().keySet());
    paths.addAll(entry.links().follows().keySet());
    paths.addAll(entry.links().identity());
    paths.removeAll(List.of("id", "arn")); // what identifies where nothing else is said
    paths.addAll(entry.meaning().values().keySet());
    paths.addAll(entry.meaning().absent().keySet());
    paths.addAll(entry.meaning().foldsCase());
    paths.addAll(entry.meaning().documents().keySet());
    paths.addAll(entry.meaning().older().values());
    for (String path : paths) {
      if (!path.equals(".")
          && !isFound(path, Format.TERRAFORM)
          && !isFound(path, Format.CLOUDFORMATION)) {
        fault("path " + path);
      }
    }
    entry.meaning().none().forEach(this::none);
  }

  private void none(Format format, Set<String> paths) {
    Format other = format == Format.TERRAFORM ? Format.CLOUDFORMATION : Format.TERRAFORM;
    for (String path : paths) {
      if (isFound(path, format)) {
        fault("none: " + format.word() + " has " + path);
      }
      if (!isFound(path, other)) {
        fault("none: " + other.word() + " lacks " + path);
      }
    }
  }

  private boolean isFound(String path, Format format) {
    return Vocabulary.shipped().resolve(entry.type(), path, format) instanceof Resolution.Found;
  }

  /** The written types that are read as the entry's, each with the shape that its names are of. */
  private Map<String, Shape> writtenTypes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Entry.Counterpart counterpart : entry.reading().counterparts()) {
      Shape shape = shape(counterpart.type());
      String unwrap = entry.reading().unwrap();
      Shape inner = unwrap == null ? null : shape.child(unwrap);
      shapes.put(
          counterpart.type(),
          inner == null ? shape : dev.lintel.vocabulary.folding.Shapes.merge(inner, shape));
    }
    Entry.MadeFrom from = entry.reading().madeFrom();
    if (from != null) {
      Shape at = shape(from.type());
      for (String step : Steps.of(from.path())) {
        at = Objects.requireNonNullElse(at.child(step), Shape.OPAQUE);
      }
      shapes.put(from.type(), at);
    }
    return shapes;
  }

  private static Shape shape(String type) {
    return Objects.requireNonNullElse(TypeIndex.cloudFormation().type(type), Shape.OPAQUE);
  }

  private void fault(String fault) {
    faults.add(entry.type() + ": " + fault);
  }
}
