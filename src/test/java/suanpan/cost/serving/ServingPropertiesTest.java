package suanpan.cost.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold of every sizing, whatever the figures. */
class ServingPropertiesTest {
  private static Demand demand(
      double peak, double input, double output, double cached, double speed, double first) {
    return new Demand(peak / 2, peak, input, output, cached, speed, first, input + output, 1);
  }

  @Property
  void replicasNeverFallWhenDemandRises(
      @ForAll @DoubleRange(min = 0.01, max = 500) double peak,
      @ForAll @DoubleRange(min = 1, max = 5) double factor,
      @ForAll @DoubleRange(min = 10, max = 8000) double input,
      @ForAll @DoubleRange(min = 1, max = 2000) double output) {
    Deployment llama =
        Deployment.of("llama", Samples.LLAMA_8B, 131_072, Samples.H100, 1, Precision.BF16);
    int less = replicas(llama, demand(peak, input, output, 0, 0, Double.POSITIVE_INFINITY));
    int more =
        replicas(llama, demand(peak * factor, input, output, 0, 0, Double.POSITIVE_INFINITY));
    assertTrue(more >= less);
  }

  private static int replicas(Deployment deployment, Demand demand) {
    return assertInstanceOf(Sizing.Feasible.class, Sizing.of(deployment, demand)).replicas();
  }

  @Property
  void whatIsFeasibleKeepsBothTargetsAndFitsInMemory(
      @ForAll @DoubleRange(min = 0.01, max = 50) double peak,
      @ForAll @DoubleRange(min = 10, max = 30_000) double input,
      @ForAll @DoubleRange(min = 1, max = 4000) double output,
      @ForAll @DoubleRange(min = 0, max = 1) double cached,
      @ForAll @DoubleRange(min = 1, max = 200) double speed,
      @ForAll @DoubleRange(min = 0.1, max = 20) double first) {
    Deployment llama =
        Deployment.of("llama", Samples.LLAMA_70B, 131_072, Samples.H100, 4, Precision.FP8);
    Demand demand = demand(peak, input, output, cached, speed, first);
    if (Sizing.of(llama, demand) instanceof Sizing.Feasible sized) {
      ServingSpeed full = sized.full();
      assertTrue(full.secondsPerOutputToken() * speed <= 1 + 1e-9);
      assertTrue(full.timeToFirstTokenSeconds() <= first + 1e-9);
      assertTrue(full.concurrency() <= llama.mostRequests(input + output) + 1e-9);
      assertTrue(sized.utilisation() <= 1 + 1e-9 && sized.utilisation() > 0);
    }
  }

  @Property
  void moreRequestsInFlightAreSlowerEachAndFasterTogether(
      @ForAll @IntRange(min = 1, max = 200) int requests,
      @ForAll @DoubleRange(min = 10, max = 8000) double input,
      @ForAll @DoubleRange(min = 50, max = 2000) double output) {
    Deployment oss =
        Deployment.of("gpt-oss", Samples.GPT_OSS_120B, 131_072, Samples.H100, 4, Precision.FP4);
    ServingSpeed fewer = ServingSpeed.decoding(oss.step(), requests, input, input, output);
    ServingSpeed more = ServingSpeed.decoding(oss.step(), requests + 1, input, input, output);
    assertTrue(more.secondsPerOutputToken() > fewer.secondsPerOutputToken());
    assertTrue(more.timeToFirstTokenSeconds() > fewer.timeToFirstTokenSeconds());
    assertTrue(more.requestsPerSecond() > fewer.requestsPerSecond());
  }

  @Test
  void sixteenAcceleratorsThatShareEveryLayerNeedADomainOfSixteen() {
    Deployment asOneGroup =
        Deployment.of(
            "deepseek",
            Samples.DEEPSEEK_V3,
            131_072,
            Samples.H100,
            Precision.FP8,
            new Split(16, true, true),
            Framework.VLLM,
            Physics.FITTED);
    Sizing.Infeasible refused =
        assertInstanceOf(
            Sizing.Infeasible.class, Sizing.of(asOneGroup, demand(1, 100, 100, 0, 1, 10)));
    assertEquals(Reason.DOMAIN_TOO_SMALL, refused.reason());
    assertEquals(8, refused.found());
  }
}
