package dev.lintel.discovery;

import dev.lintel.finding.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found below the paths of a run. */
public final class Found {
  private final List<FoundRoot> roots;
  private final Map<String, Set<String>> onlyFiles;
  private final List<Diagnostic> diagnostics;
  private final ModuleCalls calls;

  Found(
      List<FoundRoot> roots,
      Map<String, Set<String>> onlyFiles,
      List<Diagnostic> diagnostics,
      ModuleCalls calls) {
    this.roots = roots;
    this.onlyFiles = onlyFiles;
    this.diagnostics = diagnostics;
    this.calls = calls;
  }

  /** The roots by name. */
  public List<FoundRoot> roots() {
    return roots;
  }

  /**
   * Of roots that stand for files of theirs, the names of these files by name of the root: only
   * what is in them is to be reported.
   */
  public Map<String, Set<String>> onlyFiles() {
    return onlyFiles;
  }

  /** Paths that do not exist, hold nothing or cannot be read. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The real paths of the directories whose files make up a root module, its own first. */
  public Set<Path> directories(FoundRoot.Module module) {
    return calls.reach(module.path());
  }
}
