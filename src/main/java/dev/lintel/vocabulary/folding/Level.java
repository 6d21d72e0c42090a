package dev.lintel.vocabulary.folding;

import dev.lintel.vocabulary.entry.Names;
import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the names of one level of a type are read from CloudFormation's. Levels below are made when
 * they are first asked for.
 */
public final class Level {
  /** Names at the top of Terraform's types that no property is read as. */
  private static final Set<String> NEVER_READ = Set.of("id", "region", "tags_all", "timeouts");

  private final SequencedMap<String, Rule> rules = new LinkedHashMap<>();
  private final Set<String> heads = new HashSet<>();

  private Level() {}

  /**
   * Where one name is read from.
   *
   * @param name the canonical name
   * @param from what it is read from; null where it is put together from the names below it
   * @param shape what stands there in the words of policies
   * @param source how the names below it are read
   */
  public record Rule(String name, @Nullable Selection from, Shape shape, LevelSource source) {
    /** How the names below this one are read. */
    public Level below() {
      return source.level();
    }

    /** What stands there in CloudFormation. */
    public Shape written() {
      return source.written;
    }
  }

  /** Makes a level once. */
  public static final class LevelSource {
    private final Shape canonical;
    private final Shape written;
    private final Names names;
    private final boolean folds;
    private @Nullable Level level;

    private LevelSource(Shape canonical, Shape written, Names names, boolean folds) {
      this.canonical = canonical;
      this.written = written;
      this.names = names;
      this.folds = folds;
    }

    private synchronized Level level() {
      Level made = level;
      if (made == null) {
        made = make(canonical, written, names, List.of(), folds);
        level = made;
      }
      return made;
    }
  }

  /** The names of a whole type. */
  static Level ofType(
      String canonicalType, Shape canonical, String type, Shape written, Names names) {
    return make(canonical, written, names, NameMatcher.ownNames(canonicalType, type), true);
  }

  /** The rules by canonical name. */
  public SequencedMap<String, Rule> rules() {
    return rules;
  }

  /** Whether some rule reads a property of this level. */
  boolean reads(String property) {
    return heads.contains(property);
  }

  private static Level make(
      Shape canonical, Shape written, Names names, List<String> own, boolean folds) {
    Level level = new Level();
    Map<String, String> pairs = folds ? pairs(canonical, written, names, own) : Map.of();
    for (String name : canonical.children().keySet()) {
      level.add(name, canonical.child(name), written, names.child(name), pairs.get(name));
    }
    for (String name : names.below().keySet()) {
      if (canonical.child(name) == null) {
        level.add(name, null, written, names.child(name), null);
      }
    }
    return level;
  }

  private static Map<String, String> pairs(
      Shape canonical, Shape written, Names names, List<String> own) {
    SequencedMap<String, Shape> open = new LinkedHashMap<>(canonical.children());
    if (!own.isEmpty()) {
      open.keySet().removeAll(NEVER_READ);
    }
    SequencedMap<String, Shape> properties = new LinkedHashMap<>(written.children());
    properties.values().removeIf(shape -> shape.presence() == Shape.Presence.COMPUTED);
    names
        .below()
        .forEach(
            (name, said) -> {
              if (said.source() != null) {
                open.remove(name);
                properties.keySet().removeAll(Selections.heads(said.source()));
              } else if (isPutTogether(canonical.child(name))) {
                open.remove(name);
              }
            });
    return NameMatcher.match(open, properties, own);
  }

  /** Whether a name of which only names below are said is no block in the schema itself. */
  private static boolean isPutTogether(@Nullable Shape canonical) {
    return canonical == null || !canonical.isObject();
  }

  private void add(
      String name, @Nullable Shape canonical, Shape written, Names said, @Nullable String folded) {
    Selection from = said.source();
    if (from == null && folded != null) {
      from = new Selection.Path(List.of(new Selection.Step(folded, null)));
    }
    if (from == null && said.below().isEmpty()) {
      return;
    }
    Shape source = from == null ? written : Selections.shape(from, written);
    Shape shape = canonical == null ? Shapes.snake(source) : canonical;
    if (from == null && isPutTogether(canonical)) {
      shape = Shapes.object(new LinkedHashMap<>());
    }
    if (shape.presence() == Shape.Presence.COMPUTED
        && source.presence() == Shape.Presence.COMPUTED) {
      return;
    }
    rules.put(
        name, new Rule(name, from, shape, new LevelSource(shape, source, said, from != null)));
    if (from != null) {
      heads.addAll(Selections.heads(from));
    } else {
      said.below().values().forEach(this::addHeads);
    }
  }

  private void addHeads(Names said) {
    if (said.source() != null) {
      heads.addAll(Selections.heads(said.source()));
    } else {
      said.below().values().forEach(this::addHeads);
    }
  }

  /** Whether what stands below a name of this shape is read name by name. */
  static boolean isRead(Shape shape) {
    return shape.isObject() && shape.cardinality() != Cardinality.MAP;
  }
}
