package suanpan.cost.pricing;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.Horizon;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.Ownership;
import suanpan.cost.RentedCapacity;
import suanpan.cost.Staffing;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/**
 * Prices one plan after another under one scenario. The same calls write the total alone or the
 * lines behind it, depending on the ledger.
 */
public final class Pricer {
  private final Economics economics;
  private final ApiCalls calls;
  private final double interruptedShare;
  private final double apiMonths;
  private final double demandMonths;
  private final double servingSetUpMonths;
  private final MachineMonths machineMonths;

  public Pricer(Economics economics) {
    this.economics = economics;
    this.calls = new ApiCalls(economics);
    this.interruptedShare = economics.share(FigureIds.SPOT_OVERHEAD);
    this.apiMonths = economics.horizon().apiUsd(1);
    this.demandMonths = Arrays.stream(economics.horizon().demand()).sum();
    this.servingSetUpMonths = economics.figure(FigureIds.setUp("self-hosting"));
    this.machineMonths = new MachineMonths(economics, this);
  }

  /**
   * The price of a plan.
   *
   * @param fleet its replicas; null behind an API
   */
  public Price price(Plan plan, @Nullable Fleet fleet, Adaptation adaptation) {
    double api = total(ledger -> calls.lines(plan, ledger, ledger));
    double month = api + adaptationUsdPerMonth(adaptation);
    double horizon = horizonUsd(api + calls.heldUsd(plan), adaptation);
    double upFront = total(l -> adaptation.upFront(economics.engineerUsdPerMonth(), l));
    if (fleet != null && plan.supply() instanceof Supply.Machines machines) {
      month +=
          total(l -> capacity(machines, fleet, l))
              + staffing(machines).usdPerMonth(fleet.accelerators());
      horizon += machinesUsdOverHorizon(machines, fleet);
      upFront += total(l -> purchase(machines, fleet, l)) + servingSetUpUsd();
      horizon += servingSetUpUsd();
    }
    return new Price(month, upFront, horizon);
  }

  /** What machines and the people who look after them cost over the horizon, USD. */
  public double machinesUsdOverHorizon(Supply.Machines machines, Fleet fleet) {
    return Arrays.stream(machineMonths.usdByMonth(machines, fleet, economics.horizon())).sum();
  }

  /**
   * What an API bill of today's month and its adaptation come to over the horizon, USD. Embedding
   * grows with the questions, too, and gets cheaper with APIs where one embeds.
   */
  public double horizonUsd(double apiUsdPerMonth, Adaptation adaptation) {
    double monthly = adaptationUsdPerMonth(adaptation);
    double embedded = adaptation.retrieval().questionsUsdPerMonth();
    return apiUsdPerMonth * apiMonths
        + embedded * (adaptation.retrieval().ownMachines() ? demandMonths : apiMonths)
        + (monthly - embedded) * economics.horizon().months()
        + adaptation.setUpUsd(economics.engineerUsdPerMonth());
  }

  /**
   * Costs month by month, USD: their sum is {@link Price#usdOverHorizon}. Work before the start is
   * in the first.
   */
  public double[] byMonth(Plan plan, @Nullable Fleet fleet, Adaptation adaptation) {
    return byMonth(plan, fleet, adaptation, economics.horizon());
  }

  /** The same if demand and prices went another way over as many months. */
  private double[] byMonth(
      Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Horizon horizon) {
    double api = total(ledger -> calls.lines(plan, ledger, ledger));
    double embedded = adaptation.retrieval().questionsUsdPerMonth();
    boolean own = adaptation.retrieval().ownMachines();
    double tuning = adaptationUsdPerMonth(adaptation) - embedded;
    double[] usd = new double[horizon.months()];
    for (int month = 0; month < usd.length; month++) {
      double price = horizon.apiPrice()[month];
      usd[month] = (api * price + embedded * (own ? 1 : price)) * horizon.demand()[month] + tuning;
    }
    calls.reserved(plan).forEach(reserved -> addHeld(reserved, horizon, usd));
    usd[0] += adaptation.setUpUsd(economics.engineerUsdPerMonth());
    if (fleet != null && plan.supply() instanceof Supply.Machines machines) {
      usd[0] += servingSetUpUsd();
      double[] more = machineMonths.usdByMonth(machines, fleet, horizon);
      Arrays.setAll(usd, month -> usd[month] + more[month]);
    }
    return usd;
  }

  /**
   * What a plan's own machines are still worth in the books at the end of every month, USD; nothing
   * where none are bought. The months have been charged for the rest of what was paid for them.
   */
  public double[] bookValues(Plan plan, @Nullable Fleet fleet) {
    Horizon horizon = economics.horizon();
    if (fleet == null || !(plan.supply() instanceof Supply.Owned owned)) {
      return new double[horizon.months()];
    }
    return Ownership.bookValues(
        economics.ownership(owned, fleet), Ownership.held(MachineMonths.needed(fleet, horizon)));
  }

