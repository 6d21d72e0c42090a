package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import java.util.List;

/**
 * A parsed file. There is a tree for any input; what could not be read is in the diagnostics.
 *
 * @param source the text that the spans of the tree are of
 * @param body the top level
 * @param comments in the order of the text
 * @param diagnostics in the order of the text; empty where the file is well-formed
 */
public record HclFile(
    Source source, Body body, List<Comment> comments, List<Diagnostic> diagnostics) {}
