package dev.lintel.terraform.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All functions of the language by name. */
public final class Functions {
  private static final Set<String> IMPURE = Set.of("timestamp", "uuid", "bcrypt", "plantimestamp");

  /** Those that Terraform has and that are not evaluated. */
  private static final Set<String> NOT_SUPPORTED = Set.of("rsadecrypt", "type");

  private static final Map<String, Optional<Function>> FOUND = new ConcurrentHashMap<>();

  /** A group of functions; a function is made when it is first called. */
  private interface Family {
    @Nullable Function find(String name);
  }

  private static final List<Family> FAMILIES =
      List.of(
          TextFunctions::find,
          RegexFunctions::find,
          NumberFunctions::find,
          ListFunctions::find,
          SequenceFunctions::find,
          SetFunctions::find,
          MapFunctions::find,
          TypeFunctions::find,
          EncodingFunctions::find,
          YamlFunctions::find,
          HashFunctions::find,
          FileFunctions::find,
          NetworkFunctions::find,
          DateFunctions::find,
          FormatFunctions::find,
          ProviderFunctions::find);

  private Functions() {}

  /** The function of that name; null where there is none, or none that is supported. */
  public static @Nullable Function find(String name) {
    return FOUND.computeIfAbsent(name, Functions::search).orElse(null);
  }

  private static Optional<Function> search(String name) {
    return FAMILIES.stream().flatMap(family -> Stream.ofNullable(family.find(name))).findFirst();
  }

  /** Whether Terraform has a function of that name. */
  public static boolean isKnown(String name) {
    return NOT_SUPPORTED.contains(name) || find(name) != null;
  }

  /** Whether a function gives the same result for the same arguments. */
  public static boolean isPure(String name) {
    return !IMPURE.contains(name);
  }
}
