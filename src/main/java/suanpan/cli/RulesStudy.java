package suanpan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.advice.Advisor;
import suanpan.catalog.Catalogue;
import suanpan.report.Json;
import suanpan.report.Language;
import suanpan.report.ValueWords;
import suanpan.rules.RuleSet;
import suanpan.rules.analysis.Finding;
import suanpan.scenario.Questionnaire;
import suanpan.workbench.Basis;
import suanpan.workbench.study.Examples;
import suanpan.workbench.study.Impact;
import suanpan.workbench.study.Outcome;
import suanpan.workbench.study.Review;

/** What the workbench says about rules before they are published, for files. */
final class RulesStudy {

  private RulesStudy() {}

  /** Rules that cannot speak, contradict or repeat each other, and answers without a rule. */
  @Command(
      name = "analyse",
      aliases = "analyze",
      description = {
        "Prints rules that can never speak, contradict or repeat each other,",
        "and answers on which no rule speaks. Exit 1 on the first two."
      },
      mixinStandardHelpOptions = true)
  static final class Analyse implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Rules rules;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: the shipped rules.")
    private @Nullable Path directory;

    @Option(
        names = "--scenarios",
        paramLabel = "N",
        description = "Scenarios to draw in search of gaps (default: ${DEFAULT-VALUE}).")
    private int scenarios = 400;

    @Mixin private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
      Workspace workspace = rules.workspace();
      Catalogue catalogue = workspace.catalogue();
      RuleSet set =
          RuleSet.load(directory == null ? workspace.rules() : directory, Basis.options(catalogue));
      Questionnaire questionnaire = workspace.questionnaire(catalogue);
      List<Finding> findings =
          Review.of(
              new Advisor(catalogue, set),
              questionnaire,
              new ValueWords(questionnaire, catalogue),
              Examples.load(workspace.catalogs(), questionnaire),
              scenarios);
      PrintWriter out = spec.commandLine().getOut();
      for (Finding finding : findings) {
        String about = finding.rules().isEmpty() ? finding.decision() : finding.rules().get(0);
        out.println(
            about + ": " + finding.kind().id() + ": " + language.language.pick(finding.text()));
      }
      out.println(set.rules().size() + " rules, " + findings.size() + " findings");
      boolean grave =
          findings.stream().anyMatch(f -> f.kind().compareTo(Finding.Kind.CONTRADICTION) <= 0);
      return grave ? Commands.PROBLEMS : 0;
    }
  }

  /** Whose advice changes between two directories of rules. */
  @Command(
      name = "impact",
      description = {
        "Replays the typical scenarios on two sets of rules",
        "and prints whose recommendation changes, with the money."
      },
      mixinStandardHelpOptions = true)
  static final class Effect implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Rules rules;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "Directory of rules.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Directory of rules.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(names = "--json", description = "One JSON object a line, unchanged scenarios included.")
    private boolean json;

    @Mixin private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
      Workspace workspace = rules.workspace();
      Catalogue catalogue = workspace.catalogue();
      Questionnaire questionnaire = workspace.questionnaire(catalogue);
      Advisor old = new Advisor(catalogue, RuleSet.load(before, Basis.options(catalogue)));
      Advisor now = new Advisor(catalogue, RuleSet.load(after, Basis.options(catalogue)));
      PrintWriter out = spec.commandLine().getOut();
      Impact.Summary summary =
          new Impact(old, now)
              .run(
                  Examples.load(workspace.catalogs(), questionnaire),
                  step -> {
                    if (json) {
                      out.println(Json.MAPPER.writeValueAsString(step));
                    } else if (step.changed()) {
                      print(step, language.language, out);
                    }
                  });
      out.println(json ? Json.MAPPER.writeValueAsString(summary) : words(summary));
      return 0;
    }

    private static void print(Impact.Step step, Language in, PrintWriter out) {
      out.println(in.pick(step.title()) + " [" + step.id() + "]");
      for (Outcome.Change change : step.changes()) {
        out.println(
            "  "
                + in.pick(change.name())
                + ": "
                + name(change.from(), in)
                + " -> "
                + name(change.to(), in));
      }
      out.println("  - " + in.pick(step.before().what()));
      out.println("  + " + in.pick(step.after().what()));
    }

    private static String name(Outcome.@Nullable Choice choice, Language in) {
      return choice == null ? "-" : in.pick(choice.name());
    }

    private static String words(Impact.Summary summary) {
      return String.format(
          Locale.ROOT,
          "%d of %d recommendations change, together %+,.0f USD a month",
          summary.changed(),
          summary.total(),
          summary.usdPerMonthMore());
    }
  }
}
