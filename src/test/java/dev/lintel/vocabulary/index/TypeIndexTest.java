package dev.lintel.vocabulary.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The shipped index. {@code mvn test -Dtest=TypeIndexTest -Dlintel.update=true} makes it anew from
 * {@code ../shared/schemas}.
 */
class TypeIndexTest {
  private static final Path RESOURCES =
      Checkout.root().resolve("src/main/resources/vocabulary/index");

  @Test
  void terraformIndexSaysWhatTheSchemasSay() throws IOException {
    compare("terraform", IndexWriter.terraform(Shared.path("schemas")));
  }

  @Test
  void cloudFormationIndexSaysWhatTheSchemasSay() throws IOException {
    compare("cloudformation", IndexWriter.cloudFormation(Shared.path("schemas")));
  }

  @Test
  void knowsCardinalitiesAndWhoSetsAName() {
    Shape bucket = type(TypeIndex.terraform(), "aws_s3_bucket");
    assertThat(bucket.child("arn")).extracting(Shape::presence).isEqualTo(Shape.Presence.COMPUTED);
    assertThat(bucket.child("grant"))
        .isNotNull()
        .satisfies(grant -> assertThat(grant.cardinality()).isEqualTo(Cardinality.MANY))
        .satisfies(
            grant ->
                assertThat(grant.child("permissions"))
                    .isEqualTo(
                        new Shape(
                            Shape.Content.SCALAR,
                            Cardinality.MANY,
                            Shape.Presence.REQUIRED,
                            Shape.SCALAR.children())));
    assertThat(bucket.child("tags")).extracting(Shape::cardinality).isEqualTo(Cardinality.MAP);
    assertThat(bucket.child("no_such")).isNull();
  }

  @Test
  void knowsPropertiesAndAttributesOfCloudFormation() {
    Shape instance = type(TypeIndex.cloudFormation(), "AWS::RDS::DBInstance");
    assertThat(instance.child("MultiAZ")).isEqualTo(Shape.SCALAR);
    assertThat(instance.child("Endpoint.Address"))
        .extracting(Shape::presence)
        .isEqualTo(Shape.Presence.COMPUTED);
  }

  @Test
  void readsEveryTypeOfBothFormats() {
    for (TypeIndex index : new TypeIndex[] {TypeIndex.terraform(), TypeIndex.cloudFormation()}) {
      assertThat(index.names()).hasSizeGreaterThan(1500).isSorted();
      for (String name : index.names()) {
        assertThat(type(index, name).isObject()).as(name).isTrue();
      }
    }
  }

  @Test
  void doesNotKnowTypesThatAreNotInTheSchemas() {
    assertThat(TypeIndex.terraform().has("aws_s3_bucket")).isTrue();
    assertThat(TypeIndex.terraform().has("data.aws_ami")).isTrue();
    assertThat(TypeIndex.terraform().has("provider.aws")).isTrue();
    for (String name :
        new String[] {"aws_s3_bucke", "aws_s3_bucket_", "", "#", "zzz", "google_x"}) {
      assertThat(TypeIndex.terraform().has(name)).as(name).isFalse();
    }
  }

  @Test
  void suggestsTheLikeliestNames() {
    assertThat(Suggestions.of("aws_s3_buckt", TypeIndex.terraform().names()))
        .startsWith("aws_s3_bucket");
    assertThat(Suggestions.of("mutli_az", List.of("multi_az", "engine")))
        .containsExactly("multi_az");
    assertThat(Suggestions.of("zzzzzz", List.of("multi_az"))).isEmpty();
  }

  private static Shape type(TypeIndex index, String name) {
    Shape shape = index.type(name);
    assertThat(shape).as(name).isNotNull();
    return Objects.requireNonNull(shape);
  }

  private static void compare(String folder, Map<Character, String> expected) throws IOException {
    Path path = RESOURCES.resolve(folder);
    Files.createDirectories(path);
    for (Map.Entry<Character, String> letter : expected.entrySet()) {
      Path file = path.resolve(letter.getKey() + ".txt");
      if (Boolean.getBoolean("lintel.update")) {
        Files.writeString(file, letter.getValue());
      }
      assertThat(Files.readString(file)).as(file.toString()).isEqualTo(letter.getValue());
    }
  }
}
