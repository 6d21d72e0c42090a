package dev.lintel.cloudformation;

import dev.lintel.cloudformation.evaluate.Evaluator;
import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.MappingShapes;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.SectionReader;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.graph.Format;
import dev.lintel.graph.Root;
import dev.lintel.graph.Root.Output;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Loads a template into a root: what would be deployed, as far as it is known before. */
public final class CloudFormationLoader {
  private CloudFormationLoader() {}

  /**
   * The root of a template. There is one for any document; what is wrong with it is in the root's
   * diagnostics, those of the document first.
   */
  public static Root load(YamlDocument document, CloudFormationInputs inputs) {
    Faults faults = new Faults();
    document.diagnostics().forEach(faults::add);
    Sections sections = SectionReader.read(document, faults);
    Parameters parameters = Parameters.read(sections, inputs.parameters(), faults);
    MappingShapes.check(sections, faults);
    Evaluator evaluator = new Evaluator(sections, parameters, faults);
    SequencedMap<String, @Nullable Boolean> conditions = evaluator.conditions().all();
    ResourceReader.Created created = ResourceReader.read(sections, evaluator, faults);
    if (!sections.hasMacro()) {
      DependencyCircles.check(created.resources(), faults);
    }
    SequencedMap<String, Output> outputs = OutputReader.read(sections, evaluator, faults);
    return new Root(
        document.source().name(),
        Format.CLOUDFORMATION,
        created.resources(),
        outputs,
        conditions,
        created.absent(),
        List.of(document.source()),
        document.comments(),
        faults.all());
  }
}
