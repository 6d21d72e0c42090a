package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedStacksTest {
  private static final String QUEUE =
      """
      Parameters:
        Name: {Type: String}
        Zones: {Type: CommaDelimitedList, Default: z}
      Conditions: {Big: !Equals [!Ref Name, big]}
      Resources:
        Q:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub "${Name}-${AWS::Region}"
            Zones: !Ref Zones
            Stack: !Ref AWS::StackName
        Extra: {Type: AWS::SNS::Topic, Condition: Big}
      Outputs:
        FullName: {Value: !Sub "${Name}-full"}
        Arn: {Value: !GetAtt Q.Arn}
      """;

  @TempDir Path home;

  private Loaded top(String text, String... parameters) {
    TestFiles.write(home, "app/top.yaml", text);
    return Loaded.file(home, "app/top.yaml", parameters);
  }

  @Test
  void parametersGoInAndOutputsComeOut() {
    TestFiles.write(home, "app/queue.yaml", QUEUE);

    Loaded loaded =
        top(
            """
            Parameters: {App: {Type: String, Default: shop}}
            Resources:
              Jobs:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: ./queue.yaml
                  Parameters:
                    Name: !Sub "${App}-jobs"
                    Zones: !Join [",", [a, !Ref Topic]]
              Topic: {Type: AWS::SNS::Topic}
              R:
                Type: Custom::R
                Properties:
                  Name: !GetAtt Jobs.Outputs.FullName
                  Arn: !Sub "${Jobs.Outputs.Arn}"
                  Id: !Ref Jobs
            Outputs: {Name: {Value: !GetAtt [Jobs, Outputs.FullName]}}
            """,
            "AWS::Region=eu-west-1",
            "AWS::StackName=top");

    assertThat(loaded.addresses()).containsExactly("Jobs", "Topic", "R", "Jobs.Q");
    assertThat(loaded.shown("Jobs.Q", "QueueName")).isEqualTo("'shop-jobs-eu-west-1'");
    assertThat(loaded.shown("Jobs.Q", "Zones")).isEqualTo("['a', <Topic.Ref>]");
    assertThat(loaded.shown("Jobs.Q", "Stack")).isEqualTo("?AWS::StackName is not given");
    assertThat(loaded.shown("Name")).isEqualTo("'shop-jobs-full'");
    assertThat(loaded.shown("Arn")).isEqualTo("<Jobs.Q.Arn>");
    assertThat(loaded.shown("Id")).isEqualTo("<Jobs.Ref>");
    assertThat(loaded.output("Name")).isEqualTo("'shop-jobs-full'");
    assertThat(loaded.output("Jobs.FullName")).isEqualTo("'shop-jobs-full'");
    assertThat(loaded.root().conditions()).containsEntry("Jobs.Big", false);
    assertThat(loaded.root().absent()).containsExactly("Jobs.Extra");
    assertThat(loaded.resource("Jobs.Q").place().source().name()).isEqualTo("app/queue.yaml");
    assertThat(loaded.root().sources()).hasSize(2);
    assertThat(loaded.root().diagnostics()).isEmpty();
  }

  @Test
  void whatIsUndecidedInOneStackIsNotThatOfAnother() {
    TestFiles.write(home, "app/queue.yaml", QUEUE);

    Loaded loaded =
        top(
            """
            Parameters: {Name: {Type: String}}
            Conditions: {Big: !Equals [!Ref Name, big]}
            Resources:
              A:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: queue.yaml, Parameters: {Name: !Ref Name}}
              B:
                Type: AWS::CloudFormation::Stack
                Condition: Big
                Properties:
                  TemplateURL: queue.yaml
                  Parameters: {Name: !If [Big, big, small]}
            """);

    assertThat(loaded.resource("A.Extra").existsWhen()).isEqualTo("A.Big");
    assertThat(loaded.resource("B.Extra").existsWhen()).isEqualTo("Big");
    assertThat(loaded.resource("B.Q").existsWhen()).isEqualTo("Big");
    assertThat(loaded.shown("B.Q", "QueueName")).startsWith("'big-'");
  }

  @Test
  void anObjectInS3IsTheFileItsKeyEndsWith() {
    TestFiles.write(home, "modules/net/queue.yaml", QUEUE);
    TestFiles.write(home, "app/queue.yaml", "Resources: {Near: {Type: AWS::SNS::Topic}}");

    Loaded loaded =
        top(
            """
            Parameters: {Bucket: {Type: String}, Prefix: {Type: String}}
            Resources:
              Far:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: !Sub
                    "https://${Bucket}.s3.amazonaws.com/${Prefix}net/queue.yaml"
                  Parameters: {Name: x}
              Modules:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: https://s3.amazonaws.com/b/v1/modules/net/queue.yaml?versionId=1
                  Parameters: {Name: x}
              Near:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: https://b.s3.amazonaws.com/v1/queue.yaml}
              Itself:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: https://b.s3.amazonaws.com/other/top.yaml}
              Elsewhere:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: https://b.s3.amazonaws.com/none.yaml}
              Unknown:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: !Ref Prefix}
            """);

    assertThat(loaded.addresses())
        .containsSubsequence("Modules.Q", "Near.Near")
        .doesNotContain("Far.Q");
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.warnings())
        .containsExactly(
            "7: The template net/queue.yaml of the nested stack Far is not among the files here:"
                + " its resources are not checked",
            "19: The template other/top.yaml of the nested stack Itself is not among the files"
                + " here: its resources are not checked",
            "22: The template none.yaml of the nested stack Elsewhere is not among the files here:"
                + " its resources are not checked",
            "25: The template of the nested stack Unknown is not known before deployment");
  }

  @Test
  void theFileThatTheCdkNamesIsTheTemplate() {
    TestFiles.write(
        home,
        "app/Child.nested.template.json",
        "{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}}}");

    Loaded loaded =
        top(
            """
            {"Resources": {"Child": {
              "Type": "AWS::CloudFormation::Stack",
              "Properties": {"TemplateURL": {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::Region"}, "/cdk/0123.json"]]}},
              "Metadata": {
                "aws:cdk:path": "App/Child",
                "aws:asset:path": "Child.nested.template.json",
                "aws:asset:property": "TemplateURL"}}}}
            """);

    assertThat(loaded.addresses()).containsExactly("Child", "Child.T");
  }

  @Test
  void faultsOfNestedStacksAreLocated() {
    TestFiles.write(home, "app/queue.yaml", QUEUE);
    TestFiles.write(
        home, "app/bad.yaml", "Resources:\n  R: {Type: Custom::R, Properties: {A: !Ref Nowhere}}");
    TestFiles.write(home, "outside.yaml", QUEUE);

    TestFiles.write(
        home,
        "app/top.yaml",
        """
        Resources:
          NoValue:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: queue.yaml
              Parameters: {Nam: x}
          Bad:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: bad.yaml}
          Missing:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: ./not-there.yaml
          Outside:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: ../outside.yaml}
          R:
            Type: Custom::R
            Properties: {A: !GetAtt Bad.Outputs.None}
        """);
    Loaded loaded = Loaded.file(home.resolve("app"), "top.yaml");

    assertThat(loaded.errors())
        .containsExactlyInAnyOrder(
            "2: The nested stack needs a value for the parameter Name",
            "6: The nested template declares no parameter Nam",
            "2: No parameter or resource is called Nowhere",
            "13: The template ./not-there.yaml of the nested stack Missing does not exist, or lies"
                + " outside of the scanned paths",
            "16: The template ../outside.yaml of the nested stack Outside does not exist, or lies"
                + " outside of the scanned paths",
            "19: The nested stack Bad has no output None");
  }

  @Test
  void stacksThatReferBackEndThere() {
    TestFiles.write(
        home,
        "app/child.yaml",
        """
        Resources:
          Back: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: top.yaml}}
        """);
    Loaded loaded =
        top(
            """
            Resources:
              Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
              Me: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: top.yaml}}
            """);

    assertThat(loaded.addresses()).containsExactly("Child", "Me", "Child.Back");
    assertThat(loaded.errors())
        .containsExactly(
            "2: The nested stack Back refers back to top.yaml, which it is part of",
            "3: The nested stack Me refers back to top.yaml, which it is part of");
  }

  @Test
  void stacksThatNeedEachOthersOutputsAreACircle() {
    TestFiles.write(home, "app/queue.yaml", QUEUE);

    Loaded loaded =
        top(
            """
            Resources:
              A:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: queue.yaml
                  Parameters: {Name: !GetAtt B.Outputs.FullName}
              B:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: queue.yaml
                  Parameters: {Name: !GetAtt A.Outputs.FullName}
            """);

    assertThat(loaded.errors()).hasSize(1);
    assertThat(loaded.errors().getFirst()).contains("needs an output of its own");
  }

  @Test
  void manyNestedStacksEndAtALimit() {
    for (int i = 0; i < 12; i++) {
      String next = "t" + (i + 1) + ".yaml";
      TestFiles.write(
          home,
          "app/t" + i + ".yaml",
          """
          Resources:
            A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: NEXT}}
            B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: NEXT}}
          """
              .replace("NEXT", next));
    }
    TestFiles.write(home, "app/t12.yaml", "Resources: {T: {Type: AWS::SNS::Topic}}");

    Loaded loaded = Loaded.file(home, "app/t0.yaml");

    assertThat(loaded.warnings().getFirst())
        .contains("There are more than 200 nested stacks: not looked into");
  }
}
