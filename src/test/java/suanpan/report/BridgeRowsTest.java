package suanpan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import suanpan.advice.Advice;
import suanpan.fact.Text;

/** What is printed of a bridge adds up. */
class BridgeRowsTest {
  private static final Text NAME = new Text("step", "步骤");

  @Test
  void roundedStepsAddUpToTheRoundedTotal() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 500; trial++) {
      List<Advice.BridgeStep> steps = new ArrayList<>();
      double size = Math.pow(10, 1 + random.nextInt(7));
      steps.add(new Advice.BridgeStep("months", NAME, size * (1 + random.nextDouble())));
      steps.add(new Advice.BridgeStep("growth", NAME, size * random.nextDouble() / 2));
      steps.add(new Advice.BridgeStep("api-prices", NAME, -size * random.nextDouble() / 2));
      double total = steps.stream().mapToDouble(Advice.BridgeStep::usd).sum();
      double grain = BridgeRows.grain(total);
      List<Advice.BridgeStep> rows = BridgeRows.of(new Advice.Bridge(12, steps, total, null));
      double printed = 0;
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(steps.get(i).usd(), rows.get(i).usd(), 2 * grain);
        assertEquals(0, Math.IEEEremainder(rows.get(i).usd(), grain), 1e-6);
        printed += rows.get(i).usd();
      }
      assertEquals(Math.round(total / grain), Math.round(printed / grain));
    }
  }
}
