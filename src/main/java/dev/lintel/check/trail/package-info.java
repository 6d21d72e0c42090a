/** Which events of CloudTrail a metric filter or an event rule looks for. */
@NullMarked
package dev.lintel.check.trail;

import org.jspecify.annotations.NullMarked;
