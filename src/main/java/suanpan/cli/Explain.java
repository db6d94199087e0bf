package suanpan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.advice.Advisor;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Derivation;
import suanpan.report.DerivationReport;
import suanpan.report.TextReport;
import suanpan.scenario.Questionnaire;

/** One quote, line by line, and how every figure of it comes about. */
@Command(
    name = "explain",
    description =
        "One quote of the advice on a file, line by line, then every figure as a formula with its"
            + " inputs and where each comes from.",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LanguageOption language;

  @Parameters(paramLabel = "FILE", description = "Answers in JSON or YAML.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--quote",
      paramLabel = "ID",
      required = true,
      description = "A quote's id, as \"advise --format json\" prints it, or a sourcing option.")
  private String quote = "";

  @Override
  public Integer call() throws Exception {
    Advisor advisor = commands.workspace().advisor();
    Questionnaire questionnaire = commands.workspace().questionnaire(advisor.catalogue());
    Judgement judgement =
        advisor.judge(ScenarioFile.at(file, System.in).read(questionnaire, language.language));
    PricedPlan plan = find(judgement);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        TextReport.of(advisor.quote(judgement, plan), questionnaire, language.language)
            .stripTrailing());
    out.println();
    out.println(
        DerivationReport.of(Derivation.of(judgement, plan), language.language).stripTrailing());
    return 0;
  }

  private PricedPlan find(Judgement judgement) {
    return Derivation.find(judgement, quote)
        .orElseThrow(
            () ->
                new Failure(
                    "--quote is \""
                        + quote
                        + "\", expected one of "
                        + String.join(", ", Derivation.found(judgement))
                        + ", or the id of a quote as \"advise --format json\" prints it. Maybe the"
                        + " answers have changed since."));
  }
}
