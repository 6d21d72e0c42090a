package dev.lintel.terraform.tree;

import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.function.CallException;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.function.ReadableFiles;
import dev.lintel.terraform.value.Val;
import java.nio.file.Path;
import java.util.SequencedMap;

/**
 * What functions see where there is no module, such as in a plan: no templates, no variable files.
 *
 * @param workspace what may be read
 */
public record TextHost(Workspace workspace, Budget budget) implements Host {
  @Override
  public ReadableFiles files() {
    return new ReadableFiles(workspace, directory());
  }

  @Override
  public Path directory() {
    return workspace.workingDirectory();
  }

  @Override
  public Val render(Source template, SequencedMap<String, Val> variables) throws CallException {
    throw new CallException("templates are rendered in modules only");
  }

  @Override
  public SequencedMap<String, Val> variables(Source file) throws CallException {
    throw new CallException("variable files are read in modules only");
  }
}
