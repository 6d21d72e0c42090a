package dev.lintel.terraform.plan;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.terraform.tree.BlockContent;
import dev.lintel.terraform.value.Val;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says.
 *
 * @param source its file
 * @param resources what exists once it is applied, and the data sources
 * @param outputs of the root module by name
 * @param variables the values of the root module's variables as a JSON object; null where it says
 *     nothing of them
 * @param diagnostics what is wrong with it
 */
public record Plan(
    Source source,
    List<PlannedResource> resources,
    SequencedMap<String, Val> outputs,
    @Nullable Source variables,
    List<Diagnostic> diagnostics) {

  /**
   * A resource or data source.
   *
   * @param address its whole address
   * @param block the address without its own instance key
   * @param type its type as written
   * @param isData whether it is a data source
   * @param body its values
   * @param meta its provider
   * @param place the object that describes it
   * @param heading its address there
   */
  public record PlannedResource(
      String address,
      String block,
      String type,
      boolean isData,
      BlockContent body,
      BlockContent meta,
      Place place,
      Place heading) {}
}
