package suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suanpan.fact.Text;

/** The catalogue that ships is broad enough to be real. */
class ShippedCatalogueTest {

  /** Stock made for China, and chips made there: the rule does not keep them from it. */
  private static final Set<String> IN_CHINA =
      Set.of("a800-sxm", "h800-sxm", "ascend-910b", "ascend-910c");

  private final Catalogue catalogue = CatalogueLoader.load(Path.of("catalogs"));

  @Test
  void modelsAndOffersBehindApis() {
    assertAll(
        () -> atLeast(40, catalogue.apiOffers().stream().map(ApiOffer::modelId)),
        () -> atLeast(8, catalogue.apiOffers().stream().map(ApiOffer::providerId)),
        () ->
            atLeast(
                30, catalogue.models().values().stream().filter(Model::openWeights).map(Model::id)),
        () -> atLeast(3, catalogue.apiOffers().stream().filter(o -> o.tuning() != null)));
  }

  @Test
  void everyTierIsServedByClosedAndOpenModels() {
    for (QualityTier tier : QualityTier.values()) {
      for (boolean open : List.of(true, false)) {
        assertTrue(
            catalogue.apiOffers().stream()
                .map(o -> model(o))
                .anyMatch(m -> m.quality().tier() == tier && m.openWeights() == open),
            () -> tier + (open ? " open" : " closed"));
      }
    }
  }

  @Test
  void everyRegionKeepsDataSomewhere() {
    for (String region : List.of("us", "eu", "cn")) {
      assertTrue(
          catalogue.apiOffers().stream().anyMatch(o -> o.residencyRegions().contains(region)),
          region);
      assertTrue(
          catalogue.rentalOffers().stream().anyMatch(r -> r.regions().contains(region)), region);
    }
  }

  /** A reader who meets a name must know which figure it is. */
  @Test
  void everyFigureHasANameOfItsOwn() {
    for (Function<Text, String> language : List.<Function<Text, String>>of(Text::en, Text::zh)) {
      Map<String, List<String>> byName =
          catalogue.figures().keySet().stream()
              .collect(Collectors.groupingBy(id -> language.apply(FigureNames.inFull(id))));
      byName.values().removeIf(ids -> ids.size() == 1);
      assertEquals(Map.of(), byName);
    }
  }

  @Test
  void acceleratorsAndWhatTheyCost() {
    assertAll(
        () -> atLeast(25, catalogue.accelerators().keySet().stream()),
        () -> atLeast(6, catalogue.accelerators().values().stream().map(Accelerator::vendorId)),
        () -> atLeast(150, catalogue.rentalOffers().stream().map(RentalOffer::id)),
        () -> atLeast(12, catalogue.rentalOffers().stream().map(RentalOffer::providerId)),
        () -> atLeast(8, catalogue.purchaseOffers().stream().map(PurchaseOffer::acceleratorId)));
    for (String term : HardwareEntries.TERMS) {
      atLeast(20, catalogue.rentalOffers().stream().filter(r -> r.term().equals(term)));
    }
  }

  @Test
  void whatCanBeBoughtHasAPowerLimit() {
    for (PurchaseOffer offer : catalogue.purchaseOffers()) {
      Accelerator part = catalogue.accelerators().get(offer.acceleratorId());
      assertTrue(
          part != null && part.tdpWatts() != null,
          () -> offer.id() + " cannot be owned without its power");
    }
  }

  /** ECCN 3A090.a: total processing performance, TOPS × bits of the operand, of 4800 or more. */
  @Test
  void exportControlFollowsTheProcessingPerformance() {
    for (Accelerator a : catalogue.accelerators().values()) {
      if (performance(a) >= 4800 && !IN_CHINA.contains(a.id())) {
        assertTrue(a.exportControlled(), () -> a.id() + " at " + performance(a));
      }
      if (IN_CHINA.contains(a.id()) || performance(a) < 1600) {
        assertFalse(a.exportControlled() && a.tdpWatts() != null, a.id());
      }
    }
  }

