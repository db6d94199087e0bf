package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
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
  private static final String ABOVE = "above";

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
            inputs.answer("peakToMean", ""),
            stated());
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
            inputs.answer("horizonMonths", "months"),
            stated());
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
            level,
            inputs.answer("requestsPerMonth", "requests/month"),
            inputs.answer("peakToMean", ""),
            new Input("one " + block.unit(), carries(block), "tokens", ABOVE));
    steps.price(
        line.item(),
        "the provider's price a month",
        line.usdPerUnit(),
        new Input(commitment.name(), block.usdPerUnitMonth(), "USD/month", ABOVE));
    return units;
  }

  private static String carries(Block block) {
    return "%s a minute, sold from %s in steps of %s; an input token counts as %s, one read from the cache as %s, one of output as %s"
        .formatted(
            plain(block.tokensPerMinute()),
            plain(block.minimumUnits()),
            plain(block.incrementUnits()),
            plain(block.perInputToken()),
            plain(block.perCachedToken()),
            plain(block.perOutputToken()));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private Input stated() {
    StringBuilder prices = new StringBuilder();
    for (Block block : commitment.blocks()) {
      prices
          .append(prices.isEmpty() ? "" : ", ")
          .append(plain(block.usdPerUnitMonth()))
          .append(" for one ")
          .append(block.unit());
    }
    return new Input(commitment.name(), prices.toString(), "USD/month", origin());
  }

  private String origin() {
    return "reserved throughput of the catalogue, "
        + reserved.offer().id()
        + ": "
        + Inputs.cited(commitment.source());
  }
}
