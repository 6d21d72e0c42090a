package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static boolean isTemplate(String text) {
    return Templates.looksLikeTemplate(YamlParser.parse(Source.of("x.yaml", text)));
  }

  @Test
  void templatesAreToldFromOtherYaml() {
    assertThat(isTemplate("Resources: {A: {Type: AWS::S3::Bucket}}")).isTrue();
    assertThat(isTemplate("{\"Resources\": {\"A\": {\"Type\": \"Custom::X\"}}}")).isTrue();
    assertThat(isTemplate("AWSTemplateFormatVersion: 2010-09-09")).isTrue();
    assertThat(isTemplate("Transform: AWS::Serverless-2016-10-31\nResources: {}")).isTrue();

    assertThat(isTemplate("")).isFalse();
    assertThat(isTemplate("- Resources")).isFalse();
    assertThat(isTemplate("apiVersion: v1\nkind: Service")).isFalse();
    assertThat(isTemplate("Resources: {Limits: {Cpu: 1}}")).isFalse();
    assertThat(isTemplate("on: push\njobs: {build: {runs-on: ubuntu}}")).isFalse();
  }
}
