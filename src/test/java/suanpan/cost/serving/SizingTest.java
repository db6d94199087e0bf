package suanpan.cost.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SizingTest {
  private static final Deployment LLAMA_ON_H100 =
      Deployment.of("llama-70b", Samples.LLAMA_70B, 131_072, Samples.H100, 4, Precision.FP8);

  private static Demand demand(double peak, double tokensPerSecond, double firstToken) {
    return new Demand(peak / 3, peak, 1000, 300, 0, tokensPerSecond, firstToken, 8192, 2);
  }

  @Test
  void bothLatencyTargetsHoldAtTheConcurrencyChosen() {
    Sizing.Feasible sizing = feasible(demand(20, 25, 1));
    assertTrue(sizing.full().secondsPerOutputToken() <= 1 / 25.0);
    assertTrue(sizing.full().timeToFirstTokenSeconds() <= 1);
  }

  @Test
  void oneMoreRequestThanChosenWouldBreakATarget() {
    Demand demand = demand(20, 25, 1);
    double chosen = feasible(demand).full().concurrency();
    ServingSpeed more = LLAMA_ON_H100.speed(chosen * 1.05 + 1, 1000, 300);
    assertTrue(more.secondsPerOutputToken() > 1 / 25.0 || more.timeToFirstTokenSeconds() > 1);
  }

  @Test
  void replicasFollowFromLittlesLaw() {
    Sizing.Feasible sizing = feasible(demand(500, 25, 1));
    double served = sizing.replicas() * sizing.full().requestsPerSecond();
    assertTrue(served >= 500 && served - sizing.full().requestsPerSecond() < 500);
    assertEquals(500 / 3.0 / served, sizing.utilisation(), 1e-12);
  }

  @Test
  void redundancyIsKeptWhenTheDemandIsSmall() {
    assertEquals(2, feasible(demand(0.001, 25, 1)).replicas());
  }

  @Test
  void weightsThatDoNotFitAreRefusedWithBothFigures() {
    Deployment small =
        Deployment.of("llama-70b", Samples.LLAMA_70B, 131_072, Samples.H100, 1, Precision.BF16);
    Sizing.Infeasible refused =
        assertInstanceOf(Sizing.Infeasible.class, Sizing.of(small, demand(1, 1, 10)));
    assertEquals("memory-too-small", refused.reason().code());
    assertTrue(refused.needed() > 141 && refused.found() < 80, refused.text().en());
  }

  @Test
  void aSpeedThatPhysicsForbidsIsRefusedWithTheSpeedReached() {
    Sizing.Infeasible refused =
        assertInstanceOf(Sizing.Infeasible.class, Sizing.of(LLAMA_ON_H100, demand(1, 900, 10)));
    assertEquals(Reason.OUTPUT_TOO_SLOW, refused.reason());
    assertTrue(refused.found() < 900 && refused.text().zh().contains("900"));
  }

  @Test
  void headsThatDoNotDivideAreRefused() {
    Deployment five =
        Deployment.of("llama-70b", Samples.LLAMA_70B, 131_072, Samples.H100, 5, Precision.FP8);
    Sizing.Infeasible refused =
        assertInstanceOf(Sizing.Infeasible.class, Sizing.of(five, demand(1, 1, 10)));
    assertEquals(Reason.HEADS_NOT_DIVISIBLE, refused.reason());
  }

  /** Ten heads of keys and values: five accelerators keep two each, twenty a copy; four neither. */
  @Test
  void headsOfKeysAndValuesAreSharedEvenlyOrCopied() {
    assertEquals(Reason.KV_HEADS_NOT_SHARED, phi(4).reason());
    assertEquals(Reason.KV_HEADS_NOT_SHARED, phi(8).reason());
    assertEquals(Reason.OUTPUT_TOO_SLOW, phi(5).reason());
    assertEquals(Reason.OUTPUT_TOO_SLOW, phi(2).reason());
  }

  private static Sizing.Infeasible phi(int accelerators) {
    Deployment deployment =
        Deployment.of("phi-4", Samples.PHI_4, 16_384, Samples.H100, accelerators, Precision.BF16);
    return assertInstanceOf(
        Sizing.Infeasible.class, Sizing.of(deployment, demand(1, 1_000_000, 10)));
  }

  @Test
  void keysAndValuesFollowTheKindOfAttention() {
    // GQA: 2 × 80 layers × 8 heads × 128 × 2 bytes; MLA: 61 × (512 + 64) × 2 bytes.
    Memory llama =
        Memory.of(Samples.LLAMA_70B, Samples.H100, Precision.BF16, new Split(4, false, false));
    assertEquals(2 * 80 * 8 * 128 * 2, llama.bytesPerToken());
    Memory deepseek =
        Memory.of(Samples.DEEPSEEK_V3, Samples.H100, Precision.BF16, new Split(8, true, true));
    assertEquals(61 * (512 + 64) * 2, deepseek.bytesPerToken());
    // Half of the layers of gpt-oss keep 128 tokens only.
    Memory oss =
        Memory.of(Samples.GPT_OSS_120B, Samples.H100, Precision.BF16, new Split(1, false, false));
    assertEquals(18 * 2 * 8 * 64 * 2 * (8000 + 128), oss.requestBytes(8000));
  }

  private static Sizing.Feasible feasible(Demand demand) {
    return assertInstanceOf(Sizing.Feasible.class, Sizing.of(LLAMA_ON_H100, demand));
  }
}
