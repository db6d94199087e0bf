package suanpan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Text;

/** Why the total is not the first month times the months, of the plan and of the runner-up. */
final class MarkdownBridge {
  /** As the engine adds them. */
  private static final List<String> ORDER =
      List.of("months", "set-up", "growth", "api-prices", "rents");

  private final Wording wording;
  private final MarkdownPage page;

  MarkdownBridge(Wording wording, MarkdownPage page) {
    this.wording = wording;
    this.page = page;
  }

  void write(Advice advice) {
    List<Advice.Bridge> bridges = bridges(advice);
    if (bridges.isEmpty()) {
      return;
    }
    page.heading(wording.say(Words.BRIDGE));
    List<String> names =
        List.of("", wording.say(Words.RECOMMENDED_PLAN), wording.say(Words.RUNNER_UP));
    page.row(names.subList(0, bridges.size() + 1).toArray(String[]::new));
    page.row(List.of("---", "---:", "---:").subList(0, bridges.size() + 1).toArray(String[]::new));
    steps(bridges);
    page.row(
        Stream.concat(
                Stream.of(bold(wording.say(Words.OVER_HORIZON))),
                bridges.stream().map(b -> bold(wording.usd(b.usdOverHorizon()))))
            .toArray(String[]::new));
    for (int i = 0; i < bridges.size(); i++) {
      Text upFront = bridges.get(i).upFront();
      if (upFront != null) {
        page.line("");
        page.line(
            bold(names.get(i + 1))
                + wording.say(Words.COLON)
                + MarkdownPage.escape(wording.say(upFront)));
      }
    }
  }

  private void steps(List<Advice.Bridge> bridges) {
    List<Map<String, Advice.BridgeStep>> steps = new ArrayList<>();
    for (Advice.Bridge bridge : bridges) {
      Map<String, Advice.BridgeStep> byId = new LinkedHashMap<>();
      BridgeRows.of(bridge).forEach(step -> byId.put(step.step(), step));
      steps.add(byId);
    }
    for (String id : ORDER) {
      List<String> cells = new ArrayList<>();
      Text name = null;
      for (Map<String, Advice.BridgeStep> bridge : steps) {
        Advice.BridgeStep step = bridge.get(id);
        name = step == null ? name : step.name();
        cells.add(step == null ? "–" : wording.usd(step.usd()));
      }
      if (name != null) {
        cells.add(0, wording.say(name));
        page.row(cells.toArray(String[]::new));
      }
    }
  }

  private static String bold(String text) {
    return "**" + text + "**";
  }

  private static List<Advice.Bridge> bridges(Advice advice) {
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      return List.of();
    }
    Advice.RunnerUp second = plan.runnerUp();
    List<Advice.Bridge> bridges = new ArrayList<>();
    add(bridge(advice, plan.quoteId()), bridges);
    if (second != null) {
      advice.decisions().stream()
          .filter(decision -> decision.decision().equals("sourcing"))
          .flatMap(decision -> decision.verdicts().stream())
          .filter(verdict -> verdict.option().equals(second.sourcing()))
          .forEach(verdict -> add(bridge(advice, verdict.quoteId()), bridges));
    }
    return bridges;
  }

  private static void add(Advice.@Nullable Bridge bridge, List<Advice.Bridge> bridges) {
    if (bridge != null) {
      bridges.add(bridge);
    }
  }

  private static Advice.@Nullable Bridge bridge(Advice advice, @Nullable String quote) {
    return advice.quotes().stream()
        .filter(q -> q.id().equals(quote))
        .findFirst()
        .map(Advice.Quote::bridge)
        .orElse(null);
  }
}
