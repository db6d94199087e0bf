package suanpan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The table of packages in {@code package-info.java} files, as tests. */
@AnalyzeClasses(packages = "suanpan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** One job a package; it may use these packages of ours, and {@code fact}, and itself. */
  private static ArchRule only(String name, String because, String... uses) {
    List<String> allowed = new ArrayList<>();
    allowed.add("suanpan.fact..");
    allowed.add("suanpan." + name + "..");
    for (String use : uses) {
      allowed.add("suanpan." + use + "..");
    }
    return classes()
        .that()
        .resideInAPackage("suanpan." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))
                .or(JavaClass.Predicates.resideOutsideOfPackage("suanpan..")))
        .because(because);
  }

  @ArchTest
  static final ArchRule fact =
      only("fact", "it is the vocabulary of all, and a vocabulary knows none of its speakers");

  @ArchTest
  static final ArchRule argument =
      only("argument", "what a rule says is about facts, however it was computed");

  @ArchTest
  static final ArchRule catalog =
      only("catalog", "a fact from outside does not depend on who asks or what it is used for");

  @ArchTest
  static final ArchRule scenario = only("scenario", "an answer is true whatever the market offers");

  @ArchTest
  static final ArchRule plan =
      only(
          "plan",
          "what can exist follows from offers and answers, before any price",
          "catalog",
          "scenario");

  @ArchTest
  static final ArchRule cost =
      only(
          "cost",
          "a sum must come out the same whatever rules argue",
          "plan",
          "catalog",
          "scenario");

  @ArchTest
  static final ArchRule rules =
      only(
          "rules",
          "rules see facts only, so that they can be tested and replayed without an engine",
          "argument");

  @ArchTest
  static final ArchRule verdict =
      only(
          "verdict",
          "weighing needs arguments and priorities, and no price but what was argued",
          "plan",
          "argument",
          "scenario");

  @ArchTest
  static final ArchRule advice =
      only(
          "advice",
          "it joins the steps, and who shows the outcome is not its business",
          "argument",
          "catalog",
          "scenario",
          "plan",
          "cost",
          "rules",
          "verdict");

  @ArchTest
  static final ArchRule report =
      only(
          "report",
          "it puts advice and rules into words, and decides nothing",
          "advice",
          "argument",
          "catalog",
          "scenario",
          "plan",
          "cost",
          "rules",
          "verdict");

  @ArchTest
  static final ArchRule workbench =
      only(
          "workbench",
          "how rules change is the same whatever keeps or shows it",
          "argument",
          "catalog",
          "scenario",
          "rules",
          "advice");

  @ArchTest
  static final ArchRule store =
      only("store", "what is kept is said by those who need it kept", "workbench");

  @ArchTest
  static final ArchRule databaseInStoreOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("suanpan.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..")
          .because("another database takes the place of this one without anybody noticing");

  @ArchTest
  static final ArchRule storeIsChosenByCommands =
      noClasses()
          .that()
          .resideOutsideOfPackages("suanpan.store..", "suanpan.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("suanpan.store..")
          .because("only what puts the parts together knows which store there is")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule webIsNotCalledByCommandsOfItsOwn =
      noClasses()
          .that()
          .resideInAPackage("suanpan.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("suanpan.cli..")
          .because("commands start the server, not the other way round");

  @ArchTest
  static final ArchRule nobodyUsesTheRoot =
      noClasses()
          .that()
          .resideOutsideOfPackage("suanpan")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("suanpan")
          .because("the composition root joins the others and is known by none");

  @ArchTest
  static final ArchRule droolsInRulesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("suanpan.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.antlr..")
          .because("no text may reach a compiler by another way than the checked one");

  @ArchTest
  static final ArchRule javalinInWebOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("suanpan.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
          .because("advice must be had without a server, too");

  @ArchTest
  static final ArchRule picocliInCliOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("suanpan.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("only commands read a command line");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("suanpan.(*)..").should().beFreeOfCycles().because("data flows one way");

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackages("suanpan.cli..", "suanpan")
          .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("what a library prints nobody can test or translate");
}
