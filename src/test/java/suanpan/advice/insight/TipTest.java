package suanpan.advice.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.advice.insight.TippingPoints.Tip;
import suanpan.fact.Text;

class TipTest {
  private static final Outlook THERE =
      new Outlook(Map.of(), null, null, null, null, null, null, null, new Text("elsewhere", "别处"));

  /** The edge that a reader is told is the rounder of the two values beside it. */
  @ParameterizedTest
  @CsvSource({
    "0.996, 1, true",
    "59, 60, true",
    "30, 30.1, false",
    "1000, 995, false",
    "63500, 64000, true",
    "2.9, 2.92, false",
    "0.1, 0, true",
    "1000, Infinity, false",
  })
  void theRounderNeighbourIsTheEdge(double value, double lastSame, boolean beyond) {
    assertEquals(beyond, new Tip(value, lastSame, List.of(), THERE).beyond());
  }
}
