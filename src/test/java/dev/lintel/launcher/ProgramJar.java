package dev.lintel.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** A jar with one class, whose main prints a text. */
final class ProgramJar {
  private ProgramJar() {}

  /** Writes the jar; {@code scratch} is an empty folder for the compiler. */
  static void write(Path jar, String text, Path scratch) throws IOException {
    Files.createDirectories(scratch);
    Path source = scratch.resolve("Program.java");
    Files.writeString(
        source,
        """
        public class Program {
          public static void main(String[] arguments) {
            System.out.print("%s");
          }
        }
        """
            .formatted(text));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "21", "-d", scratch.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException("the program does not compile");
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(bytes, manifest)) {
      entries.putNextEntry(new JarEntry("Program.class"));
      Files.copy(scratch.resolve("Program.class"), entries);
      entries.closeEntry();
    }
  }
}
