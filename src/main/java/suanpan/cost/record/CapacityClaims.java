package suanpan.cost.record;

import suanpan.cost.Provision;
import suanpan.cost.RentedCapacity;

/** Claims about having more than is used: A4–A6, D6. */
final class CapacityClaims {
  private CapacityClaims() {}

  static Claim a4() {
    return Claim.of("A4", "Having to reserve", "不得不预订")
        .given("months of use", "使用月数", 2, "months")
        .given("months of commitment", "承诺月数", 24, "months")
        .states("dearer by", "贵", RentedCapacity.commitmentMultiple(24, 2), 12, 1e-9, "×")
        .by("commitment ÷ use", Articles.A);
  }

  static Claim a5() {
    double[] week = week();
    double peak = Provision.peakMultiple(week);
    double provisioned = RentedCapacity.usd(5.0 * max(week), 2, 1, 0);
    double used = RentedCapacity.usd(5.0 * mean(week), 2, 1, 0);
    return Claim.of("A5", "Provisioning for the peak", "按峰值配置")
        .assumed("busiest hour of the week", "一周最忙小时", max(week), "requests/s")
        .assumed("mean of the week", "一周均值", mean(week), "requests/s")
        .states("cost multiple", "成本倍数", provisioned / used, peak, 1e-9, "×")
        .by("capacity at the peak ÷ mean demand", Articles.A);
  }

  static Claim a6() {
    double much = Provision.computeShare(8.5e6, 10e6);
    double little = Provision.computeShare(5e6, 10e6);
    return Claim.of("A6", "Share of capital spent on compute", "算力占融资比例")
        .assumed("capital raised", "融资额", 10e6, "USD")
        .assumed("compute", "算力支出", 8.5e6, "USD")
        .states("warns at 85 %", "85% 时告警", Provision.endangers(much) ? 1 : 0, 1, 0, "yes/no")
        .states("silent at 50 %", "50% 时不告警", Provision.endangers(little) ? 1 : 0, 0, 0, "yes/no")
        .carries("threshold", "阈值", Provision.COMPUTE_SHARE_WARNING, 0.8, 0.8, "share")
        .by("compute ÷ capital", Articles.A);
  }

  static Claim d6() {
    return Claim.of("D6", "Wasting half a GPU server", "浪费半台 GPU 服务器")
        .given("GPU server, from", "GPU 服务器（起）", 2e6, "RMB")
        .given("GPU server, to", "GPU 服务器（至）", 3e6, "RMB")
        .assumed("CPU server, from", "CPU 服务器（起）", 10e3, "RMB")
        .assumed("CPU server, to", "CPU 服务器（至）", 20e3, "RMB")
        .given("idle", "闲置", 0.5, "share")
        .states("GPU, low", "GPU（低）", Provision.idleCost(2e6, 0.5), 1e6, 1e-9, "RMB")
        .states("GPU, high", "GPU（高）", Provision.idleCost(3e6, 0.5), 1.5e6, 1e-9, "RMB")
        .states("CPU, low", "CPU（低）", Provision.idleCost(10e3, 0.5), 5e3, 1e-9, "RMB")
        .states("CPU, high", "CPU（高）", Provision.idleCost(20e3, 0.5), 10e3, 1e-9, "RMB")
        .by("price × idle share", Articles.D);
  }

  /** An office product: workdays swing around noon, Monday at nine is the peak, weekends rest. */
  private static double[] week() {
    double[] hours = new double[168];
    for (int hour = 0; hour < hours.length; hour++) {
      boolean workday = hour / 24 < 5;
      double daytime = Math.max(0, Math.sin(Math.PI * (hour % 24 - 6) / 14.0));
      hours[hour] = workday ? 5 + 95 * daytime : 5 + 10 * daytime;
    }
    hours[9] = 200;
    return hours;
  }

  private static double max(double[] values) {
    return java.util.Arrays.stream(values).max().orElse(0);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(0);
  }
}
