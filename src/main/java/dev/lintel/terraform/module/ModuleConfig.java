package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.hcl.HclFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

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
    List<Diagnostic> diagnostics) {}
