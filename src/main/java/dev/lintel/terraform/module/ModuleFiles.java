package dev.lintel.terraform.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configuration files of a directory.
 *
 * @param primary the files that declare, by name
 * @param overrides the files whose content replaces that of others, by name
 * @see <a href="https://developer.hashicorp.com/terraform/language/files">Files and Directories</a>
 */
public record ModuleFiles(List<Path> primary, List<Path> overrides) {
  private static final List<String> EXTENSIONS = List.of(".tf.json", ".tofu.json", ".tf", ".tofu");

  /** Those among the entries of a directory. */
  public static ModuleFiles among(List<Path> entries) {
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(nameOf(entry)));
    List<Path> primary = new ArrayList<>();
    List<Path> overrides = new ArrayList<>();
    List<Path> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(ModuleFiles::nameOf));
    for (Path entry : sorted) {
      String name = nameOf(entry);
      if (isConfiguration(name) && !isReplaced(name, names)) {
        (isOverride(name) ? overrides : primary).add(entry);
      }
    }
    return new ModuleFiles(primary, overrides);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return primary.isEmpty() && overrides.isEmpty();
  }

  /** Whether a file of that name is configuration that Terraform or OpenTofu reads. */
  public static boolean isConfiguration(String name) {
    return !isIgnored(name) && !extension(name).isEmpty();
  }

  /** Hidden files and the backups of editors. */
  private static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"));
  }

  private static String extension(String name) {
    return EXTENSIONS.stream().filter(name::endsWith).findFirst().orElse("");
  }

  /** A {@code .tofu} file stands in for the {@code .tf} file of the same name. */
  private static boolean isReplaced(String name, Set<String> names) {
    String extension = extension(name);
    String stem = name.substring(0, name.length() - extension.length());
    return extension.startsWith(".tf") && names.contains(stem + extension.replace(".tf", ".tofu"));
  }

  private static boolean isOverride(String name) {
    String stem = name.substring(0, name.length() - extension(name).length());
    return stem.equals("override") || stem.endsWith("_override");
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
