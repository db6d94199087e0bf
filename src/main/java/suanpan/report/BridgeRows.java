package suanpan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import suanpan.advice.Advice;

/** The steps from the first month to the total, rounded so that what is printed adds up. */
final class BridgeRows {
  /** Amounts from here on are printed in whole dollars, smaller ones with three digits. */
  private static final double WHOLE = 1000;

  private static final double CENT = 0.01;

  /** Steps that are printed nowhere else: one of them takes what rounding leaves over. */
  private static final Set<String> ONLY_HERE = Set.of("growth", "api-prices", "rents");

  private BridgeRows() {}

  /** The same steps, each rounded; what rounding leaves over goes to the largest of its own. */
  static List<Advice.BridgeStep> of(Advice.Bridge bridge) {
    double grain = grain(bridge.usdOverHorizon());
    List<Advice.BridgeStep> rows = new ArrayList<>();
    double left = rounded(bridge.usdOverHorizon(), grain);
    for (Advice.BridgeStep step : bridge.steps()) {
      double usd = rounded(step.usd(), grain);
      left -= usd;
      rows.add(new Advice.BridgeStep(step.step(), step.name(), usd));
    }
    int taker = largest(rows, step -> ONLY_HERE.contains(step.step()) && step.usd() != 0);
    int last = taker < 0 ? largest(rows, step -> true) : taker;
    Advice.BridgeStep most = rows.get(last);
    rows.set(last, new Advice.BridgeStep(most.step(), most.name(), most.usd() + left));
    return rows;
  }

  /** Where the largest of those steps is, or -1. */
  private static int largest(List<Advice.BridgeStep> rows, Predicate<Advice.BridgeStep> those) {
    return IntStream.range(0, rows.size())
        .filter(i -> those.test(rows.get(i)))
        .boxed()
        .max((a, b) -> Double.compare(Math.abs(rows.get(a).usd()), Math.abs(rows.get(b).usd())))
        .orElse(-1);
  }

  /** What the third digit of a total counts, from a cent to a dollar. */
  static double grain(double total) {
    return total >= WHOLE
        ? 1
        : Math.max(CENT, Math.min(1, Math.pow(10, Math.floor(Math.log10(total)) - 2)));
  }

  private static double rounded(double usd, double grain) {
    return Math.round(usd / grain) * grain;
  }
}
