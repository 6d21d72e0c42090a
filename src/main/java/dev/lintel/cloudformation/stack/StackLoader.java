package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.evaluate.Budget;
import dev.lintel.cloudformation.evaluate.Evaluator;
import dev.lintel.cloudformation.evaluate.StackContext;
import dev.lintel.cloudformation.evaluate.StackOutputs;
import dev.lintel.cloudformation.expand.Loops;
import dev.lintel.cloudformation.sam.Serverless;
import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Given;
import dev.lintel.cloudformation.template.MappingShapes;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.SectionReader;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Root.Output;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Loads a template and its nested stacks into one root. */
public final class StackLoader {
  private static final int MOST_STACKS = 200;

  private final Faults faults = new Faults();
  private final Budget budget = new Budget();
  private final StackFiles files;
  private final List<Stack> stacks = new ArrayList<>();
  private int begun;
  private final SequencedSet<Source> sources = new LinkedHashSet<>();
  private final List<Comment> comments = new ArrayList<>();

  private StackLoader(@Nullable Workspace workspace) {
    this.files = new StackFiles(workspace, faults);
  }

  /**
   * The root of a template.
   *
   * @param given for its parameters and the pseudo parameters
   * @param file its file; null for a text without one
   * @param workspace where templates of nested stacks may lie; null where they are not looked for
   */
  public static Root load(
      YamlDocument document,
      List<Given> given,
      @Nullable Path file,
      @Nullable Workspace workspace) {
    StackLoader loader = new StackLoader(workspace);
    loader.load(document, given, Nesting.top(file));
    return loader.root(document.source().name());
  }

  /** Loads a template, and the nested stacks in it, which stand behind it. */
  Stack load(YamlDocument document, List<Given> given, Nesting nesting) {
    begun++;
    if (sources.add(document.source())) {
      document.diagnostics().forEach(faults::add);
      comments.addAll(document.comments());
    }
    Sections written = SectionReader.read(document, faults);
    Parameters parameters = Parameters.read(written, given, nesting.caller(), faults);
    MappingShapes.check(written, faults);
    StackContext plain = new StackContext(nesting.prefix(), StackOutputs.NONE, budget);
    Evaluator before = new Evaluator(written, parameters, faults, plain);
    Sections expanded = Loops.expand(written, before::value, faults);
    Serverless.Translation translation = Serverless.translate(expanded, before::value, faults);
    Sections sections = translation.sections();
    NestedStacks nested = new NestedStacks(this, sections, nesting, given);
    StackContext context = new StackContext(nesting.prefix(), nested, budget);
    Evaluator evaluator = new Evaluator(sections, parameters, faults, context);
    nested.evaluateWith(evaluator);
    int place = stacks.size();
    Stack stack = stack(translation, evaluator, nesting);
    stacks.add(place, stack);
    nested.loadAll();
    return stack;
  }

  private Stack stack(Serverless.Translation translation, Evaluator evaluator, Nesting nesting) {
    Sections sections = translation.sections();
    SequencedMap<String, @Nullable Boolean> conditions = evaluator.conditions().all();
    ResourceReader.Created created = ResourceReader.read(translation, evaluator, nesting, faults);
    if (!sections.hasMacro()) {
      DependencyCircles.check(created.resources(), nesting.prefix(), faults);
    }
    SequencedMap<String, Output> outputs = OutputReader.read(sections, evaluator, faults);
    return new Stack(
        nesting.prefix(),
        created.resources(),
        outputs,
        conditions,
        created.absent(),
        sections.open());
  }

  /** Whether one more nested stack may be loaded; a warning at the resource if not. */
  boolean mayLoadAt(Place resource) {
    if (begun > MOST_STACKS) {
      String message = "There are more than " + MOST_STACKS + " nested stacks: not looked into";
      faults.warning(Code.LIMIT, message, resource);
    }
    return begun <= MOST_STACKS;
  }

  StackFiles files() {
    return files;
  }

  Faults faults() {
    return faults;
  }

  private Root root(String name) {
    List<Resource> resources = new ArrayList<>();
    SequencedMap<String, Output> outputs = new LinkedHashMap<>();
    SequencedMap<String, @Nullable Boolean> conditions = new LinkedHashMap<>();
    SequencedSet<String> absent = new LinkedHashSet<>();
    for (Stack stack : stacks) {
      resources.addAll(stack.resources());
      stack.outputs().forEach((id, output) -> outputs.put(stack.prefix() + id, output));
      stack.conditions().forEach((id, truth) -> conditions.put(stack.prefix() + id, truth));
      stack.absent().forEach(id -> absent.add(stack.prefix() + id));
    }
    return new Root(
        name,
        Format.CLOUDFORMATION,
        resources,
        outputs,
        conditions,
        absent,
        List.copyOf(sources),
        comments,
        faults.all());
  }
}
