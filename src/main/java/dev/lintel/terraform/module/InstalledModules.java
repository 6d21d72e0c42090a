package dev.lintel.terraform.module;

import dev.lintel.source.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The modules that {@code terraform init} has put into {@code .terraform/modules}. */
public final class InstalledModules {
  private InstalledModules() {}

  /**
   * The directory of a called module; null where it is not installed.
   *
   * @param root the root module's directory
   * @param prefix the address of the calling module with a dot behind; "" for the root module
   * @param call the name of the call
   */
  public static @Nullable Path find(Workspace workspace, Path root, String prefix, String call) {
    return null;
  }
}
