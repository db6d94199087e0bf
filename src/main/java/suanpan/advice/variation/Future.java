package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.scenario.Scenario;

/** A scenario as it will be in some months, by what drives it there. */
final class Future {
  /** Requests of which the company keeps the input with a checked answer, in percent. */
  static final String EXAMPLES_COLLECTED = "examples-collected-percent-of-requests";

  /** Examples beyond which none are checked and trained on any more. */
  static final String EXAMPLES_AT_MOST = "examples-collected-at-most";

  /** Months until the next stage. */
  static final Map<String, String> STAGE_MONTHS =
      Map.of("idea", "stage-idea-months", "prototype", "stage-prototype-months");

  private static final Map<String, String> NEXT_STAGE =
      Map.of("idea", "prototype", "prototype", "launched");

  /** What moves by itself as time goes by. */
  enum Driver {
    VOLUME,
    EXAMPLES,
    STAGE,
    PRICES,
    CALENDAR
  }

  private final Scenario scenario;
  private final Catalogue catalogue;
  private final double mostRequests;
  private final double mostExamples;

  Future(World world) {
    this.scenario = world.scenario();
    this.catalogue = world.catalogue();
    this.mostRequests = most(world, "requestsPerMonth");
    Figure enough = catalogue.figures().get(EXAMPLES_AT_MOST);
    this.mostExamples =
        Math.max(
            scenario.ownExamples(),
            Math.min(
                enough == null ? Double.MAX_VALUE : enough.value(), most(world, "ownExamples")));
  }

  private static double most(World world, String question) {
    return world
        .questionnaire()
        .question(question)
        .map(q -> q.max() == null ? Double.MAX_VALUE : q.max())
        .orElse(Double.MAX_VALUE);
  }

  /** Everything moved on by so many months. */
  Map<String, Object> in(int months) {
    Map<Driver, Integer> all = new EnumMap<>(Driver.class);
    for (Driver driver : Driver.values()) {
      all.put(driver, months);
    }
    return at(all);
  }

  /** Everything moved on by so many months, one driver by more. */
  Map<String, Object> in(int months, Driver driver, int its) {
    Map<Driver, Integer> all = new EnumMap<>(Driver.class);
    for (Driver each : Driver.values()) {
      all.put(each, each == driver ? its : months);
    }
    return at(all);
  }

  private Map<String, Object> at(Map<Driver, Integer> months) {
    Map<String, Object> changes = new HashMap<>();
    months.forEach((driver, n) -> move(driver, n, changes));
    return changes;
  }

  private void move(Driver driver, int months, Map<String, Object> changes) {
    if (months == 0) {
      return;
    }
    switch (driver) {
      case VOLUME -> {
        answer("requestsPerMonth", requests(months), changes);
        answer("growthPercentPerMonth", growthPercentPerMonth(months), changes);
      }
      case EXAMPLES -> answer("ownExamples", examples(months), changes);
      case STAGE -> answer("stage", stage(months), changes);
      case PRICES -> {
        double api = price(FigureIds.API_PRICE_CHANGE, months);
        changes.put(Market.CLOSED_API, api);
        changes.put(Market.OPEN_API, api);
        // Embedding is an API like any other: the quote over the horizon takes it so, too.
        changes.put(
            FigureIds.RETRIEVAL_EMBEDDING,
            catalogue.figure(FigureIds.RETRIEVAL_EMBEDDING).value() * api);
        changes.put(Market.RENT, price(FigureIds.RENTAL_PRICE_CHANGE, months));
        changes.put(Market.PURCHASE, price(FigureIds.HARDWARE_PRICE_CHANGE, months));
      }
      case CALENDAR -> changes.put(World.MONTHS_AHEAD, (double) months);
    }
  }

  /** What has not moved is no change: then it is assumed or answered as before. */
  private void answer(String question, Object value, Map<String, Object> changes) {
    if (!value.equals(scenario.value(question))) {
      changes.put(question, value);
    }
  }

  /** Requests a month by then. */
  double requests(int months) {
    return Math.max(
        1,
        Math.min(
            mostRequests,
            scenario.requestsPerMonth()
                * Math.pow(1 + scenario.growthPercentPerMonth() / 100, months)));
  }

  /**
   * Growth by then, percent a month. Whoever judges in a later month looks as far ahead as today,
   * but growth was answered for the horizon from today: what is left of it is spread over the
   * months ahead, so that no demand is reckoned with beyond that of the last month planned for.
   */
  double growthPercentPerMonth(int months) {
    double horizon = scenario.horizonMonths();
    double left = Math.max(0, horizon - months) / horizon;
    return 100 * (Math.pow(1 + scenario.growthPercentPerMonth() / 100, left) - 1);
  }

  /** Own examples by then, with those that use has brought. */
  double examples(int months) {
    Figure share = catalogue.figures().get(EXAMPLES_COLLECTED);
    double examples = scenario.ownExamples();
    for (int month = 0; month < months && share != null; month++) {
      if (!stage(month).equals("idea")) {
        examples += requests(month) * share.value() / 100;
      }
    }
    return Math.min(mostExamples, Math.floor(examples));
  }

  /** The stage by then, if all goes to plan. */
  String stage(int months) {
    String stage = scenario.stage();
    double left = months;
    while (true) {
      Figure length = catalogue.figures().get(STAGE_MONTHS.getOrDefault(stage, ""));
      String next = NEXT_STAGE.get(stage);
      if (length == null || next == null || left < length.value()) {
        return stage;
      }
      left -= length.value();
      stage = next;
    }
  }

  /** Prices by then against today's. */
  double price(String percentPerYear, int months) {
    return Math.pow(1 + catalogue.figure(percentPerYear).value() / 100, months / 12.0);
  }

  /** Why months times a month's bill is not the total: what each month is reckoned with. */
  Text reckoned() {
    String growth = Digits.three(scenario.growthPercentPerMonth());
    String api = percentAYear(FigureIds.API_PRICE_CHANGE);
    String rents = percentAYear(FigureIds.RENTAL_PRICE_CHANGE);
    String hardware = percentAYear(FigureIds.HARDWARE_PRICE_CHANGE);
    return new Text(
        "A month's bill times the months is not this sum, for every month is reckoned with its own"
            + " demand (%s %% a month) and prices (APIs %s, rents %s, hardware %s %% a year)."
                .formatted(growth, api, rents, hardware),
        "合计不等于首月账单乘以月数：每个月按当月的用量（每月 %s%%）和价格（API 每年 %s%%、租金 %s%%、硬件 %s%%）分别计算。"
            .formatted(growth, api, rents, hardware));
  }

  private String percentAYear(String id) {
    return Digits.three(catalogue.figure(id).value()).replace("-", Amounts.MINUS);
  }

  /** The drivers that move at all between two months. */
  List<Driver> moving(int from, int to) {
    List<Driver> moving = new ArrayList<>();
    for (Driver driver : Driver.values()) {
      if (!in(from).equals(in(from, driver, to))) {
        moving.add(driver);
      }
    }
    return moving;
  }

  /** The driver's value by then, or null where it is no number. */
  @Nullable Double value(Driver driver, int months) {
    return switch (driver) {
      case VOLUME -> requests(months) * scenario.tokensPerMonth() / scenario.requestsPerMonth();
      case EXAMPLES -> examples(months);
      case PRICES -> price(FigureIds.API_PRICE_CHANGE, months);
      case STAGE, CALENDAR -> null;
    };
  }
}
