package suanpan.cost.record;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suanpan.catalog.CatalogueLoader;

/** One test for each number row of the published record, named after it. */
class ClaimsTest {
  private static final List<Claim> ALL = Claims.all(CatalogueLoader.load(Path.of("catalogs")));

  private static Claim holds(String id) {
    Claim claim = byId(id);
    assertAll(id, claim.checks().stream().map(check -> () -> holds(check)));
    assertTrue(
        claim.checks().stream().anyMatch(Claim.Check::stated), () -> id + " checks nothing stated");
    return claim;
  }

  private static void holds(Claim.Check check) {
    assertTrue(Double.isFinite(check.ours()), check.name()::en);
    assertTrue(
        check.holds(),
        () ->
            "%s: ours %s %s, stated %s to %s"
                .formatted(
                    check.name().en(), check.ours(), check.unit(), check.low(), check.high()));
  }

  private static Claim byId(String id) {
    return ALL.stream().filter(claim -> claim.id().equals(id)).findFirst().orElseThrow();
  }

  private static double ours(Claim claim, String name) {
    return claim.checks().stream()
        .filter(check -> check.name().en().startsWith(name))
        .findFirst()
        .orElseThrow()
        .ours();
  }

  @Test
  void everyIdStandsOnce() {
    var counts = ALL.stream().collect(Collectors.groupingBy(Claim::id, Collectors.counting()));
    assertEquals(27, counts.size());
    assertTrue(counts.values().stream().allMatch(count -> count == 1));
  }

  @Test
  void aWrongFigureWouldBeSeen() {
    Claim.Check wrong =
        new Claim.Check(new suanpan.fact.Text("x", "x"), 5.5, 5, 5, 0.05, "USD", true, false);
    assertEquals(0.1, wrong.difference(), 1e-12);
    assertTrue(!wrong.holds());
  }

  @Test
  void J1() {
    holds("J1");
  }

  @Test
  void J2() {
    holds("J2");
  }

  @Test
  void J3() {
    Claim claim = holds("J3");
    double small = ours(claim, "against GPT-3.5 Turbo, at 22 %");
    assertTrue(small > 1 && small < 10, () -> "the honest ratio is below ten: " + small);
  }

  @Test
  void J4() {
    holds("J4");
  }

  @Test
  void J5() {
    holds("J5");
  }

  @Test
  void D1() {
    Claim claim = holds("D1");
    assertEquals(
        2,
        claim.checks().stream().filter(check -> check.name().en().startsWith("ours over")).count());
    assertEquals(79_735_420, ours(claim, "GPT-4, by FLOP"), 1);
    assertEquals(158_511_522, ours(claim, "Gemini Ultra, by FLOP"), 1);
    assertEquals(191_400_000, ours(claim, "Gemini Ultra, by the chip hours"), 1);
  }

  @Test
  void D2() {
    holds("D2");
  }

  @Test
  void D3() {
    holds("D3");
  }

  @Test
  void D4() {
    holds("D4");
  }

  @Test
  void D5() {
    holds("D5");
  }

  @Test
  void D6() {
    holds("D6");
  }

  @Test
  void A1() {
    holds("A1");
  }

  @Test
  void A2() {
    holds("A2");
  }

  @Test
  void A3() {
    holds("A3");
  }

  @Test
  void A4() {
    holds("A4");
  }

  @Test
  void A5() {
    holds("A5");
  }

  @Test
  void A6() {
    holds("A6");
  }

  @Test
  void P1() {
    holds("P1");
  }

  @Test
  void P2() {
    holds("P2");
  }

  @Test
  void P3() {
    holds("P3");
  }

  @Test
  void P4() {
    holds("P4");
  }

  @Test
  void Y1() {
    holds("Y1");
  }

  @Test
  void Y2() {
    holds("Y2");
  }

  @Test
  void Y3() {
    holds("Y3");
  }

  @Test
  void Y4() {
    holds("Y4");
  }

  @Test
  void Y5() {
    holds("Y5");
  }

  @Test
  void Y6() {
    Claim claim = holds("Y6");
    List<Double> costs = claim.curve().stream().map(Claim.Point::y).toList();
    assertEquals(8, costs.size());
    for (int i = 1; i < costs.size(); i++) {
      assertTrue(costs.get(i) < costs.get(i - 1), "cost falls with the batch");
    }
  }
}
