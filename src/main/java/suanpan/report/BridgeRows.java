package suanpan.report;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.Advice;

/** The steps from the first month to the total, rounded so that what is printed adds up. */
final class BridgeRows {
  /** Totals from here on are printed in whole dollars, smaller ones in cents. */
  private static final double WHOLE = 1000;

  private BridgeRows() {}

  /** The same steps, each rounded; what rounding leaves over goes to the largest. */
  static List<Advice.BridgeStep> of(Advice.Bridge bridge) {
    double grain = bridge.usdOverHorizon() >= WHOLE ? 1 : 0.01;
    List<Advice.BridgeStep> rows = new ArrayList<>();
    double left = rounded(bridge.usdOverHorizon(), grain);
    int largest = 0;
    for (Advice.BridgeStep step : bridge.steps()) {
      double usd = rounded(step.usd(), grain);
      left -= usd;
      largest =
          Math.abs(usd) > Math.abs(rows.isEmpty() ? 0 : rows.get(largest).usd())
              ? rows.size()
              : largest;
      rows.add(new Advice.BridgeStep(step.step(), step.name(), usd));
    }
    Advice.BridgeStep most = rows.get(largest);
    rows.set(largest, new Advice.BridgeStep(most.step(), most.name(), most.usd() + left));
    return rows;
  }

  private static double rounded(double usd, double grain) {
    return Math.round(usd / grain) * grain;
  }
}
