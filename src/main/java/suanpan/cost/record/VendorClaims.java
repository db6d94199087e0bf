package suanpan.cost.record;

import suanpan.catalog.Vendor.Report;

/** Claims that the catalogue carries as reports about vendors: D5, P1, P2. */
final class VendorClaims {
  private VendorClaims() {}

  static Claim d5(Market market) {
    Report energy = market.report("amd", "d5-fpga-energy");
    Report cost = market.report("amd", "d5-fpga-cost");
    Report cards = market.report("amd", "d5-fpga-cards");
    return Claim.of("D5", "Llama 2 7B on FPGA", "FPGA 上的 Llama 2 7B")
        .carries("energy efficiency against V100S", "相对 V100S 的能效", energy.value(), 6, 6, "×")
        .carries("cost performance against V100S", "相对 V100S 的性价比", cost.value(), 1.8, 1.8, "×")
        .carries(
            "cards before compression; one after", "压缩前用卡（压缩后 1 卡）", cards.value(), 4, 4, "cards")
        .by("as reported; shown, never computed with", Articles.D);
  }

  static Claim p1(Market market) {
    return Claim.of("P1", "Chips of 2016 to 2024", "2016–2024 年的芯片")
        .carries("DGX-1", "DGX-1", market.claim("nvidia", "p1-dgx-1"), 0.17, 0.17, "PFLOP/s")
        .carries(
            "GB200 NVL72", "GB200 NVL72", market.claim("nvidia", "p1-gb200-nvl72"), 1, 1, "EFLOP/s")
        .carries(
            "GB200 against H100, inference",
            "GB200 与 H100 推理之比",
            market.claim("nvidia", "p1-gb200-inference"),
            30,
            30,
            "×")
        .carries(
            "GB200 against H100, cost and energy: one in",
            "GB200 与 H100 成本能耗之比：分之一",
            market.claim("nvidia", "p1-gb200-energy"),
            25,
            25,
            "×")
        .by("the vendor's claim; shown, never computed with", Articles.P);
  }

  static Claim p2(Market market) {
    return Claim.of("P2", "Market share of data-centre AI chips", "数据中心 AI 芯片份额")
        .carries("NVIDIA", "英伟达", market.report("nvidia", "p2-share").value(), 98, 98, "%")
        .carries("AMD", "AMD", market.report("amd", "p2-share").value(), 1.2, 1.2, "%")
        .carries("Intel", "英特尔", market.report("intel", "p2-share").value(), 0, 1, "%")
        .carries(
            "NVIDIA, next 3–5 years: at least",
            "英伟达未来 3–5 年：至少",
            market.report("nvidia", "p2-share-outlook").value(),
            80,
            80,
            "%")
        .by("Wells Fargo; Jia Yangqing", Articles.P);
  }
}
