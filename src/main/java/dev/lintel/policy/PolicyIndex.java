package dev.lintel.policy;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the shipped policies before any is read: their files, ids, and what they
 * judge. The build writes it; a run reads it and then only the policies of types that occur.
 */
public final class PolicyIndex {
  private static final String FOLDER = "/policies/";
  private static final String FILE = FOLDER + "index.txt";

  private PolicyIndex() {}

  /**
   * One policy.
   *
   * @param id its id
   * @param path its file within the folder of policies
   * @param byDefault whether it belongs to the profile {@code default}
   * @param resources what it judges, by canonical name; empty for an estate policy
   * @param formerly earlier ids
   */
  public record Header(
      String id, String path, boolean byDefault, List<String> resources, List<String> formerly) {}

  /**
   * Writes the index of a folder of policies.
   *
   * @param args the folder, and the file to write
   * @throws IOException if one cannot be read or the other not written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path file = Path.of(args[1]);
    StringBuilder index = new StringBuilder();
    for (Path policy : files(folder)) {
      String path = folder.relativize(policy).toString().replace('\\', '/');
      index.append(line(path, Source.of(path, Files.readString(policy)))).append('\n');
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, index.toString());
  }

  /** The headers of the shipped policies by id; {@code lib} and {@code profiles} are left out. */
  static List<Header> shipped() {
    List<Header> headers = new ArrayList<>();
    for (String line : read(FILE).lines().toList()) {
      String[] parts = line.split("\t", -1);
      if (!parts[1].isEmpty()) {
        headers.add(
            new Header(
                parts[1], parts[0], parts[2].equals("true"), words(parts[3]), words(parts[4])));
      }
    }
    headers.sort(Comparator.comparing(Header::id));
    return List.copyOf(headers);
  }

  /** The shipped files in a folder such as {@code lib}. */
  static List<Source> shippedFiles(String folder) {
    return read(FILE)
        .lines()
        .map(line -> line.substring(0, line.indexOf('\t')))
        .filter(path -> path.startsWith(folder + "/"))
        .map(PolicyIndex::source)
        .toList();
  }

  /** The text of a shipped file. */
  static Source source(String path) {
    return Source.of("policies/" + path, read(FOLDER + path));
  }

  /** The text of a shipped policy as far as its examples, which come last and judge nothing. */
  static Source withoutExamples(String path) {
    String text = read(FOLDER + path);
    int examples = text.indexOf("\nexamples:");
    return Source.of("policies/" + path, examples < 0 ? text : text.substring(0, examples + 1));
  }

  private static String line(String path, Source source) {
    boolean isPolicy = !path.startsWith("lib/") && !path.startsWith("profiles/");
    if (!isPolicy || !(YamlParser.parse(source).root() instanceof Node.Mapping policy)) {
      return path + "\t\t\t\t";
    }
    return String.join(
        "\t",
        path,
        String.join(",", texts(policy.get("id"))),
        texts(policy.get("default")).contains("false") ? "false" : "true",
        String.join(",", canonical(texts(policy.get("resource")))),
        String.join(",", texts(policy.get("formerly"))));
  }

  /** A run that had to look up aliases would read what the vocabulary says of every service. */
  private static List<String> canonical(List<String> names) {
    return names.stream().map(Vocabulary.shipped()::canonicalName).toList();
  }

  private static List<String> texts(@Nullable Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of(scalar.text());
      case Node.Sequence sequence ->
          sequence.items().stream().flatMap(item -> texts(item).stream()).toList();
      case null, default -> List.of();
    };
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String read(String resource) {
    try (InputStream in = PolicyIndex.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
