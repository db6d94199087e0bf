package suanpan.rules;

import java.util.Map;

/** Units of the glossary in the reader's language. */
final class Units {
  private static final Map<String, String> EN =
      Map.of(
          "/month",
          " a month",
          "/year",
          " a year",
          "requests/month",
          "requests a month",
          "tokens/month",
          "tokens a month",
          "tokens/s",
          "tokens/s");

  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("/month", "/月"),
          Map.entry("/year", "/年"),
          Map.entry("requests/month", "次请求/月"),
          Map.entry("tokens/month", "词元/月"),
          Map.entry("tokens/s", "词元/秒"),
          Map.entry("tokens", "词元"),
          Map.entry("s", "秒"),
          Map.entry("hours", "小时"),
          Map.entry("accelerator-hours", "卡时"),
          Map.entry("days", "天"),
          Map.entry("months", "个月"),
          Map.entry("people", "人"),
          Map.entry("examples", "条"),
          Map.entry("doublings", "番"),
          Map.entry("points", "分"),
          Map.entry("parameters", "参数"));

  private static final String DOLLARS = "USD";

  private static final Map<String, String> ONE =
      Map.of(
          "people", "person",
          "months", "month",
          "days", "day",
          "hours", "hour",
          "accelerator-hours", "accelerator-hour",
          "examples", "example",
          "tokens", "token",
          "doublings", "doubling");

  private Units() {}

  /** The unit of exactly one. */
  static String one(String unit, Figures language) {
    String word = of(unit, language);
    return language == Figures.EN ? ONE.getOrDefault(word, word) : word;
  }

  static String of(String unit, Figures language) {
    if (unit.startsWith(DOLLARS)) {
      String period = of(unit.substring(DOLLARS.length()), language);
      return (language == Figures.EN ? DOLLARS : "美元") + period;
    }
    if (unit.startsWith("%/")) {
      return "%" + of(unit.substring(1), language);
    }
    return (language == Figures.EN ? EN : ZH).getOrDefault(unit, unit);
  }
}
