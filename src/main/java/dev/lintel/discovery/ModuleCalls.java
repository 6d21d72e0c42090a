package dev.lintel.discovery;

import dev.lintel.terraform.CalledModules;
import dev.lintel.terraform.module.ParsedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which directories call which as local modules. All paths within are real paths. */
final class ModuleCalls {
  private final ParsedFiles files;
  private final Map<Path, Set<Path>> calls = new HashMap<>();

  ModuleCalls(ParsedFiles files) {
    this.files = files;
  }

  /**
   * The directories that no other one of them calls, in their order. Of modules that call each
   * other in a circle the first is taken, so that none is left out.
   */
  List<Path> roots(List<Path> directories) {
    if (directories.size() < 2) {
      return directories;
    }
    List<Guarded<Set<Path>>> read =
        Parallel.map(
            directories,
            directory -> Guarded.run(directory.toString(), () -> readCalls(directory)),
            done -> {});
    Set<Path> called = new HashSet<>();
    for (int i = 0; i < directories.size(); i++) {
      Path real = real(directories.get(i));
      // A directory that makes the parser fail is reported when it is loaded.
      Set<Path> its = read.get(i).value();
      calls.put(real, its == null ? Set.of() : its);
      calls.get(real).stream().filter(target -> !target.equals(real)).forEach(called::add);
    }
    List<Path> roots = new ArrayList<>();
    Set<Path> covered = new HashSet<>();
    for (Path directory : directories) {
      if (!called.contains(real(directory))) {
        roots.add(directory);
        covered.addAll(reach(directory));
      }
    }
    for (Path directory : directories) {
      if (!covered.contains(real(directory))) {
        roots.add(directory);
        covered.addAll(reach(directory));
      }
    }
    roots.sort(Path::compareTo);
    return roots;
  }

  /** The directory and all that it calls, directly or through others. */
  Set<Path> reach(Path directory) {
    Set<Path> reached = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>();
    open.add(real(directory));
    while (!open.isEmpty()) {
      Path next = open.remove();
      if (reached.add(next)) {
        open.addAll(calls.computeIfAbsent(next, this::readCalls));
      }
    }
    return reached;
  }

  private Set<Path> readCalls(Path directory) {
    Set<Path> targets = new LinkedHashSet<>();
    try {
      for (Path target : CalledModules.of(directory, files)) {
        targets.add(real(target));
      }
    } catch (IOException e) {
      // Reported when the directory is loaded; until then it calls nothing more.
      return targets;
    }
    return targets;
  }

  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
