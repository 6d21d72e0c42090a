/**
 * Plans in JSON, as {@code terraform show -json} prints them.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON Output
 *     Format</a>
 */
@NullMarked
package dev.lintel.terraform.plan;

import org.jspecify.annotations.NullMarked;
