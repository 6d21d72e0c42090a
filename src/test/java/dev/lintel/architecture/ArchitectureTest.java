package dev.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

@AnalyzeClasses(packages = "dev.lintel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static void theRulesSeeTheWholeProgram(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(30);
    assertThat(classes).anyMatch(type -> type.getPackageName().equals("dev.lintel.cli"));
  }

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheirRowOfTheTableNames =
      classes().should(keepToTheTable());

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.lintel.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsAndExits =
      noClasses()
          .that()
          .resideOutsideOfPackage(PackageTable.CLI.packages())
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage(PackageTable.CLI.packages())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheYamlSyntaxUsesParsersOfLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage(PackageTable.SYNTAX_YAML.packages())
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("tools.jackson.dataformat..", "org.snakeyaml..")
                  .or(nameStartingWith("tools.jackson.core.JsonParser")))
          .orShould()
          .callMethodWhere(
              describe(
                  "read with Jackson",
                  call ->
                      call.getName().startsWith("read")
                          && call.getTargetOwner().getPackageName().startsWith("tools.jackson.")));

  @ArchTest
  static final ArchRule nothingTouchesTheNetworkOrStartsPrograms =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "java.rmi..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URL|URLConnection|InetAddress)"
                  + "|java\\.lang\\.(ProcessBuilder|Process|Runtime\\$.*)");

  @ArchTest
  static final ArchRule nothingUsesReflectionOrServiceLoaders =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.ServiceLoader");

  private static ArchCondition<JavaClass> keepToTheTable() {
    return new ArchCondition<>("keep to the table of packages") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Optional<PackageTable> row = PackageTable.rowOf(type.getPackageName());
        if (row.isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no row"));
          return;
        }
        Map<PackageTable, Dependency> wrong = new EnumMap<>(PackageTable.class);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          PackageTable.rowOf(dependency.getTargetClass().getPackageName())
              .filter(target -> !row.get().mayUse(target))
              .ifPresent(target -> wrong.putIfAbsent(target, dependency));
        }
        wrong.forEach(
            (target, dependency) ->
                events.add(
                    SimpleConditionEvent.violated(
                        dependency,
                        row.get()
                            + " may not use "
                            + target
                            + ": "
                            + dependency.getDescription())));
      }
    };
  }
}
