package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.hcl.HclFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads what the files of a module declare. */
public final class ConfigReader {
  private static final String DUPLICATE = "terraform-duplicate";
  private static final String BLOCK = "terraform-block";

  private final Path directory;
  private final List<HclFile> files = new ArrayList<>();
  private final SequencedMap<String, Content.Nested> variables = new LinkedHashMap<>();
  private final SequencedMap<String, Content.Argument> locals = new LinkedHashMap<>();
  private final SequencedMap<String, Content.Nested> resources = new LinkedHashMap<>();
  private final SequencedMap<String, Content.Nested> data = new LinkedHashMap<>();
  private final SequencedMap<String, Content.Nested> calls = new LinkedHashMap<>();
  private final SequencedMap<String, Content.Nested> outputs = new LinkedHashMap<>();
  private final List<Content.Nested> providers = new ArrayList<>();
  private final List<Content.Nested> others = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean complete = true;
  private boolean overriding;

  private ConfigReader(Path directory) {
    this.directory = directory;
  }

  /** Reads a directory; what cannot be read is in the diagnostics. */
  public static ModuleConfig read(Path directory, ParsedFiles parsed) {
    ConfigReader reader = new ConfigReader(directory);
    reader.readFiles(parsed);
    return new ModuleConfig(
        directory,
        reader.files,
        reader.variables,
        reader.locals,
        reader.resources,
        reader.data,
        reader.calls,
        reader.outputs,
        reader.providers,
        reader.others,
        reader.complete,
        reader.diagnostics);
  }

  private void readFiles(ParsedFiles parsed) {
    try {
      ModuleFiles found = parsed.moduleFiles(directory);
      found.primary().forEach(file -> readFile(file, parsed));
      diagnostics.addAll(BlockRules.checkTerraform(others));
      overriding = true;
      found.overrides().forEach(file -> readFile(file, parsed));
      diagnostics.addAll(BlockRules.checkMoves(others, declared()));
    } catch (IOException e) {
      unreadable(directory, parsed);
    }
  }

  private void readFile(Path path, ParsedFiles parsed) {
    try {
      HclFile file = parsed.parse(path);
      files.add(file);
      diagnostics.addAll(file.diagnostics());
      complete &= file.diagnostics().isEmpty();
      Content content = Content.of(file.body(), file.source());
      diagnostics.addAll(BlockRules.checkTop(content));
      content.blocks().forEach(this::declare);
    } catch (IOException e) {
      unreadable(path, parsed);
    }
  }

  private void unreadable(Path path, ParsedFiles parsed) {
    complete = false;
    diagnostics.add(
        new Diagnostic(
            "unreadable-file",
            Diagnostic.Level.ERROR,
            parsed.workspace().nameOf(path) + " cannot be read; check its permissions.",
            null));
  }

  private void declare(Content.Nested block) {
    diagnostics.addAll(NameRules.check(block));
    diagnostics.addAll(BlockRules.check(block));
    switch (block.name()) {
      case "variable" -> declare(variables, block.label(0), block, "variable");
      case "output" -> declare(outputs, block.label(0), block, "output");
      case "module" -> declare(calls, block.label(0), block, "module call");
      case "resource" ->
          declare(resources, block.label(0) + "." + block.label(1), block, "resource");
      case "data" -> declare(data, block.label(0) + "." + block.label(1), block, "data source");
      case "locals" -> block.content().arguments().forEach(this::declareLocal);
      case "provider" -> providers.add(block);
      case "terraform" -> {
        diagnostics.addAll(VersionRules.check(block));
        others.add(block);
      }
      case "check", "moved", "removed", "import", "ephemeral", "action", "list" ->
          others.add(block);
      default ->
          diagnostics.add(
              Diagnostic.error(
                  BLOCK,
                  "Unsupported block type: blocks of type \""
                      + block.name()
                      + "\" are not expected here; check the spelling.",
                  block.heading()));
    }
  }

  /** What moved and removed blocks may name, by address. */
  private Map<String, Content.Nested> declared() {
    Map<String, Content.Nested> declared = new HashMap<>(resources);
    calls.forEach((name, call) -> declared.put("module." + name, call));
    return declared;
  }

  private void declareLocal(Content.Argument argument) {
    Content.Argument earlier = locals.get(argument.name());
    if (earlier != null && !overriding) {
      diagnostics.add(
          Diagnostic.error(
              DUPLICATE,
              "Duplicate local value \""
                  + argument.name()
                  + "\": it is defined at "
                  + earlier.place()
                  + " already; rename one of them.",
              argument.place().at(argument.nameSpan())));
      return;
    }
    locals.put(argument.name(), argument);
  }

  private void declare(
      SequencedMap<String, Content.Nested> known, String name, Content.Nested block, String what) {
    Content.Nested earlier = known.get(name);
    if (overriding) {
      override(known, name, block, earlier, what);
    } else if (earlier != null) {
      diagnostics.add(
          Diagnostic.error(
              DUPLICATE,
              "Duplicate %s \"%s\": it is declared at %s already; rename one of them."
                  .formatted(what, name, earlier.place()),
              block.heading()));
    } else {
      known.put(name, block);
    }
  }

  private void override(
      SequencedMap<String, Content.Nested> known,
      String name,
      Content.Nested block,
      Content.@Nullable Nested earlier,
      String what) {
    if (earlier == null) {
      diagnostics.add(
          Diagnostic.error(
              "terraform-override",
              "Missing %s \"%s\" to override: an override file may only change what another file declares."
                  .formatted(what, name),
              block.heading()));
    } else {
      known.put(name, earlier.with(earlier.content().overriddenBy(block.content())));
    }
  }
}