  private static double performance(Accelerator a) {
    return Stream.of(
            a.bf16Tflops() * 16,
            times(a.fp8Tflops(), 8),
            times(a.int8Tops(), 8),
            times(a.fp4Tflops(), 4))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElseThrow();
  }

  private static double times(@org.jspecify.annotations.Nullable Double rate, int bits) {
    return rate == null ? 0 : rate * bits;
  }

  @Test
  void gameCardsAreNotLicensedForDataCentres() {
    catalogue.accelerators().values().stream()
        .filter(a -> a.name().contains("GeForce"))
        .forEach(a -> assertFalse(a.datacentreUse(), a.id()));
  }

  @Test
  void everyFigureSaysWhereItComesFromAndWhy() {
    for (Figure figure : catalogue.figures().values()) {
      assertTrue(figure.source().text().length() > 8, figure.id());
      assertTrue(figure.reason().zh().codePoints().anyMatch(c -> c > 0x4e00), figure.id());
      assertTrue(figure.low() < figure.high(), () -> figure.id() + " has no range");
      assertEquals(unitOf(figure), figure.id(), "the unit stands last in the id");
    }
  }

  /** The id again when its last words agree with the unit in what matters: percent, months, … */
  private static String unitOf(Figure figure) {
    String unit = figure.unit();
    boolean agrees =
        (!unit.startsWith("%") || figure.id().contains("percent"))
            && (!unit.contains("USD") || figure.id().contains("usd"))
            && (!unit.equals("months") || figure.id().endsWith("-months"));
    return agrees ? figure.id() : "no " + unit;
  }

  @Test
  void theClaimsOfTheSeedDocumentsAreOnRecord() {
    Set<String> reports =
        catalogue.vendors().values().stream()
            .flatMap(v -> v.reports().stream().map(r -> v.id() + " " + r.id()))
            .collect(Collectors.toSet());
    assertTrue(
        reports.containsAll(
            Set.of(
                "nvidia p1-dgx-1",
                "nvidia p1-gb200-inference",
                "nvidia p1-gb200-energy",
                "nvidia p2-share",
                "amd p2-share",
                "intel p2-share",
                "amd d5-fpga-energy",
                "amd d5-fpga-cost")),
        () -> reports.toString());
    catalogue.vendors().values().stream()
        .flatMap(v -> v.reports().stream())
        .filter(r -> r.id().startsWith("p1-"))
        .forEach(r -> assertTrue(r.vendorsClaim(), r.id()));
  }

  @Test
  void mostRentsAreOfThisYear() {
    long current =
        catalogue.rentalOffers().stream()
            .filter(r -> r.source().asOf().isAfter(LocalDate.of(2025, 12, 31)))
            .count();
    assertTrue(current > 0.8 * catalogue.rentalOffers().size(), () -> current + " of this year");
  }

  @Test
  void everythingIsUsed() {
    Set<String> used =
        Stream.concat(
                catalogue.apiOffers().stream().map(ApiOffer::providerId),
                catalogue.rentalOffers().stream().map(RentalOffer::providerId))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), without(catalogue.providers().keySet(), used));
    Set<String> makers =
        catalogue.accelerators().values().stream()
            .map(Accelerator::vendorId)
            .collect(Collectors.toSet());
    assertEquals(makers, catalogue.vendors().keySet());
  }

  private Model model(ApiOffer offer) {
    Model model = catalogue.models().get(offer.modelId());
    if (model == null) {
      throw new IllegalStateException("the loader lets no offer without a model pass");
    }
    return model;
  }

  private static Set<String> without(Collection<String> all, Set<String> used) {
    return all.stream().filter(p -> !used.contains(p)).collect(Collectors.toSet());
  }

  private static void atLeast(int least, Stream<?> things) {
    long count = things.map(Function.identity()).distinct().count();
    assertTrue(count >= least, () -> count + " where " + least + " are wanted");
  }
}
