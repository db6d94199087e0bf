package suanpan.advice;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.report.Json;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/**
 * CPU time of each stage of an advice, every time on other answers: what a busy machine distorts
 * least. Prints the median of each round, the last of which is warm.
 *
 * <pre>suanpan.advice.Stages [rounds] [advice a round]</pre>
 */
public final class Stages {
  private static final String[] NAMES = {"read", "judge", "write", "json"};
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Advisor advisor;
  private final Questionnaire questionnaire;

  private Stages(Path catalogs, Path rules) throws java.io.IOException {
    Catalogue catalogue = CatalogueLoader.load(catalogs);
    Options options = Options.standard().withAccelerators(catalogue.accelerators().keySet());
    this.advisor = new Advisor(catalogue, RuleSet.load(rules, options));
    this.questionnaire = Questionnaire.load(catalogs);
  }

  /** Runs; see the class. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    int each = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    Stages stages = new Stages(Path.of("catalogs"), Path.of("rules"));
    for (int round = 0; round < rounds; round++) {
      System.out.println(stages.round(new VariedAnswers(round), each));
    }
  }

  private String round(VariedAnswers answers, int count) {
    double[][] micros = new double[NAMES.length][count];
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      String body = Json.MAPPER.writeValueAsString(answers.next());
      long[] at = new long[NAMES.length + 1];
      at[0] = THREADS.getCurrentThreadCpuTime();
      Scenario scenario = questionnaire.read(Json.MAPPER.readTree(body));
      at[1] = THREADS.getCurrentThreadCpuTime();
      Judgement judgement = advisor.judge(scenario);
      at[2] = THREADS.getCurrentThreadCpuTime();
      Advice advice = advisor.write(judgement);
      at[3] = THREADS.getCurrentThreadCpuTime();
      bytes += Json.MAPPER.writeValueAsBytes(advice).length;
      at[4] = THREADS.getCurrentThreadCpuTime();
      for (int stage = 0; stage < NAMES.length; stage++) {
        micros[stage][i] = (at[stage + 1] - at[stage]) / 1e3;
      }
    }
    StringBuilder line = new StringBuilder("median CPU µs:");
    for (int stage = 0; stage < NAMES.length; stage++) {
      Arrays.sort(micros[stage]);
      line.append(String.format(Locale.ROOT, " %s %.0f", NAMES[stage], micros[stage][count / 2]));
    }
    return line.append("; ").append(bytes / count).append(" bytes").toString();
  }
}
