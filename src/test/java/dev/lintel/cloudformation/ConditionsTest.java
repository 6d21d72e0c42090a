package dev.lintel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  @Test
  void decidedConditionsRemoveResourcesAndOutputs() {
    Loaded loaded =
        Loaded.template(
            """
            Parameters: {Env: {Type: String, Default: prod}}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              IsDev: {"Fn::Not": [{Condition: IsProd}]}
              Both: !And [!Condition IsProd, !Condition IsDev]
              Either: !Or [!Condition IsProd, !Condition IsDev]
              Case: !Equals [!Ref Env, Prod]
            Resources:
              A: {Type: Custom::R, Condition: IsProd}
              B: {Type: Custom::R, Condition: IsDev}
            Outputs:
              A: {Value: a, Condition: IsProd, Export: {Name: !Sub "${Env}-a"}}
              B: {Value: b, Condition: IsDev}
            """);

    assertThat(loaded.root().conditions())
        .containsExactly(
            java.util.Map.entry("IsProd", true),
            java.util.Map.entry("IsDev", false),
            java.util.Map.entry("Both", false),
            java.util.Map.entry("Either", true),
            java.util.Map.entry("Case", false));
    assertThat(loaded.root().resources()).extracting(Resource::address).containsExactly("A");
    assertThat(loaded.root().absent()).containsExactly("B");
    assertThat(loaded.root().outputs()).containsOnlyKeys("A");
    assertThat(loaded.output("A")).isEqualTo("'a' as 'prod-a'");
  }

  @Test
  void valuesAreComparedAsText() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters: {Count: {Type: Number, Default: 1}}
            Conditions:
              Number: !Equals [!Ref Count, 1]
              Text: !Equals [!Ref Count, "1"]
              Float: !Equals [!Ref Count, "1.0"]
              Bool: !Equals [true, "true"]
            """,
            "A: 1");

    assertThat(loaded.root().conditions().values()).containsExactly(true, true, false, true);
  }

  @Test
  void undecidedConditionsAreKleenes() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters: {A: {Type: String}, B: {Type: String}}
            Conditions:
              IsProd: !Equals [!Ref A, prod]
              OrTrue: !Or [!Condition IsProd, !Equals [x, x]]
              AndFalse: !And [!Equals [x, y], !Condition IsProd]
              NotProd: !Not [!Condition IsProd]
              Never: !And [!Condition IsProd, !Condition NotProd]
              Self: !Equals [!Ref A, !Ref A]
              Same: !Equals [!Ref A, !Ref B]
              Ends: !Equals [!Join ["", [!Ref A, x]], y]
            """,
            "A: 1");

    assertThat(loaded.root().conditions().values())
        .containsExactly(null, true, false, null, false, true, null, false);
  }

  @Test
  void ifTakesABranchOrGivesBoth() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters: {Env: {Type: String}}
            Conditions:
              Yes: !Equals [a, a]
              IsProd: !Equals [!Ref Env, prod]
              NotProd: !Not [!Condition IsProd]
            """,
            """
            A: !If [Yes, 1, 2]
            B: !If [IsProd, 1, 2]
            C: !If [NotProd, 1, !Ref AWS::NoValue]
            D: !If [IsProd, same, same]
            E: !If [IsProd, !If [NotProd, never, 1], 2]
            F: !Sub ["${X}-x", {X: !If [IsProd, p, d]}]
            """);

    assertThat(Shown.value(loaded.resource("R").values()))
        .isEqualTo(
            "{A: 1, B: {IsProd=true} 1 | {IsProd=false} 2,"
                + " C: {IsProd=false} 1 | {IsProd=true} absent, D: 'same',"
                + " E: {IsProd=true} 1 | {IsProd=false} 2,"
                + " F: {IsProd=true} 'p-x' | {IsProd=false} 'd-x'}");
  }

  @Test
  void everythingThatDependsOnOneParameterIsOneChoice() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters: {Env: {Type: String, AllowedValues: [dev, qa, prod]}}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              IsQa: !Equals [!Ref Env, qa]
              Odd: !And [!Condition IsProd, !Condition IsQa]
              Other: !Equals [!Ref Env, stage]
            """,
            "A: !If [IsProd, p, !If [IsQa, q, d]]\nB: !Sub '${A}'".replace("${A}", "${Env}"));

    assertThat(loaded.root().conditions())
        .containsEntry("Odd", false)
        .containsEntry("Other", false);
    assertThat(loaded.shown("A")).isEqualTo("{Env=prod} 'p' | {Env=dev} 'd' | {Env=qa} 'q'");
    assertThat(loaded.shown("B")).isEqualTo("{Env=dev} 'dev' | {Env=qa} 'qa' | {Env=prod} 'prod'");
  }

  @Test
  void aChoiceOfTwoIsCalledByItsCondition() {
    Loaded loaded =
        Loaded.properties(
            """
            Parameters:
              Env: {Type: String, AllowedValues: [dev, qa, prod]}
              Cert: {Type: String}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              HasCert: !Not [!Equals [!Ref Cert, ""]]
              Secure: !And [!Condition IsProd, !Condition HasCert]
            """,
            "A: !If [IsProd, true, false]\nB: !If [HasCert, c, n]\nC: !If [Secure, s, u]");

    assertThat(loaded.shown("A")).isEqualTo("{IsProd=true} true | {IsProd=false} false");
    assertThat(loaded.shown("B")).isEqualTo("{HasCert=true} 'c' | {HasCert=false} 'n'");
    assertThat(loaded.shown("C"))
        .isEqualTo(
            "{HasCert=true, IsProd=true} 's' | {HasCert=false, IsProd=true} 'u'"
                + " | {IsProd=false} 'u'");
  }

  @Test
  void mapsAreMergedAndListsAreNot() {
    Loaded loaded =
        Loaded.properties(
            "Parameters: {Env: {Type: String}}\nConditions: {P: !Equals [!Ref Env, prod]}",
            """
            A: !If [P, {X: 1, Y: same}, {Y: same, Z: 2}]
            B: [a, !If [P, b, !Ref AWS::NoValue], c]
            C: [!If [P, b, d]]
            """);

    assertThat(loaded.shown("A"))
        .isEqualTo(
            "{X: {P=true} 1 | {P=false} absent, Y: 'same', Z: {P=true} absent | {P=false} 2}");
    assertThat(loaded.shown("B")).isEqualTo("{P=true} ['a', 'b', 'c'] | {P=false} ['a', 'c']");
    assertThat(loaded.shown("C")).isEqualTo("[{P=true} 'b' | {P=false} 'd']");
  }

  @Test
  void aResourceHasTheValuesItHasWhenItExists() {
    Loaded loaded =
        Loaded.template(
            """
            Parameters: {Env: {Type: String}}
            Conditions: {IsProd: !Equals [!Ref Env, prod]}
            Resources:
              R:
                Type: Custom::R
                Condition: IsProd
                Properties: {A: !If [IsProd, p, d]}
            """);

    assertThat(loaded.resource("R").existsWhen()).isEqualTo("IsProd");
    assertThat(loaded.shown("A")).isEqualTo("'p'");
  }

  @Test
  void conditionsInACircleAreReportedOnceAndUndecided() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions:
              A: !Not [!Condition B]
              B: !And [!Condition C, !Equals [x, x]]
              C: !Or [!Condition A, !Equals [x, x]]
              Me: !Or [!Condition Me, !Equals [x, x]]
              Fine: !Equals [x, x]
            Resources:
              R: {Type: Custom::R, Condition: A}
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "2: Conditions refer to each other in a circle: A -> B -> C -> A",
            "5: Conditions refer to each other in a circle: Me -> Me");
    assertThat(loaded.root().conditions().values()).containsExactly(null, null, null, null, true);
    assertThat(loaded.resource("R").existsWhen()).isEqualTo("A");
  }

  @Test
  void unknownConditionsAndWrongArgumentsAreErrors() {
    Loaded loaded =
        Loaded.template(
            """
            Conditions:
              A: !Equals [x]
              B: !Not [!Equals [x, y], !Equals [x, x]]
              C: !And [!Equals [x, x]]
              D: plain
              E: !Not [!Condition Gone]
              F: !Equals [!Ref R, x]
              G: !Sub x
            Resources:
              R:
                Type: Custom::R
                Condition: Lost
                Properties:
                  A: !If [Nowhere, x, y]
                  B: !If [E, x]
            """);

    assertThat(loaded.errors())
        .containsExactly(
            "2: Fn::Equals needs a list of two values",
            "3: Fn::Not needs a list of one condition",
            "4: Fn::And needs a list of 2 to 10 conditions",
            "5: Condition D has to be Equals, And, Or, Not or Condition",
            "6: No condition is called Gone",
            "7: Conditions cannot refer to resources, and R is one",
            "8: Fn::Sub is no condition: use Equals, And, Or, Not or Condition",
            "12: No condition is called Lost",
            "14: No condition is called Nowhere",
            "15: Fn::If needs a condition's name and two values");
    assertThat(loaded.resource("R").existsWhen()).isEqualTo("Lost");
    assertThat(loaded.shown("A")).isEqualTo("{Nowhere=true} 'x' | {Nowhere=false} 'y'");
  }

  @Test
  void manyScenariosAreUnknownAndNeverCountedOut() {
    StringBuilder head = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n  C0: !Equals [!Ref P0, x]\n");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      head.append("  P").append(i).append(": {Type: String}\n");
      conditions.append("  E%d: !Equals [!Ref P%d, x]\n".formatted(i, i));
      if (i > 0) {
        conditions.append(
            "  C%d: !Or [!And [!Condition C%d, !Condition E%d], !Not [!Condition C%d]]\n"
                .formatted(i, i - 1, i, i - 1));
      }
      list.append("!If [C").append(i).append(", a, b], ");
    }
    Loaded loaded =
        Loaded.properties(
            head.append(conditions).toString(),
            "A: !Join ['', [" + list + "c]]\nB: !If [C59, a, b]\nC: [" + list + "d]");

    assertThat(loaded.shown("A")).isEqualTo("?too many scenarios");
    assertThat(loaded.property("B"))
        .isInstanceOfSatisfying(
            Value.OneOf.class, b -> assertThat(b.alternatives()).hasSizeBetween(2, 32));
    assertThat(loaded.errors()).isEmpty();
  }
}
