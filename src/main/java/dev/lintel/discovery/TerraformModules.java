package dev.lintel.discovery;

import dev.lintel.source.Workspace;
import java.nio.file.Path;
import java.util.List;

/** What discovery asks about Terraform modules. */
final class TerraformModules {
  private static final List<String> ENDINGS = List.of(".tf", ".tofu", ".tf.json", ".tofu.json");

  private TerraformModules() {}

  /** Whether a file is part of the module of its directory, by its name. */
  static boolean isModuleFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** The directories of the local modules that a module calls. */
  static List<Path> localCalls(Path directory, Workspace workspace) {
    return List.of();
  }
}
