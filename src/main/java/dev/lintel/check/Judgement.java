package dev.lintel.check;

import dev.lintel.check.eval.Evaluator;

/**
 * A verdict, and where to look for its reasons.
 *
 * @param verdict the verdict over all scenarios
 * @param evaluator of the scenario that shows it: the first that fails, else the first undecided
 * @param scenario when it fails, such as {@code IsProd is false}; empty where the verdict is the
 *     same in all scenarios, or not about them
 */
record Judgement(Verdict verdict, Evaluator evaluator, String scenario) {}
