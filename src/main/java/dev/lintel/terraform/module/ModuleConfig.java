package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.HclFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a module declare.
 *
 * @param directory where they are, absolute and normalised
 * @param files all files in order
 * @param variables by name
 * @param locals by name
 * @param resources managed resources by {@code type.name}
 * @param data data sources by {@code type.name}
 * @param calls module calls by name
 * @param outputs by name
 * @param providers the provider blocks
 * @param others every other block, such as {@code terraform} and {@code check}
 * @param complete whether every file was read and is well-formed
 * @param diagnostics what is wrong with the files
 */
public record ModuleConfig(
    Path directory,
    List<HclFile> files,
    SequencedMap<String, Content.Nested> variables,
    SequencedMap<String, Content.Argument> locals,
    SequencedMap<String, Content.Nested> resources,
    SequencedMap<String, Content.Nested> data,
    SequencedMap<String, Content.Nested> calls,
    SequencedMap<String, Content.Nested> outputs,
    List<Content.Nested> providers,
    List<Content.Nested> others,
    boolean complete,
    List<Diagnostic> diagnostics) {
  private static final String BUILT_IN = "terraform.io/builtin/terraform";

  /** The names under which the module requires the provider that is part of Terraform. */
  public Set<String> builtInProviders() {
    Set<String> names = new HashSet<>();
    for (Content.Nested terraform : others) {
      for (Content.Nested required : terraform.content().blocks("required_providers")) {
        for (Content.Argument provider : required.content().arguments()) {
          if (BUILT_IN.equals(source(provider))) {
            names.add(provider.name());
          }
        }
      }
    }
    return names;
  }

  private static @Nullable String source(Content.Argument provider) {
    if (provider.value() instanceof Expression.ObjectLiteral object) {
      for (Expression.ObjectItem item : object.items()) {
        if ("source".equals(item.keyword())
            && item.value() instanceof Expression.Template template) {
          return template.literal();
        }
      }
    }
    return null;
  }
}
