package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateFaultsTest {
  @Test
  void aTemplateNeedsResources() {
    assertThat(Loaded.template("").errors())
        .containsExactly("1: A template is a map with a section Resources");
    assertThat(Loaded.template("- Resources").errors())
        .containsExactly("1: A template is a map with a section Resources");
    assertThat(Loaded.template("{}").errors())
        .containsExactly("1: The section Resources is missing");
    assertThat(Loaded.template("Outputs: {}\nResources:\n").errors())
        .containsExactly("2: Resources has to be a map of names to declarations");
    assertThat(Loaded.template("Resources: [a]").errors())
        .containsExactly("1: Resources has to be a map of names to declarations");
    assertThat(Loaded.template("Resources: {}").errors())
        .containsExactly("1: Resources has to hold at least one resource");
  }

  @Test
  void unknownSectionsAreErrorsUnlessAMacroTakesThem() {
    String resources = "\nResources: {R: {Type: Custom::R}}";

    assertThat(Loaded.template("Resourcez: {}" + resources).errors())
        .containsExactly(
            "1: A template has no section Resourcez: remove it, or move it into Metadata");
    assertThat(Loaded.template("Resourcez: {}\nTransform: Macro" + resources).errors()).isEmpty();
  }

  @Test
  void resourcesOfAnotherShapeAreErrorsAndTheOthersAreRead() {
    Loaded loaded =
        Loaded.template(
            """
            Resources:
              my-topic: {Type: AWS::SNS::Topic}
              A: {Properties: {X: 1}}
              B: text
              C:
                Type: Custom::R
                Properties:
                  - X
              D: {Type: Custom::R, DependsOn: [A, Gone]}
              E: {Type: AWS::Serverless::Function}
              Fn::ForEach::F: [N, [x], {"T${N}": {Type: Custom::R}}]
              G: {Type: Custom::R, Properties: {X: !Foo bar}}
            Outputs:
              O: {Description: nothing}
              P: {Value: [a]}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "2: The logical ID my-topic has other than letters and digits",
            "3: Resource A needs a Type, such as AWS::S3::Bucket",
            "4: B has to be a map with a Type",
            "7: Properties of C has to be a map",
            "11: Fn::ForEach needs the line Transform: AWS::LanguageExtensions",
            "12: CloudFormation has no function !Foo: check its spelling",
            "14: Output O needs a Value",
            "15: Value of the output P has to be a text");
    assertThat(loaded.root().resources()).hasSize(6);
  }

  @Test
  void namesThatDependsOnDoesNotFindAreErrors() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions: {No: !Equals [a, b]}
            Resources:
              A: {Type: Custom::R, DependsOn: [B, Gone]}
              B: {Type: Custom::R, Condition: No}
              F: {Type: AWS::Serverless::Function}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "3: A depends on Gone, and no resource is called so",
            "5: AWS::Serverless::Function needs the line Transform: AWS::Serverless-2016-10-31");
  }

  @Test
  void resourcesInACircleAreErrors() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions: {Maybe: !Equals [!Ref AWS::Region, x]}
            Resources:
              First: {Type: Custom::R, Properties: {X: !Ref A}}
              A: {Type: Custom::R, Properties: {X: !Sub "${B.Arn}/*"}}
              B: {Type: Custom::R, Properties: {X: [!Select [0, !GetAtt C.List]]}}
              C: {Type: Custom::R, DependsOn: A}
              Self: {Type: Custom::R, DependsOn: Self}
              D: {Type: Custom::R, Properties: {X: !If [Maybe, !Ref E, x]}}
              E: {Type: Custom::R, Properties: {X: !Ref D}}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "4: Resources depend on each other in a circle: A -> B -> C -> A",
            "7: Resources depend on each other in a circle: Self -> Self");
  }

  @Test
  void aSyntaxErrorCostsOnlyWhatItHides() {
    Loaded loaded =
        Loaded.template(
            """
            Resources:
              A: {Type: Custom::R, Properties: {X: !Ref Later}}
              @Later: {Type: Custom::R}
              C: {Type: Custom::R}
            """);

    assertThat(loaded.errors()).isNotEmpty().noneMatch(e -> e.contains("Later"));
    assertThat(Shown.value(loaded.resource("A").values())).contains("Later is not in the template");
    assertThat(loaded.resource("C")).isNotNull();
  }

  @Test
  void whatASyntaxErrorHidesNothingOfIsStillMissing() {
    Loaded loaded =
        Loaded.template(
            """
            Resources:
              A: {Type: Custom::R, Properties: {X: !Ref Later}}
              B:
                Type: Custom::R
                Properties:
                  X: "never closed
              C: {Type: Custom::R}
            """);

    assertThat(loaded.errors())
        .containsExactlyInAnyOrder(
            "6: the quote that opens here is never closed",
            "2: No parameter or resource is called Later");
  }

  @Test
  void deepNestingIsEvaluated() {
    StringBuilder text = new StringBuilder("leaf");
    for (int i = 0; i < 100; i++) {
      text.insert(0, "{'Fn::Join': ['', [x, ").append("]]}");
    }
    Loaded loaded = Loaded.properties("", "A: " + text);

    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.shown("A")).startsWith("'xxx").endsWith("leaf'").hasSize(106);
  }

  @Test
  void attributesThatNoResourceHasAreErrorsUnlessAMacroTakesThem() {
    String text =
        """
        Resources:
          A: {Type: Custom::R, BucketName: x}
          B: {Type: Custom::R, DeletionPolicy: Retian, UpdateReplacePolicy: RetainExceptOnCreate}
          C: {Type: Custom::R, DeletionPolicy: !Ref AWS::Region, UpdateReplacePolicy: Snapshot}
          D: {Type: Custom::R, DependsOn: !Ref A}
          E: {Type: Custom::R, DependsOn: [{A: B}], Version: "1.0", DeletionPolicy: Retain}
        """;

    assertThat(Loaded.template(text).errors())
        .containsExactly(
            "2: Resource A has BucketName, which is no attribute: move it into Properties",
            "3: DeletionPolicy of B cannot be Retian",
            "3: UpdateReplacePolicy of B cannot be RetainExceptOnCreate",
            "4: DeletionPolicy of C has to be a plain text, or needs the line Transform:"
                + " AWS::LanguageExtensions",
            "5: DependsOn of D has to be a logical ID, or a list of them",
            "6: DependsOn of E has to be a logical ID, or a list of them");
    assertThat(Loaded.template("Transform: Macro\n" + text).errors()).isEmpty();
  }

  @Test
  void namesOfParametersAndOutputsAndTheVersionOfTheFormatAreChecked() {
    assertThat(
            Loaded.template(
                    """
                    AWSTemplateFormatVersion: 2011-01-01
                    Parameters: {a-b: {Type: String}}
                    Resources: {R: {Type: Custom::R}}
                    Outputs: {c_d: {Value: x}}
                    """)
                .errors())
        .containsExactly(
            "1: AWSTemplateFormatVersion has to be 2010-09-09",
            "2: Parameter a-b has other than letters and digits in its name",
            "4: The output c_d has other than letters and digits");
  }

  @Test
  void namesOfExportsHaveToBeTexts() {
    assertThat(Loaded.properties("", "A: !ImportValue [a]").errors())
        .containsExactly("6: Fn::ImportValue needs the name of an export");
  }
}
