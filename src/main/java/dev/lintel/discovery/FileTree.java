package dev.lintel.discovery;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files below directories that may be of interest, each once: hidden ones and what package
 * managers install are left out, and what links lead to comes after what is really there.
 */
final class FileTree {
  private static final Set<String> DOCUMENT_ENDINGS =
      Set.of("yaml", "yml", "json", "template", "cfn");

  private final Workspace workspace;
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> links = new ArrayDeque<>();
  private final List<Path> moduleDirectories = new ArrayList<>();
  private final List<Path> documents = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  FileTree(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Adds everything below a directory. */
  void walk(Path directory) {
    Deque<Path> open = new ArrayDeque<>();
    open.push(directory);
    while (!open.isEmpty() || !links.isEmpty()) {
      Path next = open.isEmpty() ? links.poll() : open.pop();
      if (Files.isDirectory(next)) {
        if (isNew(next)) {
          enter(next, open);
        }
      } else if (isDocument(next) && Files.isRegularFile(next) && isNew(next)) {
        documents.add(next);
      }
    }
  }

  /** Whether a file has a part in the root module of its directory. */
  static boolean isPartOfModule(Path file) {
    String name = nameOf(file);
    return ModuleFiles.isConfiguration(name)
        || name.endsWith(".tfvars")
        || name.endsWith(".tfvars.json");
  }

  /** Directories with Terraform files, in the order of the walk. */
  List<Path> moduleDirectories() {
    return moduleDirectories;
  }

  /** Files that may be templates, by their name, in the order of the walk. */
  List<Path> documents() {
    return documents;
  }

  /** What could not be listed. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void enter(Path directory, Deque<Path> open) {
    List<Path> entries;
    try {
      entries = workspace.list(directory);
    } catch (IOException e) {
      diagnostics.add(Problems.unreadable(workspace.nameOf(directory), e));
      return;
    }
    boolean isModule = false;
    List<Path> below = new ArrayList<>();
    for (Path entry : entries) {
      if (isHidden(entry) || !workspace.mayRead(entry)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        below.add(entry);
      } else if (ModuleFiles.isConfiguration(nameOf(entry))) {
        isModule = true;
      } else if (Files.isSymbolicLink(entry)) {
        links.add(entry);
      } else if (isDocument(entry) && Files.isRegularFile(entry) && isNew(entry)) {
        documents.add(entry);
      }
    }
    if (isModule) {
      moduleDirectories.add(directory);
    }
    below.reversed().forEach(open::push);
  }

  private boolean isNew(Path path) {
    try {
      return seen.add(path.toRealPath());
    } catch (IOException e) {
      // It vanished meanwhile, or is there only in an editor.
      return seen.add(path);
    }
  }

  private static boolean isHidden(Path path) {
    String name = nameOf(path);
    return name.startsWith(".") || name.equals("node_modules");
  }

  /** Whether a file may be a template, by its name. */
  static boolean isDocument(Path path) {
    String name = nameOf(path);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return DOCUMENT_ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
