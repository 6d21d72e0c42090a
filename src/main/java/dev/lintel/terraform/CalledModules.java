package dev.lintel.terraform;

import dev.lintel.syntax.hcl.FreshStack;
import dev.lintel.terraform.module.LocalCalls;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.tree.RootModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedSet;

/** Which directories a directory's configuration calls as local modules. */
public final class CalledModules {
  private CalledModules() {}

  /**
   * The called directories, normalised; they need not exist. Where a source is computed, it is
   * taken as it is when nothing is given but what lies in the directory.
   *
   * @param directory absolute
   * @throws IOException if a file of the directory cannot be read
   */
  public static SequencedSet<Path> of(Path directory, ParsedFiles files) throws IOException {
    SequencedSet<Path> called = LocalCalls.of(directory, files);
    if (LocalCalls.areComputed(directory, files)) {
      called.addAll(
          FreshStack.call(TerraformLoader.STACK, () -> computed(directory.normalize(), files)));
    }
    return called;
  }

  private static SequencedSet<Path> computed(Path directory, ParsedFiles files) {
    RootModule root = RootModule.open(directory, files, TerraformInputs.NONE.workspace());
    InputValues.give(root, directory, TerraformInputs.NONE);
    return root.localCalls();
  }
}
