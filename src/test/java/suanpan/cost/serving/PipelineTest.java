package suanpan.cost.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import suanpan.catalog.Accelerator;

/** Models that one scale-up domain cannot hold: pipelines of groups across machines. */
class PipelineTest {
  private static final Demand DEMAND = new Demand(0.5, 1, 1000, 300, 0, 10, 10, 8192, 1);

  private static Deployment deepseek(int accelerators, Precision precision) {
    return Deployment.of(
        "deepseek", Samples.DEEPSEEK_V3, 131_072, Samples.H100, accelerators, precision);
  }

  private static Deployment llama(int accelerators, int stages) {
    return Deployment.staged(
        "llama", Samples.LLAMA_70B, 131_072, Samples.H100, accelerators, stages, Precision.FP8);
  }

  @Test
  void deepseekInFp8NeedsTwoServersOfEightH100() {
    // 671 GB of weights; eight cards leave 8 × (80 GiB × 0.9 − 1.5 GB) = 606 GB.
    Sizing.Infeasible refused =
        assertInstanceOf(Sizing.Infeasible.class, Sizing.of(deepseek(8, Precision.FP8), DEMAND));
    assertEquals(Reason.MEMORY_TOO_SMALL, refused.reason());
    Sizing.Feasible sized =
        assertInstanceOf(Sizing.Feasible.class, Sizing.of(deepseek(16, Precision.FP8), DEMAND));
    assertEquals(2, sized.deployment().split().stages());
    assertEquals(8, sized.deployment().split().group());
    assertEquals(16, sized.deployment().accelerators());
  }

  @Test
  void deepseekInBf16TakesMoreThanTwoServersOfEightH100() {
    // 1,342 GB of weights against 16 × 75.8 GB; three servers hold 1,819 GB.
    Sizing.Infeasible refused =
        assertInstanceOf(Sizing.Infeasible.class, Sizing.of(deepseek(16, Precision.BF16), DEMAND));
    assertEquals(Reason.MEMORY_TOO_SMALL, refused.reason());
    assertTrue(refused.needed() > 1342 && refused.found() < 1240, refused.text().en());
    Sizing.Feasible sized =
        assertInstanceOf(Sizing.Feasible.class, Sizing.of(deepseek(24, Precision.BF16), DEMAND));
    assertEquals(3, sized.deployment().split().stages());
  }

  @Test
  void weightsAreHeldOnceWhateverTheStages() {
    assertEquals(llama(8, 1).memory().weightBytes(), llama(8, 4).memory().weightBytes(), 1);
    // Latent attention is copied within a group only: 8 copies in each of two stages' halves.
    assertEquals(
        deepseek(8, Precision.FP8).memory().weightBytes(),
        deepseek(16, Precision.FP8).memory().weightBytes(),
        1);
  }

  @Test
  void aSingleUserGainsNothingFromASecondStage() {
    double alone = llama(4, 1).speed(1, 1000, 300).secondsPerOutputToken();
    double staged = llama(8, 2).speed(1, 1000, 300).secondsPerOutputToken();
    assertTrue(staged > alone, staged + " against " + alone);
    assertTrue(staged < 1.3 * alone, staged + " against " + alone);
  }

  @Test
  void manyUsersGetNearlyAllOfASecondStage() {
    // Twice the requests on twice the accelerators: less than twice the tokens, far more than once.
    double one = llama(4, 1).speed(64, 1000, 300).outputTokensPerSecond();
    double two = llama(8, 2).speed(128, 1000, 300).outputTokensPerSecond();
    assertTrue(two > 1.6 * one && two < 2 * one, two / one + " times");
  }

  @Test
  void aSlowerNetworkBetweenServersCosts() {
    Accelerator cards = Samples.accelerator("cards", 989, 1979.0, null, 80, 3350, 700, 450, 1);
    Deployment fabric = llama(16, 2);
    Deployment ethernet =
        Deployment.staged("llama", Samples.LLAMA_70B, 131_072, cards, 16, 2, Precision.FP8);
    assertTrue(
        ethernet.step().prefill(8000) > fabric.step().prefill(8000),
        "12.5 GB/s instead of 50 between the stages, and no fast link inside them");
  }

  @Test
  void layersComeWhole() {
    // 61 layers in two stages: 31 and 30.
    assertEquals(31 / 30.5, new Split(16, true, true, 2).fullestStage(Samples.DEEPSEEK_V3), 1e-12);
    assertEquals(1, new Split(16, false, false, 4).fullestStage(Samples.LLAMA_70B), 1e-12);
  }

  @Test
  void stagesBeyondTheLayersAndUnevenExpertsAreRefused() {
    assertEquals(Reason.TOO_FEW_LAYERS, refused(new Split(128, false, false, 128)));
    assertEquals(Reason.EXPERTS_NOT_DIVISIBLE, refused(new Split(6, true, true, 1)));
    assertEquals(Reason.HEADS_NOT_DIVISIBLE, refused(new Split(6, false, false, 1)));
  }

  private static Reason refused(Split split) {
    Deployment deployment =
        Deployment.of(
            "deepseek",
            Samples.DEEPSEEK_V3,
            131_072,
            Samples.H100,
            Precision.FP8,
            split,
            Framework.VLLM,
            Physics.FITTED);
    return assertInstanceOf(Sizing.Infeasible.class, Sizing.of(deployment, DEMAND)).reason();
  }

  @Property
  void aPipelineIsNeverFasterThanItsStagesForOneUserAndNeverOutdoesTheirSum(
      @ForAll @IntRange(min = 2, max = 8) int stages,
      @ForAll @IntRange(min = 1, max = 100) int requests,
      @ForAll @DoubleRange(min = 10, max = 8000) double input,
      @ForAll @DoubleRange(min = 10, max = 2000) double output) {
    StepTime one = llama(4, 1).step();
    StepTime all = llama(4 * stages, stages).step();
    ServingSpeed single = ServingSpeed.decoding(one, requests, input, input, output);
    ServingSpeed piped =
        ServingSpeed.decoding(all, (double) requests * stages, input, input, output);
    assertTrue(piped.outputTokensPerSecond() <= stages * single.outputTokensPerSecond() * 1.02);
    assertTrue(piped.secondsPerOutputToken() >= single.secondsPerOutputToken() * 0.98);
  }
}
