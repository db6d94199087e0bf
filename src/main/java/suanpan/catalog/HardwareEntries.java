package suanpan.catalog;

import java.util.List;

/** Reads accelerators and what they cost to rent and to buy. */
final class HardwareEntries {

  static final List<String> TERMS = List.of("on-demand", "spot", "reserved-1y", "reserved-3y");
  private static final List<String> SOLD_BY = List.of("card", "baseboard", "server", "rack");
  private static final List<String> STACKS =
      List.of("cuda", "rocm", "xla", "neuron", "gaudi", "cann", "other");
  private static final Range TFLOPS =
      Range.from(1, 100_000).hints("Maybe PFLOP/s were written.", "Maybe GFLOP/s were written.");
  private static final Range USD =
      Range.from(100, 1_000_000)
          .hints("Maybe thousands of USD are meant.", "Maybe the price is of a whole rack.");

  private HardwareEntries() {}

  static Accelerator accelerator(Entry e) {
    try (e) {
      double bf16 = e.number("bf16Tflops", TFLOPS);
      Double fp8 = e.optionalNumber("fp8Tflops", TFLOPS);
      if (!e.broken() && fp8 != null && fp8 >= 3.95 * bf16) {
        e.wrong(
            "fp8Tflops",
            Entry.shown(fp8),
            "below four times bf16Tflops, " + Entry.shown(bf16),
            "Maybe one of them counts structured sparsity.");
      }
      return new Accelerator(
          e.id("id"),
          e.text("name"),
          e.optionalText("nameZh"),
          e.id("vendorId"),
          bf16,
          fp8,
          e.optionalNumber("int8Tops", TFLOPS),
          e.optionalNumber("fp4Tflops", TFLOPS),
          e.number("memoryGib", Range.from(4, 2048)),
          e.number("bandwidthGbPerSecond", bandwidth()),
          e.optionalNumber("tdpWatts", Range.from(20, 5000)),
          e.text("interconnect"),
          e.number("scaleUpGbPerSecond", Range.from(1, 20_000)),
          e.integer("scaleUpDomain", 1, 100_000),
          e.choice("softwareStack", STACKS),
          e.truth("consumer"),
          e.truth("datacentreUse"),
          e.truth("exportControlled"),
          e.truth("trainsAtScale"),
          e.source());
    }
  }

  private static Range bandwidth() {
    return Range.from(50, 50_000).hints("Maybe TB/s were written.", "Maybe MB/s were written.");
  }

  static RentalOffer rental(Entry e) {
    try (e) {
      int least = e.integer("minimumAccelerators", 1, 100_000);
      int together = e.integer("acceleratorsPerInstance", 1, 1000);
      if (!e.broken() && least % together != 0) {
        e.wrong(
            "minimumAccelerators",
            Entry.shown(least),
            "a multiple of acceleratorsPerInstance, " + Entry.shown(together),
            "Maybe the smallest instance holds more.");
      }
      return new RentalOffer(
          e.id("id"),
          e.id("providerId"),
          e.id("acceleratorId"),
          e.choice("term", TERMS),
          e.number("usdPerAcceleratorHour", Range.USD_PER_HOUR),
          e.choices("regions", PartyEntries.REGIONS),
          least,
          together,
          e.optionalText("outlierReason"),
          e.source());
    }
  }

  static PurchaseOffer purchase(Entry e) {
    try (e) {
      double low = e.number("usdPerAcceleratorLow", USD);
      double typical = e.number("usdPerAccelerator", USD);
      double high = e.number("usdPerAcceleratorHigh", USD);
      if (!e.broken() && (low > typical || typical > high)) {
        e.wrong(
            "usdPerAccelerator",
            Entry.shown(typical),
            "between low and high, " + Entry.shown(low) + " and " + Entry.shown(high),
            "Maybe two columns were swapped.");
      }
      return new PurchaseOffer(
          e.id("id"),
          e.id("acceleratorId"),
          typical,
          low,
          high,
          e.truth("includesServer"),
          e.integer("acceleratorsPerServer", 1, 1000),
          e.choice("soldBy", SOLD_BY),
          e.source());
    }
  }
}
