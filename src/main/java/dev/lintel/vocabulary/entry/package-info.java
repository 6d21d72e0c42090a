/** The vocabulary's data: the entries of one YAML file for each service, read strictly. */
@NullMarked
package dev.lintel.vocabulary.entry;

import org.jspecify.annotations.NullMarked;
