package suanpan.report;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.Advice;

/** The steps from the first month to the total, rounded so that what is printed adds up. */
final class BridgeRows {
  /** Totals from here on are printed in whole dollars, smaller ones in cents. */
  private static final double WHOLE = 1000;

  private BridgeRows() {}

  /** The same steps; every running sum is rounded, not every step. */
  static List<Advice.BridgeStep> of(Advice.Bridge bridge) {
    double grain = bridge.usdOverHorizon() >= WHOLE ? 1 : 0.01;
    List<Advice.BridgeStep> rows = new ArrayList<>();
    double exact = 0;
    double printed = 0;
    for (Advice.BridgeStep step : bridge.steps()) {
      exact += step.usd();
      double sum = Math.round(exact / grain) * grain;
      rows.add(new Advice.BridgeStep(step.step(), step.name(), sum - printed));
      printed = sum;
    }
    return rows;
  }
}
