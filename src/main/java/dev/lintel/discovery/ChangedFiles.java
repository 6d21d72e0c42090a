package dev.lintel.discovery;

import dev.lintel.graph.Root;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that changed, and the roots that they are part of. A file that was deleted counts too. */
public final class ChangedFiles {
  private final Set<String> names = new HashSet<>();
  private final Set<Path> moduleDirectories = new HashSet<>();
  private final boolean onlyConfiguration;

  /**
   * These files.
   *
   * @param files relative to the working directory or absolute
   */
  public ChangedFiles(List<Path> files, Workspace workspace) {
    boolean configuration = true;
    for (Path file : files) {
      Path absolute = workspace.workingDirectory().resolve(file).normalize();
      names.add(workspace.nameOf(absolute));
      Path directory = absolute.getParent();
      if (directory != null && FileTree.isPartOfModule(absolute)) {
        moduleDirectories.add(ModuleCalls.real(directory));
      } else {
        configuration = false;
      }
    }
    this.onlyConfiguration = configuration;
  }

  /** Their names in reports. */
  public Set<String> names() {
    return names;
  }

  /**
   * The roots that they may be part of, before anything is loaded. Where a file may be read by any
   * root, say as a policy document, these are all.
   */
  public List<FoundRoot> candidates(Found found) {
    return onlyConfiguration
        ? found.roots().stream().filter(root -> reaches(found, root)).toList()
        : found.roots();
  }

  /** Whether they are part of a root that was loaded. */
  public boolean concern(Found found, FoundRoot candidate, Root root) {
    return reaches(found, candidate)
        || root.sources().stream().map(Source::name).anyMatch(names::contains);
  }

  private boolean reaches(Found found, FoundRoot root) {
    return root instanceof FoundRoot.Module module
        && found.directories(module).stream().anyMatch(moduleDirectories::contains);
  }
}
