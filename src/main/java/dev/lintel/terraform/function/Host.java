package dev.lintel.terraform.function;

import dev.lintel.source.Source;
import dev.lintel.terraform.value.Val;
import java.nio.file.Path;
import java.util.SequencedMap;

/** What functions see of the module they are called in. */
public interface Host {
  /** The files that may be read; paths are relative to the root module's directory. */
  ReadableFiles files();

  /** The budget of the root. */
  Budget budget();

  /**
   * Renders a template.
   *
   * @param template its text
   * @param variables the only names it may use
   * @throws CallException if it is not well-formed or its evaluation fails
   */
  Val render(Source template, SequencedMap<String, Val> variables) throws CallException;

  /**
   * The values of a variable file.
   *
   * @param file its text
   * @throws CallException if it is not well-formed or holds more than literal values
   */
  SequencedMap<String, Val> variables(Source file) throws CallException;

  /** The directory of the root module, absolute. */
  Path directory();
}