  /** What makes the total of a plan something else than its first month times the months. */
  public Bridge bridge(Plan plan, @Nullable Fleet fleet, Adaptation adaptation) {
    Horizon horizon = economics.horizon();
    double setUp = adaptation.setUpUsd(economics.engineerUsdPerMonth());
    if (fleet != null) {
      setUp += servingSetUpUsd();
    }
    return new Bridge(
        horizon.months(),
        setUp,
        sum(byMonth(plan, fleet, adaptation, horizon.still())),
        sum(byMonth(plan, fleet, adaptation, horizon.atTodaysPrices())),
        sum(byMonth(plan, fleet, adaptation, horizon.atTodaysRents())),
        sum(byMonth(plan, fleet, adaptation, horizon)));
  }

  private static double sum(double[] usd) {
    return Arrays.stream(usd).sum();
  }

  /** What is reserved costs what it did when its term began, not what the market asks by then. */
  private static void addHeld(Reserved reserved, Horizon horizon, double[] usd) {
    double[] held = horizon.reserved(reserved.reservation().commitment().termMonths());
    for (int month = 0; month < usd.length; month++) {
      usd[month] +=
          reserved.usdPerMonth()
              * (held[month] - horizon.demand()[month] * horizon.apiPrice()[month]);
    }
  }

  /** Writes the lines of today's month, each part into a ledger of its own. */
  public void monthly(
      Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Function<Part, Ledger> ledgers) {
    calls.lines(plan, ledgers.apply(Part.API), ledgers.apply(Part.SMALL_API));
    if (fleet != null && plan.supply() instanceof Supply.Machines machines) {
      capacity(machines, fleet, ledgers.apply(Part.CAPACITY));
      staffing(machines).lines(fleet.accelerators(), ledgers.apply(Part.STAFF));
    }
    adaptation.monthly(economics.engineerUsdPerMonth(), ledgers.apply(Part.ADAPTATION));
  }

  /** Writes what must be paid before the first month. */
  public void upFront(
      Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Function<Part, Ledger> ledgers) {
    if (fleet != null && plan.supply() instanceof Supply.Machines machines) {
      purchase(machines, fleet, ledgers.apply(Part.CAPACITY));
      ledgers
          .apply(Part.STAFF)
          .add(Item.SERVING_SET_UP, servingSetUpMonths, economics.engineerUsdPerMonth());
    }
    adaptation.upFront(economics.engineerUsdPerMonth(), ledgers.apply(Part.ADAPTATION));
  }

  /** What calls of models behind APIs cost, and the limits that they meet. */
  public ApiCalls calls() {
    return calls;
  }

  /** What an adaptation costs a month beside calls and machines. */
  public double adaptationUsdPerMonth(Adaptation adaptation) {
    return total(l -> adaptation.monthly(economics.engineerUsdPerMonth(), l));
  }

  /** What one accelerator costs in today's month under that supply. */
  public double capacityUsdPerAcceleratorMonth(Supply.Machines machines, Fleet fleet) {
    return total(l -> capacity(machines, fleet, l)) / fleet.accelerators();
  }

  void capacity(Supply.Machines machines, Fleet fleet, Ledger ledger) {
    double accelerators = fleet.accelerators();
    if (machines instanceof Supply.Rented rented) {
      String term = rented.offer().term();
      RentedCapacity.lines(
          accelerators,
          rented.offer().usdPerAcceleratorHour() * economics.conditions().rent(),
          RentedCapacity.commitmentMultiple(
              RentedCapacity.termMonths(term), economics.horizon().months()),
          term.equals("spot") ? interruptedShare : 0,
          ledger);
    } else if (machines instanceof Supply.Owned owned) {
      Ownership.lines(economics.ownership(owned, fleet), accelerators, fleet.utilisation(), ledger);
    }
  }

  private void purchase(Supply.Machines machines, Fleet fleet, Ledger ledger) {
    if (machines instanceof Supply.Owned owned) {
      Ownership.purchase(economics.ownership(owned, fleet), fleet.accelerators(), ledger);
    }
  }

  /** Work before machines serve, which no month carries, USD. */
  private double servingSetUpUsd() {
    return servingSetUpMonths * economics.engineerUsdPerMonth();
  }

  private Staffing staffing(Supply.Machines machines) {
    return economics.staffing(machines instanceof Supply.Owned);
  }

  static double total(java.util.function.Consumer<Ledger> lines) {
    Ledger.Total total = new Ledger.Total();
    lines.accept(total);
    return total.usd();
  }
}
