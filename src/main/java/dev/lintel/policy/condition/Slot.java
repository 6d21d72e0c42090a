package dev.lintel.policy.condition;

/**
 * The place of a bound item in the frame of a policy.
 *
 * @param index from 0, different for every quantifier and filter of a policy
 * @param name what its author calls the item
 */
public record Slot(int index, String name) {}
