package dev.lintel.terraform.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The types to which the AWS provider gives its default tags: those with {@code tags_all}. */
final class TaggedTypes {
  private static final String LIST = "tagged-types.txt";
  private static final Set<String> TYPES = read();

  private TaggedTypes() {}

  static boolean contain(String type) {
    return TYPES.contains(type);
  }

  private static Set<String> read() {
    try (InputStream list =
        Objects.requireNonNull(TaggedTypes.class.getResourceAsStream(LIST), LIST)) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
