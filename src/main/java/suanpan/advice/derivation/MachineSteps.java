package suanpan.advice.derivation;

import java.util.Locale;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.FigureIds;
import suanpan.catalog.Model;
import suanpan.catalog.RentalOffer;
import suanpan.cost.Item;
import suanpan.cost.Range;
import suanpan.cost.RentedCapacity;
import suanpan.cost.Staffing;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.serving.Basis;
import suanpan.cost.serving.Demand;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.Memory;
import suanpan.cost.serving.Speculation;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** From demand over memory, speed and replicas to rented hours and people. */
final class MachineSteps {
  private static final double GIGA = 1e9;

  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final PricedPlan plan;
  private final Fleet fleet;
  private final Supply.Machines machines;

  MachineSteps(
      Economics economics,
      Inputs inputs,
      Steps steps,
      PricedPlan plan,
      Fleet fleet,
      Supply.Machines machines) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.plan = plan;
    this.fleet = fleet;
    this.machines = machines;
  }

  void write() {
    Input peak = demand();
    memory();
    Input speed = speed();
    Input accelerators = accelerators(peak, speed);
    if (machines instanceof Supply.Rented rented) {
      rent(rented.offer(), accelerators);
    } else if (machines instanceof Supply.Owned owned) {
      new OwnershipSteps(economics, inputs, steps, owned, fleet).write(accelerators);
    }
    people(accelerators);
  }

  private Input demand() {
    Input requests = inputs.answer("requestsPerMonth", "requests/month");
    Input seconds =
        Inputs.fixed(
            "seconds a month", Demand.SECONDS_PER_MONTH, "s", "730 hours, a twelfth of a year");
    double rps = fleet.neededReplicas() * fleet.full().requestsPerSecond();
    Text name = new Text("requests a second that replicas are kept for", "需按其配置副本的每秒请求数");
    return switch (plan.plan().serving()) {
      case "autoscaled" ->
          steps.add(
              name,
              "requests a month ÷ seconds a month ÷ load at which the next replica starts",
              rps,
              "requests/s",
              requests,
              seconds,
              inputs.figure(FigureIds.AUTOSCALING_TARGET));
      case "batch-queue" ->
          steps.add(
              name,
              "the larger of mean (requests ÷ seconds) and mean × (1 − share that can wait) × peak to mean",
              rps,
              "requests/s",
              requests,
              seconds,
              inputs.answer("batchablePercent", "%"),
              inputs.answer("peakToMean", "factor"));
      default ->
          steps.add(
              name,
              "requests a month ÷ seconds a month × peak to mean",
              rps,
              "requests/s",
              requests,
              seconds,
              inputs.answer("peakToMean", "factor"));
    };
  }

  private void memory() {
    Deployment deployment = fleet.deployment();
    Memory memory = deployment.memory();
    Model model = machines.replica().model();
    Accelerator part = machines.replica().accelerator();
    Architecture architecture = model.architecture();
    if (architecture == null) {
      throw new IllegalStateException(model.id() + " has no architecture");
    }
    Input count = Inputs.above("accelerators a replica", deployment.accelerators(), "accelerators");
    Input weights =
        steps.add(
            new Text("weights of one replica", "单副本权重"),
            "parameters × bytes a weight, embeddings in bf16, attention copied where it is split by requests",
            memory.weightBytes() / GIGA,
            "GB",
            inputs.model("totalParameters", architecture.totalParameters(), "parameters", model),
            Inputs.fixed(
                "bytes a weight",
                deployment.precision().bytesPerWeight(),
                "bytes",
                deployment.precision().id() + ", scales included"),
            count);
    Input usable =
        steps.add(
            new Text("memory for weights and cache", "可用于权重与缓存的显存"),
            "accelerators × (memory × share used − activations, graphs, buffers)",
            memory.usableBytes() / GIGA,
            "GB",
            count,
            inputs.part("memoryGib", part.memoryGib(), "GiB", part),
            Inputs.fixed(
                "share used", Memory.USABLE_SHARE, "share", "vLLM's default; the rest is reserve"),
            Inputs.fixed(
                "activations and buffers",
                Memory.WORKSPACE_BYTES / GIGA,
                "GB",
                "on each accelerator"));
    double context =
        economics.scenario().inputTokensPerRequest()
            + economics.scenario().outputTokensPerRequest();
    Input request =
        steps.add(
            new Text("keys, values and state of one request", "单请求的 KV 缓存与状态"),
            "tokens × elements a token on full layers × bytes, the window's on sliding layers, state of linear layers",
            memory.requestBytes(context) / GIGA,
            "GB",
            inputs.answer("inputTokensPerRequest", "tokens"),
            inputs.answer("outputTokensPerRequest", "tokens"),
            inputs.model(
                "kvElementsPerToken", architecture.kvElementsPerToken(), "elements", model));
    steps.add(
        new Text("requests that fit into memory", "显存可容纳的并发请求"),
        "(memory − weights) ÷ one request",
        memory.concurrency(context),
        "requests",
        usable,
        weights,
        request);
  }

  private Input speed() {
    Accelerator part = machines.replica().accelerator();
    Model model = machines.replica().model();
    Architecture architecture = model.architecture();
    Basis basis = fleet.deployment().basis();
    Input inFlight =
        steps.add(
            new Text("requests in flight in one replica", "单副本并发请求"),
            "as many as fit and keep both targets",
            fleet.full().concurrency(),
            "requests",
            inputs.answer("tokensPerSecondPerUser", "tokens/s"),
            inputs.answer("timeToFirstTokenSeconds", "s"));
    Input perToken =
        steps.add(
            new Text("time per output token at that load", "此负载下每输出词元时间"),
            "step time of docs/throughput.md; " + basis(basis),
            fleet.full().secondsPerOutputToken() * 1000,
            "ms",
            inFlight,
            inputs.part("bandwidthGbPerSecond", part.bandwidthGbPerSecond(), "GB/s", part),
            inputs.part("bf16Tflops", part.bf16Tflops(), "TFLOP/s", part),
            inputs.part("scaleUpGbPerSecond", part.scaleUpGbPerSecond(), "GB/s", part),
            inputs.model(
                "activeParameters",
                architecture == null ? 0 : architecture.activeParameters(),
                "parameters",
                model));
    steps.add(
        new Text("time to the first token at that load", "此负载下首词元时间"),
        "admission + launching + one step + the input + a share of the inputs waiting ahead",
        fleet.full().timeToFirstTokenSeconds(),
        "s",
        inFlight,
        inputs.answer("inputTokensPerRequest", "tokens"),
        inputs.answer("cacheablePercent", "%"));
    speculation(inFlight, architecture == null ? 1 : architecture.layers());
    return steps.add(
        new Text("requests a second of one replica", "单副本每秒请求数"),
        "requests in flight ÷ (output tokens × time per output token) (Little's law)",
        fleet.full().requestsPerSecond(),
        "requests/s",
        inFlight,
        inputs.answer("outputTokensPerRequest", "tokens"),
        perToken);
  }

  /** Shown, never counted. */
  private void speculation(Input inFlight, int layers) {
    double context =
        economics.scenario().inputTokensPerRequest()
            + economics.scenario().outputTokensPerRequest() / 2;
    Range gain =
        Speculation.speedUp(fleet.deployment(), fleet.full().concurrency(), context, layers);
    steps.add(
        new Text(
            "not counted: tokens a second per user with speculative decoding", "未计入：投机解码下单用户速度倍数"),
        "(1 + share of guesses accepted) × time of a step ÷ time of one that checks two tokens a"
            + " request; range "
            + String.format(Locale.ROOT, "%.2f to %.2f", gain.low(), gain.high()),
        gain.typical(),
        "times",
        inFlight,
        Inputs.fixed(
            "share of guesses accepted",
            Speculation.ACCEPTED.typical(),
            "share",
            "range %s to %s: %s"
                .formatted(
                    Speculation.ACCEPTED.low(), Speculation.ACCEPTED.high(), Speculation.SOURCE)));
  }

  private static String basis(Basis basis) {
    String range =
        String.format(Locale.ROOT, "%.2f to %.2f times", basis.speed().low(), basis.speed().high());
    return basis.measured()
        ? "scaled to %d measurements of this model on this part (%s), range %s"
            .formatted(basis.points(), basis.source(), range)
        : basis.source() + ", range " + range;
  }

  private Input accelerators(Input peak, Input speed) {
    Input replicas =
        steps.add(
            new Text("replicas", "副本数"),
            fleet.whole()
                ? "requests a second kept for ÷ those of one replica, rounded up, at least the minimum"
                : "requests a second kept for ÷ those of one replica, at least one",
            fleet.replicas(),
            "replicas",
            peak,
            speed,
            inputs.answer("minimumReplicas", "replicas"));
    steps.add(
        new Text("mean load of the replicas", "副本平均负载"),
        "mean requests a second ÷ what all replicas could serve",
        fleet.utilisation(),
        "share",
        inputs.answer("requestsPerMonth", "requests/month"),
        replicas,
        speed);
    double least =
        machines instanceof Supply.Rented rented ? rented.offer().minimumAccelerators() : 0;
    return steps.add(
        new Text("accelerators", "加速卡数"),
        "replicas × accelerators a replica, at least what the provider rents out",
        Math.max(fleet.accelerators(), least),
        "accelerators",
        replicas,
        Inputs.above("accelerators a replica", fleet.deployment().accelerators(), "accelerators"),
        Inputs.fixed("least rented out", least, "accelerators", "of the offer; 0 when bought"));
  }

  private void rent(RentalOffer offer, Input accelerators) {
    double count = (double) accelerators.value();
    double hours = count * RentedCapacity.HOURS_PER_MONTH;
    Input month =
        Inputs.fixed(
            "hours a month",
            RentedCapacity.HOURS_PER_MONTH,
            "h",
            "every hour reserved, used or idle");
    Input rent =
        new Input(
            "usdPerAcceleratorHour",
            offer.usdPerAcceleratorHour(),
            "USD/h",
            "catalogs/rental-offers.csv, " + offer.id() + ": " + Inputs.cited(offer.source()));
    Input rented =
        steps.quantity(
            Item.RENTED_HOURS, "accelerators × hours a month", hours, accelerators, month);
    double price = offer.usdPerAcceleratorHour() * economics.conditions().rent();
    steps.price(Item.RENTED_HOURS, "the offer's price", price, rent);
    int horizon = economics.horizon().months();
    double multiple =
        RentedCapacity.commitmentMultiple(RentedCapacity.termMonths(offer.term()), horizon);
    if (multiple > 1) {
      Input term =
          Inputs.fixed(
              "months of commitment",
              RentedCapacity.termMonths(offer.term()),
              "months",
              offer.term());
      steps.quantity(
          Item.COMMITTED_HOURS,
          "hours × (commitments bought whole ÷ months needed − 1)",
          hours * (multiple - 1),
          rented,
          term,
          inputs.answer("horizonMonths", "months"));
      steps.price(Item.COMMITTED_HOURS, "the offer's price", price, rent);
    }
    if (offer.term().equals("spot")) {
      double lost = economics.share(FigureIds.SPOT_OVERHEAD);
      steps.quantity(
          Item.INTERRUPTED_HOURS,
          "hours × share lost ÷ (1 − share lost)",
          hours * multiple * lost / (1 - lost),
          rented,
          inputs.figure(FigureIds.SPOT_OVERHEAD));
      steps.price(Item.INTERRUPTED_HOURS, "the offer's price", price, rent);
    }
  }

  private void people(Input accelerators) {
    boolean owned = machines instanceof Supply.Owned;
    Staffing staffing = economics.staffing(owned);
    Input base = inputs.figure(FigureIds.SELF_HOSTING_ENGINEERS);
    Input each = inputs.figure(FigureIds.ACCELERATORS_PER_ENGINEER);
    double engineers = staffing.engineers((double) accelerators.value());
    if (owned) {
      steps.quantity(
          Item.STAFF,
          "engineers for any fleet + for machines of one's own + accelerators ÷ accelerators an engineer",
          engineers,
          base,
          inputs.figure(FigureIds.OWN_DATACENTRE_ENGINEERS),
          accelerators,
          each);
    } else {
      steps.quantity(
          Item.STAFF,
          "engineers for any fleet + accelerators ÷ accelerators an engineer",
          engineers,
          base,
          accelerators,
          each);
    }
    Input salary = inputs.answer("engineerUsdPerYear", "USD/year");
    Input setUp = inputs.figure(FigureIds.setUp("self-hosting"));
    steps.quantity(Item.SERVING_SET_UP, "work once", (double) setUp.value(), setUp);
    steps.price(
        Item.SERVING_SET_UP,
        "cost of an engineer a year ÷ 12",
        economics.engineerUsdPerMonth(),
        salary);
    steps.price(
        Item.STAFF, "cost of an engineer a year ÷ 12", economics.engineerUsdPerMonth(), salary);
  }
}
