package suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each check of the loader once on purpose and reads what it says. */
class BrokenCatalogueTest {

  @TempDir Path directory = Path.of("");

  /** One edit and a part of the message it must lead to. */
  record Break(String name, String file, String from, String to, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String reserving(String tokens) {
    return "  commitments:\n    - name: { en: 1 month, zh: 一个月 }\n      termDays: 30\n      blocks:\n"
        + "        - { unit: { en: unit, zh: 份 }, tokensPerMinute: 2400, "
        + tokens
        + ", usdPerUnitMonth: 260, minimumUnits: 15, incrementUnits: 5 }\n"
        + "      source: \"test\"\n      asOf: 2026-06-30\n";
  }

  static List<Break> breaks() {
    return List.of(
        new Break(
            "a negative price",
            "api-offers.yaml",
            "usdPerMillionInputTokens: 10\n",
            "usdPerMillionInputTokens: -0.5\n",
            "catalogs/api-offers.yaml, entry \"openai/gpt-6-astra\": prices[0]."
                + "usdPerMillionInputTokens is -0.5, must be at least 0.0005 and at most 1000."
                + " Maybe the sign is wrong."),
        new Break(
            "a price of 0 stands for unknown",
            "api-offers.yaml",
            "usdPerMillionInputTokens: 10\n",
            "usdPerMillionInputTokens: 0\n",
            "usdPerMillionInputTokens is 0, must be at least 0.0005 and at most 1000. Maybe the"
                + " price is per token or per thousand tokens; an unknown price is left out."),
        new Break(
            "a price per token",
            "api-offers.yaml",
            "usdPerMillionInputTokens: 10\n",
            "usdPerMillionInputTokens: 1e-5\n",
            "usdPerMillionInputTokens is 0.00001, must be at least"),
        new Break(
            "input and output swapped",
            "api-offers.yaml",
            "usdPerMillionOutputTokens: 50\n",
            "usdPerMillionOutputTokens: 2\n",
            "usdPerMillionOutputTokens is 2, must be no less than half of the input's price, 10."),
        new Break(
            "a cached price above the full one",
            "api-offers.yaml",
            "usdPerMillionCachedInputTokens: 1\n",
            "usdPerMillionCachedInputTokens: 12.5\n",
            "usdPerMillionCachedInputTokens is 12.5, must be at most the full price, 10."),
        new Break(
            "reserved throughput that serves output for nothing",
            "api-offers.yaml",
            "  limits:\n",
            reserving("perInputToken: 1, perCachedToken: 0, perOutputToken: 0") + "  limits:\n",
            "commitments[0].blocks is perOutputToken 0 in all, must be above 0 in one. Maybe a block"
                + " is missing."),
        new Break(
            "reserved throughput of which a cached token takes more",
            "api-offers.yaml",
            "  limits:\n",
            reserving("perInputToken: 1, perCachedToken: 2, perOutputToken: 6") + "  limits:\n",
            "commitments[0].blocks[0].perCachedToken is 2, must be at most perInputToken, 1. Maybe"
                + " cached and plain input were swapped."),
        new Break(
            "reserved throughput beside a discount for volume",
            "api-offers.yaml",
            "  limits:\n",
            "  volumeDiscounts:\n    - { fromUsdPerMonth: 10000, discountPercent: 5 }\n"
                + reserving("perInputToken: 1, perCachedToken: 0, perOutputToken: 6")
                + "  limits:\n",
            "commitments is given beside volumeDiscounts, must be given without them. Maybe leave"
                + " one out"),
        new Break(
            "prices out of order",
            "api-offers.yaml",
            "  prices:\n    - from: 2026-09-03\n",
            "  prices:\n    - { from: 2026-10-01, usdPerMillionInputTokens: 1,"
                + " usdPerMillionOutputTokens: 2 }\n    - from: 2026-09-03\n",
            "prices[1].from is 2026-09-03, must be later than the price before it, 2026-10-01."),
        new Break(
            "long-context tiers out of order",
            "api-offers.yaml",
            "        - aboveTokens: 272000\n",
            "        - { aboveTokens: 500000, usdPerMillionInputTokens: 20,"
                + " usdPerMillionOutputTokens: 75, wholeRequest: true }\n"
                + "        - aboveTokens: 272000\n",
            "longContext[1].aboveTokens is 272000, must be above 500000, the tier before it."),
        new Break(
            "an unknown key",
            "api-offers.yaml",
            "  residencyRegions: []\n",
            "  residencyRegion: []\n",
            "residencyRegion is not a known key, must be one of"),
        new Break(
            "the key most like an unknown one",
            "api-offers.yaml",
            "  residencyRegions: []\n",
            "  residencyRegion: []\n",
            "Maybe residencyRegions is meant."),
        new Break(
            "a missing key",
            "models.yaml",
            "  developer: openai\n",
            "",
            "catalogs/models.yaml, entry \"gpt-6-astra\": developer is missing, must be given."),
        new Break(
            "a missing source",
            "vendors.yaml",
            "  source: \"https://www.nvidia.com/en-us/data-center\"\n",
            "",
            "entry \"nvidia\": source is missing, must be given."),
        new Break(
            "a missing day",
            "figures.yaml",
            "  asOf: 2026-04-26\n",
            "",
            "entry \"electricity-us-usd-per-kwh\": asOf is missing"),
        new Break(
            "a day in the future",
            "figures.yaml",
            "  asOf: 2026-04-26\n",
            "  asOf: 2027-04-26\n",
            "asOf is 2027-04-26, must be no later than the catalogue's date, 2026-11-22."),
        new Break(
            "no day at all",
            "figures.yaml",
            "  asOf: 2026-04-26\n",
            "  asOf: April 2026\n",
            "asOf is \"April 2026\", must be a date like 2026-11-22."),
        new Break(
            "an offer of no model",
            "api-offers.yaml",
            "modelId: gpt-6-astra",
            "modelId: gpt-6-astro",
            "modelId is \"gpt-6-astro\", must be an id of models.yaml. Maybe gpt-6-astra is meant."),
        new Break(
            "an offer of nobody",
            "api-offers.yaml",
            "providerId: openai",
            "providerId: opnai",
            "providerId is \"opnai\", must be an id of providers.yaml. Maybe openai is meant."),
        new Break(
            "an accelerator of nobody",
            "accelerators.csv",
            "a10,NVIDIA A10,nvidia",
            "a10,NVIDIA A10,nvidai",
            "vendorId is \"nvidai\", must be an id of vendors.yaml. Maybe nvidia is meant."),
        new Break(
            "a rent of nothing",
            "rental-offers.csv",
            "lambda-a10-on-demand,lambda,a10,",
            "lambda-a10-on-demand,lambda,a11,",
            "acceleratorId is \"a11\", must be an id of accelerators.csv. Maybe a10 is meant."),
        new Break(
            "a rent from nobody",
            "rental-offers.csv",
            "lambda-a10-on-demand,lambda,",
            "lambda-a10-on-demand,lamda,",
            "providerId is \"lamda\", must be an id of providers.yaml. Maybe lambda is meant."),
        new Break(
            "a thing nobody can buy",
            "purchase-offers.csv",
            "h100-sxm-server,h100-sxm,",
            "h100-sxm-server,h100-sxn,",
            "acceleratorId is \"h100-sxn\", must be an id of accelerators.csv."),
        new Break(
            "an id used twice",
            "models.yaml",
            "- id: gpt-5.4-mini\n",
            "- id: gpt-6-astra\n",
            "id is \"gpt-6-astra\", must be used once. Maybe an entry was copied."),
        new Break(
            "an id with capitals",
            "vendors.yaml",
            "- id: nvidia\n",
            "- id: NVIDIA\n",
            "id is \"NVIDIA\", must be lower-case letters, digits and hyphens."),
        new Break(
            "a key that stands there twice",
            "vendors.yaml",
            "  country: US\n",
            "  country: US\n  country: US\n",
            "catalogs/vendors.yaml, line"),
        new Break(
            "no YAML",
            "vendors.yaml",
            "- id: nvidia\n",
            "- id: \"nvidia\n",
            "catalogs/vendors.yaml, line"),
        new Break(
            "parameters in billions",
            "models.yaml",
            "totalParameters: 8029995008",
            "totalParameters: 8",
            "architecture.totalParameters is 8, must be at least 10000000 and at most"
                + " 100000000000000. Maybe billions are meant: write 8e9, not 8."),
        new Break(
            "more active than total parameters",
            "models.yaml",
            "activeParameters: 8029995008",
            "activeParameters: 18029995008",
            "architecture.activeParameters is 18029995008, must be at most totalParameters,"
                + " 8029995008. Maybe the two were swapped."),
        new Break(
            "more layers that keep the context than layers",
            "models.yaml",
            "fullAttentionLayers: 32",
            "fullAttentionLayers: 64",
            "architecture.fullAttentionLayers is 64 beside 0 slidingLayers, must be 1 to 32"
                + " together, the number of layers."),
        new Break(
            "key-value heads that do not divide the query heads",
            "models.yaml",
            "kvHeads: 8",
            "kvHeads: 7",
            "architecture.kvHeads is 7, must be a divisor of queryHeads, 32."),
        new Break(
            "a mixture without experts",
            "models.yaml",
            "    experts: 128\n",
            "",
            "architecture.experts is 0 with 4 expertsPerToken and"),
        new Break(
            "a model on the wrong tier",
            "models.yaml",
            "tier: frontier",
            "tier: adequate",
            "quality.tier is \"adequate\", must be \"frontier\", to which its results point by"
                + " quality.yaml."),
        new Break(
            "a result off the scale",
            "quality.yaml",
            "highest: 250",
            "highest: 158",
            "must be at least 0 and at most 158."),
        new Break(
            "open weights without a shape",
            "models.yaml",
            "  openWeights: false\n",
            "  openWeights: true\n",
            "architecture is missing, must be given for open weights. Maybe import config.json."),
        new Break(
            "a rent per instance",
            "rental-offers.csv",
            "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,4.29",
            "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,34.32",
            "usdPerAcceleratorHour is 34.32, must be within 3 times the median of its part and"
                + " term, 5.69, or have an outlierReason. Maybe the price is per instance, not per"
                + " accelerator."),
        new Break(
            "a rent of 0",
            "rental-offers.csv",
            "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,4.29",
            "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,0",
            "usdPerAcceleratorHour is 0, must be at least 0.02 and at most 40. Maybe the price is"
                + " unknown: then the whole offer is left out."),
        new Break(
            "an unknown term",
            "rental-offers.csv",
            "h100-sxm,on-demand,4.29",
            "h100-sxm,ondemand,4.29",
            "term is \"ondemand\", must be one of on-demand, spot, reserved-1y, reserved-3y. Maybe"
                + " on-demand is meant."),
        new Break(
            "an unknown region",
            "providers.yaml",
            "regions: [us, eu, other]",
            "regions: [us, europe, other]",
            "regions is \"europe\", must be words of us, eu, cn, other."),
        new Break(
            "sparse for dense",
            "accelerators.csv",
            "h100-sxm,NVIDIA H100 SXM,nvidia,989,1979",
            "h100-sxm,NVIDIA H100 SXM,nvidia,989,3958",
            "fp8Tflops is 3958, must be below four times bf16Tflops, 989. Maybe one of them counts"
                + " structured sparsity."),
        new Break(
            "a low above the typical price",
            "purchase-offers.csv",
            "h100-sxm-server,h100-sxm,28750",
            "h100-sxm-server,h100-sxm,38750",
            "usdPerAccelerator is 31267.72, must be between low and high, 38750 and 40000."),
        new Break(
            "a figure outside its range",
            "figures.yaml",
            "value: 1.54",
            "value: 2.54",
            "entry \"pue-own-factor\": value is 2.54, must be between low and high, 1.3 and 1.8."),
        new Break(
            "a figure the engine needs",
            "figures.yaml",
            "- id: pue-own-factor",
            "- id: pue-owned-factor",
            "figure \"pue-own-factor\" is missing, must be there, the engine needs it."),
        new Break(
            "a text for a number",
            "figures.yaml",
            "value: 1.54",
            "value: about 1.5",
            "value is \"about 1.5\", must be a number. Maybe a unit or a comma stands in it."),
        new Break(
            "yes for true",
            "models.yaml",
            "openWeights: false",
            "openWeights: \"yes\"",
            "openWeights is \"yes\", must be true or false."),
        new Break(
            "half of a count",
            "models.yaml",
            "layers: 32",
            "layers: 32.5",
            "architecture.layers is 32.5, must be a whole number."),
        new Break(
            "a country written out",
            "vendors.yaml",
            "country: US",
            "country: America",
            "country is \"America\", must be an ISO 3166 code of two capital letters."),
        new Break(
            "data kept where nobody serves",
            "api-offers.yaml",
            "regions: [us, eu, other]\n  residencyRegions: []",
            "regions: [us, eu, other]\n  residencyRegions: [cn]",
            "residencyRegions is [cn], must be among its regions,"),
        new Break(
            "committed to what is granted on request",
            "api-offers.yaml",
            "regions: [us, eu, other]\n  residencyRegions: []",
            "regions: [us, eu, other]\n  residencyRegions: [eu]",
            "residencyRegions is holding [eu], residencyOnRequest of its provider, must be one or"
                + " the other."),
        new Break(
            "one language only",
            "figures.yaml",
            "    zh: ",
            "    # zh: ",
            "reason.zh is missing, must be given."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void saysWhatIsWrong(Break wrong) {
    List<CatalogueProblem> problems =
        Frozen.problemsWhen(directory, wrong.file(), wrong.from(), wrong.to());
    String all = problems.stream().map(CatalogueProblem::message).collect(Collectors.joining("\n"));
    assertTrue(all.contains(wrong.message()), () -> "got: " + all);
    assertTrue(
        problems.stream().allMatch(p -> p.hint().startsWith("Maybe ")),
        () -> "every message ends with a Maybe: " + all);
  }

  @Test
  void everythingIsSaidAtOnce() {
    Path copy = Frozen.copy(directory);
    Frozen.edit(copy.resolve("figures.yaml"), "value: 1.54", "value: 2.54");
    Frozen.edit(copy.resolve("models.yaml"), "kvHeads: 8", "kvHeads: 7");
    Frozen.edit(copy.resolve("rental-offers.csv"), "on-demand,4.29", "on-demand,-4.29");
    assertEquals(3, problems(copy).size());
  }

  @Test
  void aReasonMakesAnOutlierRight() {
    Path copy = Frozen.copy(directory);
    Frozen.edit(
        copy.resolve("rental-offers.csv"),
        "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,4.29,us,1,1,,",
        "lambda-h100-sxm-on-demand,lambda,h100-sxm,on-demand,24.29,us,1,1,by the minute,");
    assertEquals(List.of(), problems(copy));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Path copy = Frozen.copy(directory);
    Files.delete(copy.resolve("vendors.yaml"));
    String first = problems(copy).get(0).message();
    assertTrue(first.startsWith("catalogs/vendors.yaml: the file is not readable"), first);
  }

  @Test
  void aFileOfAnotherShapeIsNamed() throws IOException {
    Path copy = Frozen.copy(directory);
    Files.writeString(copy.resolve("vendors.yaml"), "nvidia: { country: US }\n");
    String first = problems(copy).get(0).message();
    assertTrue(first.contains("must be a list of groups of keys, each with an id"), first);
  }

  private static List<CatalogueProblem> problems(Path copy) {
    try {
      CatalogueLoader.load(copy);
      return List.of();
    } catch (CatalogueProblems e) {
      return e.problems();
    }
  }
}
