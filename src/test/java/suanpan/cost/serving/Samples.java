package suanpan.cost.serving;

import java.time.LocalDate;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Source;

/** Real models and accelerators that the tests of this package share. */
public final class Samples {
  private static final Source SOURCE = new Source("test", LocalDate.of(2026, 11, 22));

  public static final Architecture LLAMA_8B =
      new Architecture(
          8.03e9, 8.03e9, 32, 4096, 32, 8, 128, 32, 0, 0, 0, 0, 0, 0, 0, 65_536, 0, 0, 128_256, 16);
  public static final Architecture LLAMA_70B =
      new Architecture(
          70.6e9, 70.6e9, 80, 8192, 64, 8, 128, 80, 0, 0, 0, 0, 0, 0, 0, 163_840, 0, 0, 128_256,
          16);
  public static final Architecture DEEPSEEK_V3 =
      new Architecture(
          671e9, 37e9, 61, 7168, 128, 128, 128, 61, 0, 0, 512, 64, 256, 8, 654e9, 35_136, 0, 0,
          129_280, 8);
  public static final Architecture GPT_OSS_120B =
      new Architecture(
          116.8e9, 5.1e9, 36, 2880, 64, 8, 64, 18, 18, 128, 0, 0, 128, 4, 114.7e9, 18_432, 18_432,
          0, 201_088, 4);

  public static final Architecture PHI_4 =
      new Architecture(
          14.7e9, 14.7e9, 40, 5120, 40, 10, 128, 40, 0, 0, 0, 0, 0, 0, 0, 102_400, 0, 0, 100_352,
          16);

  public static final Accelerator H100 =
      accelerator("h100-sxm", 989, 1979.0, null, 80, 3350, 700, 450, 8);
  public static final Accelerator A10 = accelerator("a10", 125, null, null, 24, 600, 150, 32, 1);

  private Samples() {}

  static Accelerator accelerator(
      String id,
      double bf16,
      @org.jspecify.annotations.Nullable Double fp8,
      @org.jspecify.annotations.Nullable Double fp4,
      double memory,
      double bandwidth,
      double watts,
      double link,
      int domain) {
    return new Accelerator(
        id,
        id,
        null,
        "nvidia",
        bf16,
        fp8,
        fp8,
        fp4,
        memory,
        bandwidth,
        watts,
        "link",
        link,
        domain,
        "cuda",
        false,
        true,
        false,
        domain > 1,
        SOURCE);
  }
}
