/**
 * Values of the Terraform language with their types: conversion, unification, equality, order.
 * Follows <a href="https://github.com/zclconf/go-cty/blob/main/docs/concepts.md">the type system
 * that Terraform is built on</a>.
 */
@NullMarked
package dev.lintel.terraform.value;

import org.jspecify.annotations.NullMarked;
