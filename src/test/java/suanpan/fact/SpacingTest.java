package suanpan.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {
  @ParameterizedTest
  @CsvSource({
    "向AutoDL租用3张卡, 向 AutoDL 租用 3 张卡",
    "成本不高于 智谱上的GLM-4.7, 成本不高于智谱上的 GLM-4.7",
    "从 0.5 美元 升到 1 美元 才有, 从 0.5 美元升到 1 美元才有",
    "付给 Hyperstack（NexGen Cloud） 17 万, 付给 Hyperstack（NexGen Cloud）17 万",
    "占 20%的请求, 占 20% 的请求",
    "NVIDIA H20 与 AMD MI300X, NVIDIA H20 与 AMD MI300X"
  })
  void chineseKeepsOneSpaceBesideLatinAndNoneBetweenItsOwn(String found, String expected) {
    assertEquals(expected, Spacing.of(found));
  }
}
