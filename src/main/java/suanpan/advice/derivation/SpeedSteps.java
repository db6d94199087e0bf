package suanpan.advice.derivation;

import java.util.Locale;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.cost.Range;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.serving.Basis;
import suanpan.cost.serving.Speculation;
import suanpan.fact.Text;
import suanpan.plan.Replica;

/** From requests in flight to those that one replica serves in a second. */
final class SpeedSteps {
  private final MachineSteps.Carried carried;
  private final Inputs inputs;
  private final Steps steps;
  private final Fleet fleet;
  private final Replica replica;

  SpeedSteps(
      MachineSteps.Carried carried, Inputs inputs, Steps steps, Fleet fleet, Replica replica) {
    this.carried = carried;
    this.inputs = inputs;
    this.steps = steps;
    this.fleet = fleet;
    this.replica = replica;
  }

  /** Requests a second of one replica. */
  Input write() {
    Architecture architecture = replica.model().architecture();
    Input inFlight = inFlight();
    Input perToken = perToken(inFlight, architecture == null ? 0 : architecture.activeParameters());
    firstToken(inFlight);
    speculation(inFlight, architecture == null ? 1 : architecture.layers());
    return steps.add(
        new Text("requests a second of one replica", "单副本每秒请求数"),
        "requests in flight ÷ (output tokens × time per output token) (Little's law)",
        fleet.full().requestsPerSecond(),
        "requests/s",
        inFlight,
        carried.output(),
        perToken);
  }

  private Input inFlight() {
    return steps.add(
        new Text("requests in flight in one replica", "单副本并发请求"),
        "as many as fit and keep both targets",
        fleet.full().concurrency(),
        "requests",
        inputs.answer("tokensPerSecondPerUser", "tokens/s"),
        inputs.answer("timeToFirstTokenSeconds", "s"));
  }

  private Input perToken(Input inFlight, double activeParameters) {
    Accelerator part = replica.accelerator();
    return steps.add(
        new Text("time per output token at that load", "此负载下每输出词元时间"),
        "step time of docs/throughput.md; " + basis(fleet.deployment().basis()),
        fleet.full().secondsPerOutputToken() * 1000,
        "ms",
        inFlight,
        inputs.part("bandwidthGbPerSecond", part.bandwidthGbPerSecond(), "GB/s", part),
        inputs.part("bf16Tflops", part.bf16Tflops(), "TFLOP/s", part),
        inputs.part("scaleUpGbPerSecond", part.scaleUpGbPerSecond(), "GB/s", part),
        inputs.model("activeParameters", activeParameters, "parameters", replica.model()));
  }

  private void firstToken(Input inFlight) {
    steps.add(
        new Text("time to the first token at that load", "此负载下首字等待时间"),
        "admission + launching + one step + the input + a share of the inputs waiting ahead",
        fleet.full().timeToFirstTokenSeconds(),
        "s",
        inFlight,
        carried.input(),
        inputs.answer("cacheablePercent", "%"));
  }

  /** Shown, never counted. */
  private void speculation(Input inFlight, int layers) {
    double context = carried.request().inputTokens() + carried.request().outputTokens() / 2;
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
}
