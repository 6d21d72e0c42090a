package dev.lintel.cli;

import dev.lintel.cli.example.PolicyTest;
import dev.lintel.policy.PolicyLoader;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.Vocabulary;
import dev.lintel.vocabulary.index.Suggestions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file of a policy that is still to be written. It loads; its tests fail until it is filled in.
 *
 * @param id the policy's id
 * @param text the file
 */
record NewPolicy(String id, String text) {
  /**
   * The file of a policy.
   *
   * @param resource the type that it judges
   * @throws UsageException where the id is none or is taken, or there is no such type
   */
  static NewPolicy of(String id, String resource) throws UsageException {
    Vocabulary vocabulary = Vocabulary.shipped();
    if (!PolicyLoader.isId(id)) {
      throw new UsageException(
          "'" + id + "' is no id: write lower-case words with hyphens between them");
    }
    if (PolicySet.shipped(vocabulary).isKnown(id)) {
      throw new UsageException("'" + id + "' is a built-in policy: choose another id");
    }
    if (!vocabulary.isType(resource)) {
      String meant = Suggestions.sentence(vocabulary.didYouMean(resource));
      throw new UsageException("no resource type is called '" + resource + "'" + meant);
    }
    String type = vocabulary.canonicalName(resource);
    if (type.startsWith("provider.")) {
      throw new UsageException("new writes policies of resources and data sources, not " + type);
    }
    List<String> written = vocabulary.cloudFormationTypes(type);
    String formats = written.isEmpty() ? "formats: [terraform]\n" : "";
    String text = head(id, type, formats) + terraform(id, block(type));
    return new NewPolicy(
        id, written.isEmpty() ? text : text + cloudFormation(id, written.getFirst()));
  }

  private static String head(String id, String type, String formats) {
    return """
    # Write what says TODO, then run: lintel test
    id: %1$s
    title: "%3$s: what is wrong, in a few words"
    severity: medium # critical, high, medium, low or info
    rationale: "%3$s: what happens while it is so, and to whom"
    remedy: "%3$s: what to write instead"
    resource: %2$s
    %4$sdeny: false # TODO: what must not be, such as: not present(tags.owner). Or `require:` and what must be
    examples: # one that fails and one that passes in each format, and one for each exemption and branch
    """
        .formatted(id, type, PolicyTest.TO_DO, formats);
  }

  private static String terraform(String id, String block) {
    return """
      - terraform: |
          %2$s "bad" { # expect: %1$s
            # TODO: what is to be found; the mark stands at the end of the finding's line
          }

          %2$s "good" {
            # TODO: what is as it should be
          }
    """
        .formatted(id, block);
  }

  private static String cloudFormation(String id, String type) {
    return """
      - cloudformation: |
          Resources:
            Bad: # expect: %1$s
              Type: %2$s
              Properties: {} # TODO: what is to be found
            Good:
              Type: %2$s
              Properties: {} # TODO: what is as it should be
    """
        .formatted(id, type);
  }

  private static String block(String type) {
    return type.startsWith("data.")
        ? "data \"" + type.substring("data.".length()) + "\""
        : "resource \"" + type + "\"";
  }

  /**
   * Writes the file.
   *
   * @param folder relative to the working directory; made where it does not exist
   * @return what to do next, in words
   * @throws UsageException where it exists already, or cannot be written
   */
  String write(String folder, Path workingDirectory) throws UsageException {
    Path file = PathArguments.path(folder).resolve(id + ".yaml");
    try {
      Path absolute = workingDirectory.resolve(file);
      Files.createDirectories(absolute.getParent());
      Files.writeString(absolute, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(file + " exists already");
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + e.getMessage());
    }
    return "Wrote " + file + ". Write what it says TODO of, then run: lintel test " + folder + "\n";
  }
}
