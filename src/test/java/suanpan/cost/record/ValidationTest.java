package suanpan.cost.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.RentalOffer;
import suanpan.cost.serving.Constant;
import suanpan.cost.serving.Physics;

class ValidationTest {
  private static final Catalogue CATALOGUE = CatalogueLoader.load(Path.of("catalogs"));

  private static Report shipped(String kind) {
    return Validation.run(kind, CATALOGUE, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "break-even", "tco", "training", "throughput"})
  void everyStatedToleranceHolds(String kind) {
    Report report = shipped(kind);
    assertFalse(report.tolerances().isEmpty());
    report.tolerances().forEach(t -> assertTrue(t.holds(), () -> t.name().en() + ": " + t.found()));
  }

  @Test
  void whatWasPublishedIsNeverOurOwnFigure() {
    List<Report.Row> rows = shipped("claims").rows();
    Report.Row gemini =
        rows.stream()
            .filter(r -> r.name().startsWith("Gemini Ultra, by FLOP"))
            .findFirst()
            .orElseThrow();
    assertEquals(191e6, gemini.published());
    assertEquals(-0.17, gemini.difference(), 0.005);
    Report.Row range = rows.stream().filter(r -> r.group().equals("A3")).findFirst().orElseThrow();
    assertEquals(2e6, range.published());
    assertEquals(12e6, range.publishedTo());
    assertEquals(0, range.difference());
  }

  @Test
  void whatIsOnlyCarriedCountsInNoSummary() {
    Report report = shipped("claims");
    List<Report.Row> carried = report.rows().stream().filter(Report.Row::carried).toList();
    assertTrue(
        carried.stream().map(Report.Row::group).toList().containsAll(List.of("D5", "P1", "P2")));
    assertEquals(report.rows().size() - carried.size(), report.overall().rows());
    // A published figure and what trainers report on another basis differ: not every row is exact.
    assertTrue(report.medianError() < 0.01);
  }

  @Test
  void everyCellOfThePaperIsThere() {
    Report report = shipped("break-even");
    assertEquals(24 + 4, report.rows().size());
  }

  @Test
  void underOurAssumptionsBreakEvenComesLaterOrNever() {
    shipped("break-even").rows().stream()
        .filter(row -> row.unit().equals("months"))
        .forEach(row -> assertTrue(row.underOurs() > row.ours(), row::name));
  }

  @Test
  void underOurAssumptionsOwningCostsMoreAndRentingLess() {
    for (Report.Row row : shipped("tco").rows()) {
      boolean owned = row.name().contains("own") || row.name().contains("amortised");
      boolean threshold = row.unit().equals("hours/day");
      assertTrue(
          owned || threshold ? row.underOurs() > row.ours() : row.underOurs() < row.ours(),
          row::name);
    }
    // 8 B300 at the cheapest rent on demand, five years of 8,760 hours
    Report.Row cloud =
        shipped("tco").rows().stream()
            .filter(row -> row.name().endsWith("cloud"))
            .findFirst()
            .orElseThrow();
    double rent =
        CATALOGUE.rentalOffers().stream()
            .filter(o -> o.acceleratorId().equals("b300-sxm") && o.term().equals("on-demand"))
            .mapToDouble(RentalOffer::usdPerAcceleratorHour)
            .min()
            .orElseThrow();
    assertEquals(8 * rent * 43_800, cloud.underOurs(), 1e-3);
  }

  @Test
  void deepSeekHoursComeFromTheirParts() {
    Report.Row total =
        shipped("training").rows().stream()
            .filter(row -> row.group().equals("sum of parts"))
            .findFirst()
            .orElseThrow();
    assertEquals(2_788_000, total.ours());
  }

  @Test
  void mostMeasurementsAreRead() {
    Report report = ThroughputRecord.report(CATALOGUE, tables(), false);
    assertTrue(report.rows().size() > 4550, () -> "rows " + report.rows().size());
    assertEquals(
        List.of("ms/output token", "output tokens/s/accelerator", "ms to first token"),
        report.byUnit().stream().map(Report.Summary::unit).toList());
  }

  @Test
  void theEnginesConstantsAreThoseOfTheFit() {
    Physics fitted = LeaveOut.fit(ServingData.all(CATALOGUE));
    for (Constant constant : Constant.values()) {
      assertEquals(
          fitted.value(constant),
          constant.fitted(),
          0.002 * constant.fitted(),
          () -> constant + ": run ThroughputFit and carry its figures over");
    }
  }

  @Test
  void constantsThatHaveSeenAModelFitItBetter() {
    // Else leaving out would be a formality.
    List<ServingPoint> unseen =
        ServingData.all(CATALOGUE).stream()
            .filter(p -> LeaveOut.family(p).equals("qwen3") && !p.peak() && LeaveOut.plausible(p))
            .toList();
    Physics without =
        LeaveOut.fit(
            ServingData.all(CATALOGUE).stream()
                .filter(p -> !LeaveOut.family(p).equals("qwen3"))
                .toList());
    assertTrue(error(unseen, without) > error(unseen, Physics.FITTED));
  }

  private static double error(List<ServingPoint> points, Physics physics) {
    return points.stream()
        .mapToDouble(p -> Math.abs(Math.log(p.predicted(physics) / p.measured())))
        .average()
        .orElseThrow();
  }

  private static List<Table> tables() {
    return ServingData.SHIPPED.stream().map(Table::shipped).toList();
  }

  @Test
  void aBrokenToleranceIsSeen(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("wrong.csv");
    Files.writeString(
        file,
        """
        scheme,params_b,tokens_b,gpus,achieved_tflops_per_gpu,published_days
        PTD,174.6,300,384,153,60
        """);
    Report report = Validation.run("training", CATALOGUE, Optional.of(file));
    assertFalse(report.holds());
    assertEquals(1, report.rows().size());
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithItsColumns(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Validation.run("tco", CATALOGUE, Optional.of(file)));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("[a, b]"),
        () -> String.valueOf(refused.getMessage()));
  }

  @Test
  void aNumberThatIsNoneIsNamedByLineAndColumn(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("text.csv");
    Files.writeString(
        file,
        "config,hourly_usd,throughput_tok_s,model,published_usd_per_m_tokens\nx,dear,1,m,1\n");
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Validation.run("tco", CATALOGUE, Optional.of(file)));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("line 2, column hourly_usd"),
        () -> String.valueOf(refused.getMessage()));
  }
}
