package dev.lintel.terraform.module;

import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.hcl.HclFile;
import dev.lintel.syntax.hcl.HclJson;
import dev.lintel.syntax.hcl.HclParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parsed files of a workspace, each read once. Safe for use by several threads. */
public final class ParsedFiles {
  private final Workspace workspace;
  private final Map<Path, HclFile> files = new ConcurrentHashMap<>();

  /** Files that a workspace may read. */
  public ParsedFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What may be read. */
  public Workspace workspace() {
    return workspace;
  }

  /**
   * A file's tree.
   *
   * @throws IOException if it cannot be read
   */
  public HclFile parse(Path path) throws IOException {
    Path key = workspace.workingDirectory().resolve(path).normalize();
    HclFile known = files.get(key);
    if (known != null) {
      return known;
    }
    Source source = workspace.source(key);
    boolean json = source.name().endsWith(".json");
    HclFile parsed = json ? HclJson.parse(source) : HclParser.parse(source);
    HclFile raced = files.putIfAbsent(key, parsed);
    return raced == null ? parsed : raced;
  }

  /**
   * The configuration files of a directory; none where it is no directory.
   *
   * @throws IOException if listing it fails
   */
  public ModuleFiles moduleFiles(Path directory) throws IOException {
    return ModuleFiles.among(workspace.list(directory));
  }
}
