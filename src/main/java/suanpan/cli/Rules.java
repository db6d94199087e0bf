package suanpan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.advice.Advisor;
import suanpan.advice.variation.RandomAnswers;
import suanpan.advice.variation.RuleCensus;
import suanpan.report.CensusTable;
import suanpan.report.Json;
import suanpan.report.Language;
import suanpan.report.RuleTable;
import suanpan.rules.Options;
import suanpan.rules.Problem;
import suanpan.rules.RuleCases;
import suanpan.rules.RuleProblems;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import suanpan.workbench.Basis;

/** Rule files: what is wrong with them, whether their cases hold, what they say. */
@Command(
    name = "rules",
    description = "Checks, tests, analyses and lists rules.",
    subcommands = {RulesStudy.Analyse.class, RulesStudy.Effect.class},
    mixinStandardHelpOptions = true)
final class Rules implements Runnable {

  private static final String LOGIC = ".drl";
  private static final String METADATA = ".yaml";

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Reads rule directories or files and prints every problem; runs nothing.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "PATH", arity = "0..*", description = "Default: the shipped rules.")
          @Nullable List<Path> paths)
      throws IOException {
    Options options = options();
    List<String> problems = new ArrayList<>();
    int rules = 0;
    for (Path path : given(paths)) {
      if (Files.isDirectory(path)) {
        rules += checkDirectory(path, options, problems);
      } else {
        problems.addAll(checkFile(path, options));
        rules++;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(out::println);
    if (problems.isEmpty()) {
      out.println(rules + (rules == 1 ? " rule" : " rules") + ", no problem");
    }
    return problems.isEmpty() ? 0 : Commands.PROBLEMS;
  }

  @Command(
      name = "test",
      description = "Runs the cases beside the rules and prints those that fail.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = "DIR", arity = "0..*", description = "Default: the shipped rules.")
          @Nullable List<Path> paths) {
    Options options = options();
    PrintWriter out = spec.commandLine().getOut();
    long failed = 0;
    for (Path path : given(paths)) {
      List<RuleCases.Result> results = RuleCases.run(RuleSet.load(path, options));
      results.stream().filter(result -> !result.passed()).forEach(r -> out.println(line(path, r)));
      long broken = results.stream().filter(result -> !result.passed()).count();
      out.println(path + ": " + results.size() + " cases, " + broken + " failed");
      failed += broken;
    }
    return failed == 0 ? 0 : Commands.PROBLEMS;
  }

  @Command(
      name = "export",
      description = "Prints a table of the rules in Markdown.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "DIR", arity = "0..*", description = "Default: the shipped rules.")
          @Nullable List<Path> paths,
      @Mixin LanguageOption language) {
    Options options = options();
    Language in = language.language;
    for (Path path : given(paths)) {
      spec.commandLine().getOut().print(RuleTable.of(RuleSet.load(path, options).rules(), in));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  @Command(
      name = "report",
      description = {
        "Counts over typical and random scenarios how often each rule speaks, and how often another"
            + " option would be recommended without it."
      },
      mixinStandardHelpOptions = true)
  int report(
      @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: the shipped rules.")
          @Nullable Path directory,
      @Option(names = "--random", paramLabel = "N", defaultValue = "10000") int random,
      @Option(names = "--seed", paramLabel = "N", defaultValue = "1") long seed,
      @Option(names = "--format", paramLabel = "text|json", defaultValue = "text") String format,
      @Mixin LanguageOption language)
      throws IOException {
    if (!format.equals("text") && !format.equals("json")) {
      throw new Failure("--format is \"" + format + "\", expected text or json. Maybe text.");
    }
    if (random < 0) {
      throw new Failure("--random is " + random + ", expected 0 or more. Maybe 10000.");
    }
    Workspace workspace =
        directory == null ? commands.workspace() : commands.workspace().withRules(directory);
    Advisor advisor = workspace.advisor();
    Questionnaire questionnaire = workspace.questionnaire(advisor.catalogue());
    List<Scenario> typical = workspace.typicalScenarios(questionnaire);
    Progress progress =
        new Progress(spec.commandLine().getErr(), typical.size() + random, "scenarios");
    RuleCensus census =
        RuleCensus.of(
            advisor,
            typical,
            RandomAnswers.scenarios(questionnaire, seed, random),
            seed,
            progress::step);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        format.equals("json")
            ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(census)
            : CensusTable.of(census, language.language).stripTrailing());
    return 0;
  }

  private static String line(Path path, RuleCases.Result result) {
    return path.resolve(result.rule() + METADATA)
        + ":1:1: case \""
        + result.name()
        + "\": expected "
        + result.expected()
        + ", found "
        + result.found();
  }

  private int checkDirectory(Path directory, Options options, List<String> problems) {
    try {
      return RuleSet.load(directory, options).rules().size();
    } catch (RuleProblems e) {
      e.problems().forEach(problem -> problems.add(problem.text()));
      return 0;
    }
  }

  /** A file is named by its folder and itself, as in a rule set; its metadata lies beside it. */
  private static List<String> checkFile(Path file, Options options) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": there is no such file or directory. Maybe the path is misspelt.");
    }
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    String name = String.valueOf(absolute.getFileName());
    String stem = name.replaceFirst("\\.(drl|yaml)$", "");
    Map<String, String> texts = new LinkedHashMap<>();
    if (folder == null) {
      throw new Failure(file + ": a rule lies in the folder of its decision.");
    }
    String prefix = folder.getFileName() + "/";
    for (String ending : List.of(LOGIC, METADATA)) {
      Path part = folder.resolve(stem + ending);
      if (Files.isRegularFile(part)) {
        texts.put(prefix + stem + ending, Files.readString(part));
      }
    }
    List<Problem> problems =
        texts.size() == 1 && texts.containsKey(prefix + stem + LOGIC)
            ? RuleSet.check(prefix + stem + LOGIC, texts.values().iterator().next(), options)
            : RuleSet.check(texts, options);
    Path shown = file.getParent() == null ? Path.of("") : file.getParent();
    return problems.stream()
        .map(
            p ->
                p.text()
                    .replaceFirst(
                        "^[^:]*/", java.util.regex.Matcher.quoteReplacement(directory(shown))))
        .toList();
  }

  private static String directory(Path shown) {
    return shown.toString().isEmpty() ? "" : shown + "/";
  }

  Workspace workspace() {
    return commands.workspace();
  }

  private Options options() {
    return Basis.options(commands.workspace().catalogue());
  }

  private List<Path> given(@Nullable List<Path> paths) {
    return paths == null || paths.isEmpty() ? List.of(commands.workspace().rules()) : paths;
  }
}
