package dev.lintel.discovery;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ParsedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the roots below paths. Every directory with Terraform files that no other scanned directory
 * calls as a local module is a root module; every file with the content of a template that no other
 * one has as a nested stack is a template, and every file with that of a plan is a plan. A path
 * that is a file stands for its root module or for itself.
 */
public final class Discovery {
  private final Workspace workspace;
  private final NamedFiles named;
  private final CloudFormationInputs inputs;
  private final FileTree tree;
  private final ModuleCalls calls;
  private final List<FoundRoot> roots = new ArrayList<>();
  private final Map<String, Set<String>> onlyFiles = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Discovery(ParsedFiles files, NamedFiles named, CloudFormationInputs inputs) {
    this.named = named;
    this.inputs = inputs;
    this.workspace = files.workspace();
    this.tree = new FileTree(workspace);
    this.calls = new ModuleCalls(files);
  }

  /** What a path means that is a YAML or JSON file. */
  public enum NamedFiles {
    /** A template where its content is that of one, else nothing, with a warning. */
    BY_CONTENT,
    /** A template, whatever is in it. */
    TEMPLATES
  }

  /**
   * Finds the roots below paths.
   *
   * @param paths files and directories, relative to the working directory or absolute
   * @param files those that were parsed already, of a workspace in which the paths may be read
   * @param named what a path means that is a file
   * @param inputs the parameters of templates, which may decide what others nest
   */
  public static Found find(
      List<Path> paths, ParsedFiles files, NamedFiles named, CloudFormationInputs inputs) {
    return new Discovery(files, named, inputs).find(paths);
  }

  private Found find(List<Path> paths) {
    List<Path> directories = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      Path absolute = workspace.workingDirectory().resolve(path).normalize();
      if (Files.isDirectory(absolute)) {
        directories.add(absolute);
      } else if (workspace.mayRead(absolute)) {
        files.add(absolute);
      } else {
        diagnostics.add(Problems.missing(workspace.nameOf(absolute)));
      }
    }
    directories.forEach(tree::walk);
    diagnostics.addAll(tree.diagnostics());
    calls.roots(tree.moduleDirectories()).forEach(this::addModule);
    addTemplates(tree.documents());
    warnOfEmpty(directories);
    files.forEach(this::addFile);
    roots.sort(Comparator.comparing(FoundRoot::name));
    return new Found(List.copyOf(roots), Map.copyOf(onlyFiles), List.copyOf(diagnostics), calls);
  }

  private FoundRoot.Module addModule(Path directory) {
    FoundRoot.Module module = new FoundRoot.Module(directory, workspace.nameOf(directory));
    roots.add(module);
    return module;
  }

  /** Adds those of the files that are templates. */
  private void addTemplates(List<Path> files) {
    TemplateFiles templates = new TemplateFiles(workspace);
    Parallel.map(
            files,
            file -> Guarded.run(workspace.nameOf(file), () -> templates.look(file)),
            done -> {})
        .forEach(this::add);
    roots.removeIf(root -> root instanceof FoundRoot.Plan plan && liesBesideModule(plan));
    List<FoundRoot.Template> found =
        roots.stream()
            .filter(FoundRoot.Template.class::isInstance)
            .map(FoundRoot.Template.class::cast)
            .toList();
    Set<String> nested = NestedTemplates.among(found, inputs, workspace);
    roots.removeIf(root -> root instanceof FoundRoot.Template && nested.contains(root.name()));
  }

  /**
   * Whether a plan's directory holds configuration. That is judged, and the plan, which may be old,
   * only when it is named.
   */
  private boolean liesBesideModule(FoundRoot.Plan plan) {
    Path directory = plan.path().getParent();
    return directory != null && tree.moduleDirectories().contains(directory);
  }

  /** Returns whether it was a template, or something is wrong with it. */
  private boolean add(Guarded<TemplateFiles.Look> look) {
    int before = roots.size() + diagnostics.size();
    if (look.fault() != null) {
      diagnostics.add(look.fault());
    }
    if (look.value() != null && look.value().root() != null) {
      roots.add(look.value().root());
    }
    if (look.value() != null && look.value().problem() != null) {
      diagnostics.add(look.value().problem());
    }
    return roots.size() + diagnostics.size() > before;
  }

  private void warnOfEmpty(List<Path> directories) {
    Set<Path> holders = new LinkedHashSet<>(tree.moduleDirectories());
    roots.forEach(root -> holders.add(root.path()));
    for (Path directory : new LinkedHashSet<>(directories)) {
      if (holders.stream().noneMatch(holder -> holder.startsWith(directory))) {
        diagnostics.add(Problems.nothingIn(workspace.nameOf(directory)));
      }
    }
  }

  private void addFile(Path file) {
    if (roots.stream().anyMatch(root -> root.path().equals(file))) {
      return;
    }
    Path directory = file.getParent();
    if (!FileTree.isPartOfModule(file) || directory == null) {
      addDocument(file);
      return;
    }
    if (tree.moduleDirectories().contains(directory)) {
      return;
    }
    String root = workspace.nameOf(directory);
    if (onlyFiles.computeIfAbsent(root, name -> new HashSet<>()).isEmpty()) {
      addModule(directory);
    }
    onlyFiles.get(root).add(workspace.nameOf(file));
  }

  private void addDocument(Path file) {
    TemplateFiles templates = new TemplateFiles(workspace);
    boolean anyway = named == NamedFiles.TEMPLATES && FileTree.isDocument(file);
    boolean added =
        add(
            Guarded.run(
                workspace.nameOf(file),
                () -> anyway ? templates.take(file) : templates.look(file)));
    if (!added) {
      diagnostics.add(Problems.neither(workspace.nameOf(file)));
    }
  }
}
