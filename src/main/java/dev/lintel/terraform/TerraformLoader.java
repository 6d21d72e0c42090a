package dev.lintel.terraform;

import dev.lintel.graph.Root;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.hcl.FreshStack;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.tree.RootModule;
import java.nio.file.Path;
import java.util.List;

/** Loads a root module with everything it calls. */
public final class TerraformLoader {
  /** Bytes of stack: values may need each other in long chains. */
  static final long STACK = 512L << 20;

  private TerraformLoader() {}

  /**
   * Evaluates a root module as Terraform would that is started in its directory. What cannot be
   * read or evaluated is in the root's diagnostics.
   *
   * @param directory the root module, relative to the working directory or absolute
   * @param workspace what may be read
   */
  public static Root load(Path directory, TerraformInputs inputs, Workspace workspace) {
    return load(directory, inputs, new ParsedFiles(workspace));
  }

  /**
   * The same with files that may have been parsed already.
   *
   * @param directory the root module, relative to the working directory or absolute
   */
  public static Root load(Path directory, TerraformInputs inputs, ParsedFiles files) {
    return FreshStack.call(STACK, () -> evaluate(directory, inputs, files));
  }

  private static Root evaluate(Path directory, TerraformInputs inputs, ParsedFiles files) {
    Path absolute = files.workspace().workingDirectory().resolve(directory).normalize();
    RootModule root = RootModule.open(absolute, files, inputs.workspace());
    List<HclFile> variableFiles = InputValues.give(root, absolute, inputs);
    return new GraphBuilder(root).build(files.workspace().nameOf(absolute), variableFiles);
  }
}
