package dev.lintel.vocabulary.entry;

import dev.lintel.vocabulary.index.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties in which the types of CloudFormation hold the tags of a resource. */
public final class TagProperties {
  /** Of type and tags, for several resources that come into being together. */
  public static final String SPECIFICATIONS = "TagSpecifications";

  private static final List<String> NAMES =
      List.of(
          "Tags",
          "AccessPointTags",
          "BackupPlanTags",
          "BackupVaultTags",
          "BotAliasTags",
          "BotTags",
          "FileSystemTags",
          "FrameworkTags",
          "HealthCheckTags",
          "HostedZoneTags",
          "IdentityPoolTags",
          "PipelineTags",
          "ReportPlanTags",
          "TieringConfigurationTags",
          "UserPoolTags",
          SPECIFICATIONS);

  private TagProperties() {}

  /** The property of a type that holds its tags; null where it has none. */
  public static @Nullable String of(Shape type) {
    for (String name : NAMES) {
      Shape found = type.child(name);
      if (found != null && isOwn(found)) {
        return name;
      }
    }
    return null;
  }

  /** Those of an Auto Scaling group say whether they are its instances', and read otherwise. */
  private static boolean isOwn(Shape tags) {
    return tags.presence() != Shape.Presence.COMPUTED && tags.child("PropagateAtLaunch") == null;
  }
}
