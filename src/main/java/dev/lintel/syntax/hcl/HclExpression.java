package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import java.util.List;

/**
 * An expression that was read by itself.
 *
 * @param expression the expression; {@link Expression.Bad} where it could not be read
 * @param diagnostics in the order of the text; empty where it is well-formed
 */
public record HclExpression(Expression expression, List<Diagnostic> diagnostics) {}
