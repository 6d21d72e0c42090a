package dev.lintel.terraform.module;

import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules that {@code terraform init} has put into {@code .terraform/modules}.
 *
 * @param directories where each is, by the names of the calls that lead to it, with dots between
 */
public record InstalledModules(Map<String, Path> directories) {
  private static final String MANIFEST = ".terraform/modules/modules.json";

  /** Copies the directories. */
  public InstalledModules {
    directories = Map.copyOf(directories);
  }

  /** Those of a root module; none where it was not initialised. */
  public static InstalledModules of(Path root, Workspace workspace) {
    Path manifest = root.resolve(MANIFEST);
    Map<String, Path> directories = new HashMap<>();
    try {
      boolean initialised = workspace.mayRead(manifest);
      Node content = initialised ? YamlParser.parse(workspace.source(manifest)).root() : null;
      if (content instanceof Node.Mapping mapping
          && mapping.get("Modules") instanceof Node.Sequence modules) {
        modules.items().forEach(module -> add(module, root, directories));
      }
    } catch (IOException e) {
      return new InstalledModules(Map.of());
    }
    return new InstalledModules(directories);
  }

  private static void add(Node module, Path root, Map<String, Path> directories) {
    if (module instanceof Node.Mapping mapping
        && mapping.get("Key") instanceof Node.Scalar key
        && mapping.get("Dir") instanceof Node.Scalar directory) {
      try {
        directories.put(key.text(), root.resolve(directory.text()).normalize());
      } catch (InvalidPathException e) {
        directories.remove(key.text());
      }
    }
  }

  /**
   * The directory of a called module, by the names of the calls; null where it is not installed.
   */
  public @Nullable Path find(String key) {
    return directories.get(key);
  }
}
