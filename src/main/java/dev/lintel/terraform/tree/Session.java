package dev.lintel.terraform.tree;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.HclExpression;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.syntax.hcl.HclParser;
import dev.lintel.terraform.eval.Evaluator;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Problems;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.function.CallException;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.function.ReadableFiles;
import dev.lintel.terraform.module.ConfigReader;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.InstalledModules;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.value.Val;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/** What all modules of one root share while it is evaluated. Not safe for several threads. */
final class Session implements Host {
  private static final int DEEPEST = 10_000;

  private final ParsedFiles files;
  private final Path directory;
  private final String workspace;
  private final Budget budget = Budget.standard();
  private final SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();
  private final Map<Path, ModuleConfig> configs = new LinkedHashMap<>();
  private final InstalledModules installed;
  private final Providers providers = new Providers();
  private final Deque<Node<?>> running = new ArrayDeque<>();
  private final Set<Set<String>> cycles = new HashSet<>();

  Session(ParsedFiles files, Path directory, String workspace) {
    this.files = files;
    this.directory = directory;
    this.workspace = workspace;
    this.installed = InstalledModules.of(directory, files.workspace());
  }

  /** The modules that are installed for the root module. */
  InstalledModules installed() {
    return installed;
  }

  /** Which provider configurations resources are of. */
  Providers providers() {
    return providers;
  }

  String workspace() {
    return workspace;
  }

  ParsedFiles parsed() {
    return files;
  }

  /** What a directory declares; read once. */
  ModuleConfig config(Path path) {
    ModuleConfig known = configs.get(path);
    if (known != null) {
      return known;
    }
    ModuleConfig read = ConfigReader.read(path, files);
    configs.put(path, read);
    read.diagnostics().forEach(this::report);
    return read;
  }

  /** All modules that were read so far. */
  List<ModuleConfig> configs() {
    return List.copyOf(configs.values());
  }

  /** What to say, in the order found. */
  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** Says something, once. */
  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void report(Problems problems) {
    problems.diagnostics().forEach(this::report);
  }

  /** The value of an expression; what fails is reported. */
  Val evaluate(Expression expression, Source source, Scope scope) {
    Problems problems = new Problems();
    Val value = Evaluator.evaluate(expression, Frame.of(source, scope, budget, problems));
    report(problems);
    return value;
  }

  /** Whether so much waits for each other that no more may be begun. */
  boolean isTooDeep() {
    if (running.size() < DEEPEST) {
      return false;
    }
    report(
        Diagnostic.warning(
            "terraform-limit",
            "More than " + DEEPEST + " values need each other: Lintel leaves the rest unknown.",
            running.getFirst().place()));
    return true;
  }

  void enter(Node<?> node) {
    running.push(node);
  }

  void leave() {
    running.pop();
  }

  /** Whether a node of that name is what is evaluated just now. */
  boolean isCurrent(String name) {
    return !running.isEmpty() && running.getFirst().name().equals(name);
  }

  /** Says that a running node needs itself. */
  void reportCycle(Node<?> node) {
    List<Node<?>> members = new ArrayList<>();
    for (Node<?> above : running) {
      members.add(above);
      if (above == node) {
        break;
      }
    }
    Set<String> names = new TreeSet<>();
    members.forEach(member -> names.add(member.name()));
    if (cycles.add(names)) {
      report(
          Diagnostic.error(
              "terraform-cycle",
              "Cycle: "
                  + String.join(", ", names)
                  + " need each other's values; take one of the references away.",
              members.getLast().place()));
    }
  }

  @Override
  public ReadableFiles files() {
    return new ReadableFiles(files.workspace(), directory);
  }

  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public Val render(Source template, SequencedMap<String, Val> variables) throws CallException {
    Span all = new Span(0, template.text().length());
    HclExpression parsed = HclParser.parseTemplate(template, all);
    if (!parsed.diagnostics().isEmpty()) {
      throw new CallException(said(parsed.diagnostics()));
    }
    Problems problems = new Problems();
    Scope scope = new TemplateScope(this, variables);
    Val value =
        Evaluator.evaluate(parsed.expression(), Frame.of(template, scope, budget, problems));
    if (problems.any()) {
      throw new CallException(said(problems.diagnostics()));
    }
    return value;
  }

  @Override
  public SequencedMap<String, Val> variables(Source file) throws CallException {
    HclFile parsed = HclParser.parse(file);
    if (!parsed.diagnostics().isEmpty()) {
      throw new CallException(said(parsed.diagnostics()));
    }
    Problems problems = new Problems();
    Frame frame = Frame.of(file, new ClosedScope(null), budget, problems);
    SequencedMap<String, Val> values = new LinkedHashMap<>();
    for (Content.Member member : Content.of(parsed.body(), file).members()) {
      if (!(member instanceof Content.Argument argument)) {
        throw new CallException("a variable file holds values only, not a block " + member.name());
      }
      values.put(argument.name(), Evaluator.evaluate(argument.value(), frame));
    }
    if (problems.any()) {
      throw new CallException(said(problems.diagnostics()));
    }
    return values;
  }

  private static String said(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.getFirst();
    String message = first.message().replaceAll("\\.$", "");
    return first.place() == null ? message : first.place() + ": " + message;
  }
}
