package suanpan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.advice.Advice;
import suanpan.advice.Advisor;
import suanpan.advice.insight.Include;
import suanpan.advice.variation.Insights;
import suanpan.report.Json;
import suanpan.report.MarkdownReport;
import suanpan.report.TextReport;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/** Advice on one scenario. */
@Command(
    name = "advise",
    description = "Advice on the answers in a file.",
    mixinStandardHelpOptions = true)
final class Advise implements Callable<Integer> {

  enum Format {
    TEXT,
    MD,
    JSON
  }

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LanguageOption language;

  @Parameters(paramLabel = "FILE", description = "Answers in JSON or YAML; - reads standard input.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "text|md|json",
      description = "Shape of the answer (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--include",
      paramLabel = "LIST",
      description =
          "What to work out beyond the verdicts, separated by commas: tipping-points, robustness,"
              + " curves, roadmap, next-question, why-not, cost-of-being-wrong, or all; none. A memo"
              + " (md) has what a decider asks for if you name nothing.")
  private @Nullable String include;

  @Override
  public Integer call() throws Exception {
    Advisor advisor = commands.workspace().advisor();
    Questionnaire questionnaire = commands.workspace().questionnaire(advisor.catalogue());
    Scenario scenario = ScenarioFile.at(file, System.in).read(questionnaire, language.language);
    Set<Include> parts = parts();
    Advice advice =
        parts.isEmpty()
            ? advisor.advise(scenario)
            : new Insights(advisor, questionnaire).advise(scenario, parts);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        switch (format) {
          case TEXT -> TextReport.of(advice, questionnaire, language.language).stripTrailing();
          case MD ->
              MarkdownReport.of(advice, scenario, questionnaire, language.language).stripTrailing();
          case JSON -> Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(advice);
        });
    return 0;
  }

  /** A memo without what would change it is none. */
  private Set<Include> parts() {
    String asked = include;
    if (asked == null) {
      return format == Format.MD ? Include.MEMO : Set.of();
    }
    try {
      return Include.parse(asked.equals("none") ? "" : asked);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }
}
