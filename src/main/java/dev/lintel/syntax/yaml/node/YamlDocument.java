package dev.lintel.syntax.yaml.node;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document. There is a result for any input; what could not be read is in the diagnostics.
 *
 * @param source the text that the spans of the tree are of
 * @param root the tree, as far as it could be read; null for an empty document
 * @param comments in the order of the text; JSON has none
 * @param diagnostics in the order of the text; empty where the document is well-formed
 */
public record YamlDocument(
    Source source, @Nullable Node root, List<Comment> comments, List<Diagnostic> diagnostics) {}
