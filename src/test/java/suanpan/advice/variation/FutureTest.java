package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suanpan.advice.Shipped;
import suanpan.advice.variation.Future.Driver;
import suanpan.catalog.FigureIds;

class FutureTest {
  private static final int HORIZON = 24;
  private static final Future FUTURE = future("prototype", 10);

  private static Future future(String stage, double growth) {
    return new Future(
        new World(
            Shipped.CATALOGUE,
            Shipped.QUESTIONNAIRE,
            Shipped.scenario(
                Map.of(
                    "requestsPerMonth",
                    1e6,
                    "inputTokensPerRequest",
                    500,
                    "outputTokensPerRequest",
                    500,
                    "stage",
                    stage,
                    "growthPercentPerMonth",
                    growth,
                    "horizonMonths",
                    HORIZON,
                    "ownExamples",
                    100))));
  }

  @Test
  void nothingHasMovedYet() {
    assertTrue(FUTURE.in(0).isEmpty());
    assertTrue(FUTURE.moving(4, 4).isEmpty());
  }

  @Test
  void demandCompounds() {
    assertEquals(1e6 * 1.1 * 1.1, FUTURE.requests(2), 1e-6);
    assertEquals(
        FUTURE.requests(2) * 1000, Objects.requireNonNull(FUTURE.value(Driver.VOLUME, 2)), 1e-3);
  }

  /** Whoever judges later looks further ahead, but nobody said that growth lasts that long. */
  @Test
  void noDemandIsReckonedBeyondTheLastMonthPlannedFor() {
    double last = FUTURE.requests(HORIZON);
    for (int months : new int[] {0, 1, 7, HORIZON - 1}) {
      double growth = FUTURE.growthPercentPerMonth(months) / 100;
      assertEquals(last, FUTURE.requests(months) * Math.pow(1 + growth, HORIZON), 1e-6 * last);
    }
    assertEquals(10, FUTURE.growthPercentPerMonth(0), 1e-9);
  }

  @Test
  void examplesComeFromUse() {
    double share = Shipped.CATALOGUE.figure(Future.EXAMPLES_COLLECTED).value() / 100;
    assertEquals(Math.floor(100 + share * (1e6 + 1.1e6)), FUTURE.examples(2));
  }

  @Test
  void aPrototypeIsLaunchedInItsTimeAndThenStays() {
    int months = (int) Shipped.CATALOGUE.figure("stage-prototype-months").value();
    assertEquals("prototype", FUTURE.stage(months - 1));
    assertEquals("launched", FUTURE.stage(months));
    assertEquals("launched", FUTURE.stage(60));
    assertEquals("scaling", future("scaling", 0).stage(60));
  }

  @Test
  void pricesFollowTheirYearlyChange() {
    double change = Shipped.CATALOGUE.figure(FigureIds.API_PRICE_CHANGE).value() / 100;
    assertEquals(1 + change, FUTURE.price(FigureIds.API_PRICE_CHANGE, 12), 1e-9);
  }

  @Test
  void whatDoesNotMoveIsNoDriver() {
    List<Driver> moving = future("launched", 0).moving(0, 1);
    assertTrue(moving.contains(Driver.CALENDAR) && !moving.contains(Driver.STAGE));
    assertTrue(!future("idea", 0).moving(0, 1).contains(Driver.EXAMPLES));
  }
}
