package dev.lintel.policy.condition;

/** An operand, and what the loader knows of its values. */
record Resolved(Operand operand, Typing typing) {}
