package suanpan.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Business;
import suanpan.fact.Cheapest;
import suanpan.fact.Commitment;
import suanpan.fact.Fact;
import suanpan.fact.Means;
import suanpan.fact.Need;
import suanpan.fact.OptionQuote;
import suanpan.fact.Training;
import suanpan.fact.Workload;

/**
 * Some of the shipped rules as somebody would write them in Java who had no rule engine: the limit
 * that the rules are measured against. Ten ask the scenario alone, sixteen one quote, four join two
 * facts, eight ask whether something is or is not there. Whoever changes one of these rules changes
 * it here too: a test compares.
 */
final class HandWritten {
  private static final Set<String> LIVE = Set.of("launched", "scaling");
  private static final Set<String> BEFORE = Set.of("idea", "prototype");
  private static final List<String> SELF_HOSTED = List.of("self-hosted-open", "self-hosted-tuned");
  private static final List<String> SINGLE =
      List.of("closed-frontier-api", "closed-small-api", "hosted-open-api");
  private static final Set<String> OTHER_STACKS =
      Set.of("rocm", "xla", "neuron", "gaudi", "cann", "other");

  private final List<Said> said = new ArrayList<>();
  private final Map<String, OptionQuote> byOption = new HashMap<>();
  private final List<OptionQuote> sourcing = new ArrayList<>();
  private final List<OptionQuote> accelerators = new ArrayList<>();
  private final Map<String, Training> trainings = new HashMap<>();
  private @Nullable Workload w;
  private @Nullable Need n;
  private @Nullable Means m;
  private @Nullable Business b;
  private @Nullable Commitment k;
  private @Nullable Cheapest cheapest;

  /** What one rule says about an option, or a note at a decision. */
  record Said(String rule, String target, String side, String criterion, double strength) {}

