package suanpan.cost.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import suanpan.cost.Range;

class SpeculationTest {
  private static final Deployment LLAMA =
      Deployment.of("llama", Samples.LLAMA_70B, 131_072, Samples.H100, 4, Precision.FP8);

  private static Range at(double requests) {
    return Speculation.speedUp(LLAMA, requests, 2000, 80);
  }

  @Test
  void oneUserGetsNearlyAllAcceptedTokens() {
    // Weights are read once for both tokens; launching and reading hardly grow.
    Range alone = at(1);
    assertTrue(alone.typical() > 1.6 && alone.typical() < 1.75, alone::toString);
    assertTrue(alone.high() < 1.9, alone::toString);
  }

  @Test
  void deepSeekPublishesOnePointEightTimes() {
    // arXiv:2412.19437, 5.4.3: 85-90 % accepted give 1.8 times the tokens a second.
    Deployment deepseek =
        Deployment.of("deepseek", Samples.DEEPSEEK_V3, 131_072, Samples.H100, 16, Precision.FP8);
    assertEquals(1.8, Speculation.speedUp(deepseek, 1, 2000, 61).high(), 0.15);
  }

  @Test
  void wrongGuessesCostWhenArithmeticIsShort() {
    assertTrue(at(1000).low() < 1, () -> at(1000).toString());
  }

  @Property
  void itGivesLessTheMoreRequestsShareTheStep(@ForAll @IntRange(min = 1, max = 2000) int requests) {
    assertTrue(at(requests + 1).typical() <= at(requests).typical() + 1e-9);
  }
}
