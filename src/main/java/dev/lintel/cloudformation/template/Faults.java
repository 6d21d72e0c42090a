package dev.lintel.cloudformation.template;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Collects what is wrong with a template; what is found twice at one place is told once. */
public final class Faults {
  private final SequencedSet<Diagnostic> found = new LinkedHashSet<>();

  /** Something that the service refuses. */
  public void error(Code code, String message, Place place) {
    found.add(Diagnostic.error(code.text, message, place));
  }

  /** Something that the service accepts, or that cannot be looked at as a whole. */
  public void warning(Code code, String message, Place place) {
    found.add(Diagnostic.warning(code.text, message, place));
  }

  /** A problem found elsewhere. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** In the order in which they were found. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** The kinds of problems of templates. */
  public enum Code {
    /** A section, resource, output or mapping has not the shape it needs. */
    STRUCTURE("cfn-structure"),
    /** A parameter's declaration or value breaks its own rules. */
    PARAMETER("cfn-parameter"),
    /** A name that nothing in the template has. */
    NAME("cfn-unknown-name"),
    /** A function's arguments have not the shape it needs. */
    ARGUMENTS("cfn-arguments"),
    /** Conditions or resources that need each other. */
    CIRCLE("cfn-circular"),
    /** A reference to a resource that is not created. */
    ABSENT("cfn-absent-resource"),
    /** The template of a nested stack that cannot be read. */
    NESTED("cfn-nested-stack"),
    /** A limit of the work was reached. */
    LIMIT("cfn-limit");

    private final String text;

    Code(String text) {
      this.text = text;
    }
  }
}
