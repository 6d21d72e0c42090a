package dev.lintel.terraform.tree;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.HclExpression;
import dev.lintel.syntax.hcl.HclParser;
import dev.lintel.terraform.eval.Evaluator;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Problems;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.LocalCalls;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** A root module and all that it calls. Not safe for several threads. */
public final class RootModule {
  private static final Set<String> EVALUATED =
      Set.of(Evaluator.CODE, Conditions.CODE, Conditions.VALIDATION_CODE, Expansion.CODE);

  private final Session session;
  private final ModuleConfig config;
  private final Map<String, Given> given = new HashMap<>();
  private final ModuleInstance instance;

  private RootModule(Session session, ModuleConfig config) {
    this.session = session;
    this.config = config;
    this.instance =
        new ModuleInstance(session, config, ModuleInstance.Position.ROOT, this::variable);
  }

  /** A value given for a variable. */
  public sealed interface Given {
    /** From a file of values. */
    record Written(Content.Argument argument) implements Given {}

    /**
     * From the command line or the environment.
     *
     * @param source a text that holds the value and nothing else
     */
    record Typed(Source source) implements Given {}
  }

  /**
   * Opens a root module; nothing is evaluated yet.
   *
   * @param directory absolute and normalised
   * @param workspace the value of terraform.workspace
   */
  public static RootModule open(Path directory, ParsedFiles files, String workspace) {
    Session session = new Session(files, directory, workspace);
    return new RootModule(session, session.config(directory));
  }

  /** The root module itself. */
  public ModuleInstance instance() {
    return instance;
  }

  /** Its files. */
  public ParsedFiles files() {
    return session.parsed();
  }

  /** Every module that was read so far. */
  public List<ModuleConfig> configs() {
    return session.configs();
  }

  /** Whether it declares a variable. */
  public boolean declares(String variable) {
    return config.variables().containsKey(variable);
  }

  /** Gives a value to a variable instead of an earlier one. */
  public void give(String variable, Given value) {
    given.put(variable, value);
  }

  /** Adds a diagnostic. */
  public void report(Diagnostic diagnostic) {
    session.report(diagnostic);
  }

  /**
   * What to say, in the order found. Where a variable has not been given its value, such as in a
   * module that others call, a failing expression need not fail for those who give one.
   */
  public List<Diagnostic> diagnostics() {
    boolean allGiven = given.keySet().containsAll(config.variables().keySet());
    return allGiven
        ? session.diagnostics()
        : session.diagnostics().stream().map(RootModule::assumed).toList();
  }

  private static Diagnostic assumed(Diagnostic diagnostic) {
    return EVALUATED.contains(diagnostic.code())
        ? new Diagnostic(
            diagnostic.code(), Diagnostic.Level.WARNING, diagnostic.message(), diagnostic.place())
        : diagnostic;
  }

  /** The evaluated provider blocks with the block as written. */
  public BlockContent provider(Content.Nested block, ModuleInstance module) {
    return Bodies.evaluate(
        block.content(),
        block.place(),
        Set.of("alias", "version"),
        session,
        module.scope(Repetition.SINGLE));
  }

  /** The directories that it calls as local modules, in the order of the calls. */
  public SequencedSet<Path> localCalls() {
    SequencedSet<Path> called = new LinkedHashSet<>();
    for (Content.Nested call : config.calls().values()) {
      Content.Argument source = call.content().argument("source");
      Val value =
          source == null
              ? null
              : session.evaluate(
                  source.value(), source.source(), instance.scope(Repetition.SINGLE));
      Path directory =
          value instanceof Val.Text text
              ? LocalCalls.directoryOf(config.directory(), text.text())
              : null;
      if (directory != null) {
        called.add(directory);
      }
    }
    return called;
  }

  /** Evaluates what is declared, wanted or not, so that its faults are told. */
  public void evaluateAll(ModuleInstance module) {
    module.config().variables().keySet().forEach(module::checkVariable);
    module.config().locals().keySet().forEach(module::local);
    module.config().outputs().keySet().forEach(module::output);
  }

  private Val variable(String name) {
    Variables variable = new Variables(name, config.variables().get(name), session);
    return switch (given.get(name)) {
      case Given.Written written -> {
        Content.Argument argument = written.argument();
        Val value = session.evaluate(argument.value(), argument.source(), new ClosedScope(null));
        yield variable.accept(value, argument.valuePlace());
      }
      case Given.Typed typed -> typed(name, variable, typed.source());
      case null -> variable.hasDefault() ? variable.defaultValue() : variable.missing();
    };
  }

  /** Text stands for itself where a string is wanted, else it is an expression. */
  private Val typed(String name, Variables variable, Source source) {
    Span all = new Span(0, source.text().length());
    Content.Nested block = config.variables().get(name);
    Place place = block == null ? new Place(source, all) : block.heading();
    if (variable.type().type() == Type.Primitive.STRING || !variable.isTyped()) {
      return variable.accept(Vals.text(source.text()), place);
    }
    HclExpression parsed = HclParser.parseExpression(source, all);
    Problems problems = new Problems();
    parsed.diagnostics().forEach(problems::add);
    Val value =
        Evaluator.evaluate(
            parsed.expression(),
            Frame.of(source, new ClosedScope(null), session.budget(), problems));
    if (!problems.any()) {
      return variable.accept(value, place);
    }
    String why = problems.diagnostics().getFirst().message();
    session.report(
        Diagnostic.error(
            "terraform-variable",
            "Invalid value for input variable \"" + name + "\": " + why,
            place));
    return Vals.unknown(
        variable.type().type().withoutOptional(), "variable " + name + " has an invalid value");
  }
}
