package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Commitment;
import suanpan.catalog.Commitment.Block;
import suanpan.cost.Item;
import suanpan.cost.QuoteLine;
import suanpan.cost.Reservation;
import suanpan.cost.pricing.Reserved;
import suanpan.fact.Text;

/** Whether throughput is reserved at the provider: both bills, and why the cheaper one is taken. */
final class ReservationSteps {
  private final Inputs inputs;
  private final Steps steps;
  private final Reserved reserved;
  private final Commitment commitment;

  ReservationSteps(Inputs inputs, Steps steps, Reserved reserved) {
    this.inputs = inputs;
    this.steps = steps;
    this.reserved = reserved;
    this.commitment = reserved.reservation().commitment();
  }

  /** Writes both bills and the lines of what is reserved; gives the share that it serves. */
  Input write(List<QuoteLine> lines) {
    Input alone =
        steps.add(
            new Text("bill when everything is paid as it goes", "全部按量付费的账单"),
            "tokens × the price in force",
            reserved.asYouGoUsdPerMonth(),
            "USD/month");
    Reservation reservation = reserved.reservation();
    Input level =
        steps.add(
            new Text("demand up to which is reserved, of the peak", "预留到峰值的多少"),
            "where the last unit is busy for just the share of the time at which it costs what it"
                + " saves, demand taken to follow peak × t^(peak to mean − 1); no less than must be"
                + " bought",
            reservation.levelOfPeak(),
            "share",
            and(inputs.answer("peakToMean", ""), prices()));
    Input covered =
        steps.add(
            new Text("share of the calls that is served by it", "由预留吞吐承担的调用占比"),
            "the calls under that level",
            reservation.coveredShare(),
            "share",
            level);
    Input bill =
        steps.add(
            new Text("cheapest bill with throughput reserved", "预留吞吐时最低的账单"),
            "units × their price, used or idle + the other calls as they go; a price that is held"
                + " counts as much as it lies above the others over the horizon",
            reserved.comparedUsdPerMonth(),
            "USD/month",
            covered,
            Inputs.fixed(
                "weight of the held price",
                reserved.term().held(),
                "times",
                "prices over the horizon against today's, held for the term: see"
                    + " api-price-change-percent-per-year"));
    steps.add(
        new Text("reserving saves", "预留节省"),
        reserved.pays()
            ? "bill as it goes − bill with throughput reserved: above 0, so it is reserved"
            : "bill as it goes − bill with throughput reserved: not above 0, so all is paid as it"
                + " goes",
        reserved.asYouGoUsdPerMonth() - reserved.comparedUsdPerMonth(),
        "USD/month",
        alone,
        bill);
    if (reserved.pays()) {
      lines(lines, level);
    }
    return covered;
  }

  private void lines(List<QuoteLine> lines, Input level) {
    List<Input> bought = new ArrayList<>();
    for (QuoteLine line : lines) {
      for (Block block : commitment.blocks()) {
        if (Reservation.item(block) == line.item()) {
          bought.add(block(block, line, level));
        }
      }
      if (line.item() == Item.COMMITTED_THROUGHPUT) {
        steps.quantity(
            line.item(),
            "months paid for, term by term ÷ months needed − 1",
            line.quantity(),
            and(inputs.answer("horizonMonths", "months"), prices()));
        steps.price(
            line.item(),
            "what is reserved for a month",
            line.usdPerUnit(),
            bought.toArray(Input[]::new));
      }
    }
  }

  private Input block(Block block, QuoteLine line, Input level) {
    Input units =
        steps.quantity(
            line.item(),
            "requests of the busiest minute × level × tokens of one that count ÷ tokens a minute of"
                + " a unit, bought whole",
            line.quantity(),
            and(
                level,
                and(
                    inputs.answer("requestsPerMonth", "requests/month"),
                    and(inputs.answer("peakToMean", ""), carries(block)))));
    steps.price(line.item(), "the provider's price a month", line.usdPerUnit(), price(block));
    return units;
  }

  private Input[] carries(Block block) {
    return new Input[] {
      stated("tokens a minute of one " + block.unit().en(), block.tokensPerMinute(), "tokens"),
      stated("an input token counts as", block.perInputToken(), "tokens"),
      stated("an input token read from the cache counts as", block.perCachedToken(), "tokens"),
      stated("an output token counts as", block.perOutputToken(), "tokens"),
      stated("least units sold", block.minimumUnits(), "units"),
      stated("units sold in steps of", block.incrementUnits(), "units")
    };
  }

  private Input[] prices() {
    return commitment.blocks().stream().map(this::price).toArray(Input[]::new);
  }

  private Input price(Block block) {
    return stated(
        "price of one %s, %s".formatted(block.unit().en(), commitment.name().en()),
        block.usdPerUnitMonth(),
        "USD/month");
  }

  private Input stated(String name, double value, String unit) {
    return new Input(name, value, unit, origin());
  }

  private static Input[] and(Input first, Input... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Input[]::new);
  }

  private String origin() {
    return "reserved throughput of the catalogue, "
        + reserved.offer().id()
        + ": "
        + Inputs.cited(commitment.source());
  }
}
