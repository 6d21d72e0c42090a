/** The output formats: one class and one test each. The one place that escapes text for them. */
@NullMarked
package dev.lintel.report;

import org.jspecify.annotations.NullMarked;