  private HandWritten(Collection<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof OptionQuote quote) {
        add(quote);
      } else if (fact instanceof Training training) {
        trainings.put(training.adaptation(), training);
      } else if (fact instanceof Workload workload) {
        w = workload;
      } else if (fact instanceof Need need) {
        n = need;
      } else if (fact instanceof Means means) {
        m = means;
      } else if (fact instanceof Cheapest least) {
        cheapest = least;
      } else if (fact instanceof Business business) {
        b = business;
      } else if (fact instanceof Commitment commitment) {
        k = commitment;
      }
    }
  }

  private void add(OptionQuote quote) {
    if (quote.decision().equals("accelerator")) {
      accelerators.add(quote);
    } else {
      byOption.put(quote.option(), quote);
      if (quote.decision().equals("sourcing")) {
        sourcing.add(quote);
      }
    }
  }

  /** Everything that the rules say of these facts. */
  static List<Said> say(Collection<Fact> facts) {
    HandWritten rules = new HandWritten(facts);
    Workload w = rules.w;
    Need n = rules.n;
    Means m = rules.m;
    if (w == null || n == null || m == null) {
      throw new IllegalArgumentException("a scenario has a workload, a need and means");
    }
    rules.scenario(w, n);
    rules.business(rules.b, rules.k);
    rules.commitment(w, m);
    rules.behindApi(w, n);
    rules.selfHosted(w, n, m);
    rules.capacity(w, n);
    rules.accelerator(w, n, m);
    rules.foundationModel(w, n);
    rules.presence(n, m);
    return rules.said;
  }

  private void argue(String rule, String option, String side, String criterion, double strength) {
    said.add(new Said(rule, option, side, criterion, strength));
  }

  private void note(String rule, String decision) {
    said.add(new Said(rule, decision, "note", "", 0));
  }

  private void scenario(Workload w, Need n) {
    if (Set.of("coding", "content", "search", "support", "companion").contains(w.useCase())) {
      argue("viability/proven-uses", "go", "for", "risk", 1);
    }
    if (Set.of("research", "agents", "extraction", "other").contains(w.useCase())
        && BEFORE.contains(w.stage())) {
      argue("viability/deep-water", "go-with-conditions", "for", "risk", 2);
    }
    if (LIVE.contains(w.stage()) && w.tokensPerMonth() >= 1e9) {
      note("viability/plan-for-inference", "viability");
    }
    if (!n.dataResidency().equals("on-premises")
        && w.cacheablePercent() >= 30
        && w.inputTokensPerMonth() >= 1e9) {
      note("serving/keep-the-prefix-stable", "serving");
    }
    if (w.tokensPerSecondPerUser() >= 50
        && Set.of("chatbot", "support", "search", "content", "companion").contains(w.useCase())) {
      note("serving/twenty-tokens-a-second-are-enough", "serving");
    }
  }

  private void business(@Nullable Business b, @Nullable Commitment k) {
    if (b == null) {
      return;
    }
    if (b.costShareOfValue() >= 1 && k != null) {
      argue("viability/cost-above-value", "not-yet", "for", "cost", 5);
    } else if (b.costShareOfValue() >= 0.3 && b.costShareOfValue() < 1) {
      argue("viability/cost-eats-the-margin", "go-with-conditions", "for", "cost", 3);
    } else if (b.costShareOfValue() < 0.3) {
      argue("viability/value-carries-the-cost", "go", "for", "cost", 3);
    }
    if (b.costShareOfValue() < 1 && b.paybackMonths() > b.shelfLifeMonths()) {
      argue("viability/payback-beyond-the-shelf-life", "not-yet", "for", "risk", 3);
    }
  }

  private void behindApi(Workload w, Need n) {
    OptionQuote frontier = byOption.get("closed-frontier-api");
    if (frontier != null) {
      if (BEFORE.contains(w.stage())
          && w.tokensPerMonth() < 150_000_000
          && frontier.usdPerMonth() < 3000) {
        argue(
            "sourcing/prototype-on-closed-api", "closed-frontier-api", "for", "time-to-market", 4);
      }
      if (Set.of("agents", "coding").contains(w.useCase())
          && LIVE.contains(w.stage())
          && n.qualityNeed().equals("strong")) {
        argue(
            "sourcing/agents-want-the-best-tool-user", "closed-frontier-api", "for", "quality", 2);
      }
      if (BEFORE.contains(w.stage())
          && !n.qualityNeed().equals("adequate")
          && frontier.qualityRank() > n.qualityRank()) {
        argue("sourcing/quality-first-then-cost", "closed-frontier-api", "for", "quality", 2);
      }
    }
    for (OptionQuote quote : sourcing) {
      if (quote.retiresInMonths() < 6) {
        note("sourcing/model-retires-soon", "sourcing");
        break;
      }
    }
    for (String option : List.of("cascade", "open-cascade")) {
      OptionQuote cascade = byOption.get(option);
      if (cascade != null) {
        cascade(w, cascade);
      }
    }
  }

  private void cascade(Workload w, OptionQuote cascade) {
    double least =
        SINGLE.stream()
            .map(byOption::get)
            .filter(Objects::nonNull)
            .mapToDouble(OptionQuote::leastUsdPerMonth)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    if (!w.stage().equals("scaling") && least < 5000) {
      String rule =
          least > cascade.leastUsdPerMonth()
              ? "sourcing/cascade-adds-a-moving-part"
              : "sourcing/cascade-saves-nothing";
      argue(rule, cascade.option(), "against", "risk", 2);
    }
    if (Set.of("agents", "coding", "research").contains(w.useCase())) {
      return;
    }
    for (String option : SINGLE) {
      OptionQuote large = byOption.get(option);
      if (large != null
          && large.modelId().equals(cascade.modelId())
          && large.usdPerMonth() >= 5000
          && large.usdPerMonth() > cascade.usdPerMonth()) {
        argue("sourcing/cascade-for-a-large-bill", cascade.option(), "for", "control", 1);
        return;
      }
    }
  }

  private void selfHosted(Workload w, Need n, Means m) {
    for (String option : SELF_HOSTED) {
      OptionQuote quote = byOption.get(option);
      if (quote == null) {
        continue;
      }
      boolean waits = w.batchablePercent() >= 90;
      if (w.growthPercentPerMonth() >= 10 && !waits && quote.accelerators() >= 8) {
        argue("sourcing/growth-outruns-procurement", option, "against", "risk", 1);
      }
      if (!waits && !n.dataResidency().equals("on-premises") && quote.utilisation() < 0.3) {
        argue("sourcing/idle-machines", option, "against", "risk", 2);
      }
      if (!waits
          && quote.totalParameters() >= 1e11
          && quote.totalParameters() > quote.activeParameters() * 4
          && quote.utilisation() < 0.2
          && !n.dataResidency().equals("on-premises")) {
        argue("sourcing/mixture-of-experts-needs-traffic", option, "against", "risk", 1);
      }
      if (n.dataResidency().equals("anywhere") && quote.breakEvenTokensPerMonth() > 1e15) {
        argue("sourcing/no-volume-breaks-even", option, "against", "risk", 1);
      }
    }
    OptionQuote tuned = byOption.get("self-hosted-tuned");
    if (tuned != null
        && LIVE.contains(w.stage())
        && m.ownExamples() >= 10_000
        && tuned.breakEvenTokensPerMonth() <= w.tokensPerMonth()) {
      argue("sourcing/switch-when-the-flywheel-turns", "self-hosted-tuned", "for", "control", 3);
    }
  }

  private void capacity(Workload w, Need n) {
    OptionQuote buy = byOption.get("buy");
    if (buy != null && LIVE.contains(w.stage()) && buy.leadTimeMonths() >= 2) {
      argue(
          n.dataResidency().equals("on-premises")
              ? "capacity/nothing-bridges-the-delivery"
              : "capacity/what-is-bought-arrives-late",
          "buy",
          "against",
          "time-to-market",
          Math.min(8, buy.leadTimeMonths()));
    }
    if (LIVE.contains(w.stage()) && w.peakToMean() < 3 && w.horizonMonths() >= 12) {
      for (String option : List.of("reserved-1y", "reserved-3y", "buy")) {
        OptionQuote quote = byOption.get(option);
        OptionQuote hourly = byOption.get("on-demand");
        if (quote != null
            && quote.utilisation() >= 0.5
            && (hourly == null || hourly.usdOverHorizon() > quote.usdOverHorizon())) {
          argue("capacity/steady-load-earns-a-reservation", option, "for", "risk", 2);
        }
      }
    }
  }

  private void accelerator(Workload w, Need n, Means m) {
    boolean leaderLasts = w.horizonMonths() >= 36 && LIVE.contains(w.stage()) && m.capexAllowed();
    double others = Double.POSITIVE_INFINITY;
    for (OptionQuote quote : accelerators) {
      if (!quote.vendor().equals("nvidia") && quote.leadTimeMonths() > 0) {
        others = Math.min(others, quote.usdOverHorizon());
      }
    }
    boolean noted = false;
    for (OptionQuote quote : accelerators) {
      if (LIVE.contains(w.stage()) && quote.consumerPart()) {
        against("accelerator/desk-cards-under-a-service", quote, "risk", 2);
      }
      if (quote.interconnectGbPerSecond() < 100 && quote.accelerators() >= quote.replicas() * 4) {
        against("accelerator/many-cards-a-copy-want-fast-links", quote, "speed", 2);
      }
      if (m.cudaDependence().equals("libraries") && OTHER_STACKS.contains(quote.softwareStack())) {
        against("accelerator/cuda-libraries-are-missing-elsewhere", quote, "time-to-market", 2);
      }
      if (leaderLasts
          && quote.vendor().equals("nvidia")
          && !quote.consumerPart()
          && quote.leadTimeMonths() > 0
          && others >= quote.usdOverHorizon() * 0.9) {
        argue("accelerator/market-leader-keeps-its-value", quote.option(), "for", "risk", 1);
      }
      if (!noted
          && n.region().equals("cn")
          && Set.of("cuda", "rocm").contains(quote.softwareStack())) {
        note("accelerator/export-rules-change-by-the-quarter", "accelerator");
        noted = true;
      }
    }
    if (LIVE.contains(w.stage()) && m.cudaDependence().equals("none") && m.opsEngineers() >= 2) {
      mainstream();
    }
  }

  private void against(String rule, OptionQuote quote, String criterion, double strength) {
    argue(rule, quote.option(), "against", criterion, strength);
  }

  private void mainstream() {
    for (OptionQuote quote : accelerators) {
      if (!quote.mainstreamArchitecture()
          || quote.softwareStack().equals("other")
          || !OTHER_STACKS.contains(quote.softwareStack())) {
        continue;
      }
      boolean dearer = false;
      boolean near = false;
      for (OptionQuote cuda : accelerators) {
        if (cuda.softwareStack().equals("cuda")) {
          dearer |= cuda.leastUsdOverHorizon() > quote.leastUsdOverHorizon();
          near |= cuda.leastUsdOverHorizon() < quote.leastUsdOverHorizon() * 1.1;
        }
      }
      if (dearer && !near) {
        argue("accelerator/mainstream-models-open-the-choice", quote.option(), "for", "control", 1);
      }
    }
  }

  private void foundationModel(Workload w, Need n) {
    Training training = trainings.get("pretraining");
    OptionQuote own = byOption.get("own-foundation-model");
    if (training != null && own != null && training.usd() > 1_000_000) {
      String rule = "sourcing/foundation-model-starts-from-zero-every-year";
      argue(rule, "own-foundation-model", "against", "risk", 3);
    }
    if (training != null && training.gpuHours() >= 10_000 && w.useCase().equals("research")) {
      for (OptionQuote quote : accelerators) {
        if (quote.interconnectGbPerSecond() < 200) {
          against("accelerator/training-is-decided-by-the-interconnect", quote, "speed", 4);
        }
      }
    }
    for (String option : List.of("hosted-open-api", "self-hosted-open")) {
      OptionQuote open = byOption.get(option);
      if (own != null && open != null && open.qualityRank() >= n.qualityRank()) {
        String rule = "sourcing/stranded-by-the-next-open-release";
        argue(rule, "own-foundation-model", "against", "risk", 3);
        break;
      }
    }
  }

  private void presence(Need n, Means m) {
    if (n.region().equals("eu")
        && n.dataResidency().equals("anywhere")
        && (byOption.containsKey("closed-frontier-api")
            || byOption.containsKey("closed-small-api")
            || byOption.containsKey("hosted-open-api")
            || byOption.containsKey("hosted-tuned"))) {
      note("sourcing/european-personal-data", "sourcing");
    }
    if (cheapest != null && cheapest.lowestUsdPerMonth() > m.budgetUsdPerMonth()) {
      argue("viability/over-the-stated-budget", "not-yet", "for", "stated-limits", 5);
    }
  }

  private void commitment(Workload w, Means m) {
    if (k == null) {
      return;
    }
    if (b != null && k.timesCapital() > 0.8 && m.capitalStated() && m.capitalUsd() > 0) {
      argue("viability/compute-eats-the-capital", "not-yet", "for", "stated-limits", 4);
    }
    if (k.monthsWithinBudget() >= 1 && k.monthsWithinBudget() < w.horizonMonths()) {
      argue("viability/growth-outruns-the-budget", "go", "against", "stated-limits", 3);
    }
    if (k.usdPerMonth() < 3000 && k.usdUpFront() < 10_000 && BEFORE.contains(w.stage())) {
      argue("viability/trial-costs-less-than-the-debate", "go", "for", "risk", 3);
    }
    if (m.capitalStated() && k.usdPaidOverHorizon() < m.capitalUsd() * 0.02) {
      argue("viability/small-against-the-capital", "go", "for", "risk", 2);
    }
    if (k.usdOverHorizon() >= 250_000 && b == null) {
      note("viability/nobody-said-what-it-is-worth", "viability");
    }
  }
}
