package suanpan.fact;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a unit, set as each language sets it. */
public final class Quantities {
  /** Units of figures as their file writes them, in words. */
  private static final Map<String, Text> UNITS =
      Map.ofEntries(
          Map.entry("percent", new Text("%", "%")),
          Map.entry("factor", new Text("×", "倍")),
          Map.entry("%/year", new Text("% a year", "%/年")),
          Map.entry("%/month", new Text("% a month", "%/月")),
          Map.entry("FTE", new Text("full-time engineers", "名全职工程师")),
          Map.entry("USD", new Text("USD", "美元")),
          Map.entry("USD/year", new Text("USD a year", "美元/年")),
          Map.entry("USD/month", new Text("USD a month", "美元/月")),
          Map.entry("USD/kW/month", new Text("USD a month per kW", "美元/千瓦/月")),
          Map.entry("USD/kWh", new Text("USD per kWh", "美元/千瓦时")),
          Map.entry("USD/million tokens", new Text("USD per million tokens", "美元/百万词元")),
          Map.entry("accelerators/FTE", new Text("accelerators an engineer", "张/人")),
          Map.entry("engineer-months", new Text("engineer-months", "人月")),
          Map.entry("epochs", new Text("epochs", "轮")),
          Map.entry("months", new Text("months", "个月")),
          Map.entry("per year", new Text("times a year", "次/年")),
          Map.entry("examples", new Text("examples", "条样本")),
          Map.entry("reads", new Text("reads", "次读取")),
          Map.entry("replicas", new Text("replicas", "个副本")),
          Map.entry("runs", new Text("runs", "次")),
          Map.entry("tokens", new Text("tokens", "词元")));

  /** What is counted, before what it is counted by. */
  private static final Pattern COUNTED = Pattern.compile("^.+?(?= (?:an?|of|per|the|in|at) |$)");

  private Quantities() {}

  /** The unit of a figure in words; as it is where it has none. */
  public static Text unit(String unit) {
    return UNITS.getOrDefault(unit, new Text(unit, unit));
  }

  /** Such as {@code USD 2 M a year}, {@code 每年 200 万美元}; {@code 15 % of requests}. */
  public static Text text(double value, Text unit) {
    Text number = Amounts.text(value, "");
    return new Text(english(number.en(), unit.en()), chinese(number.zh(), unit.zh()));
  }

  /** Both ends with the unit once: {@code -2 to 8 % a month}, {@code 每月 -2 至 8%}. */
  public static Text range(double low, double high, Text unit) {
    if (low == high) {
      return text(low, unit);
    }
    Text from = Amounts.text(low, "");
    Text to = Amounts.text(high, "");
    return new Text(
        english(from.en() + " to " + to.en(), unit.en()),
        chinese(Spacing.of(from.zh() + "至" + to.zh()), unit.zh()));
  }

  private static String english(String number, String unit) {
    if (unit.isEmpty()) {
      return number;
    }
    if (unit.startsWith("USD")) {
      return "USD " + number + unit.substring("USD".length());
    }
    return number + " " + (number.equals("1") ? one(unit) : unit);
  }

  /** Of one: {@code 1 month}, {@code 1 engineer-month}, {@code 1 reasoning token a word}. */
  private static String one(String unit) {
    Matcher counted = COUNTED.matcher(unit);
    String first = counted.find() ? counted.group() : unit;
    String rest = unit.substring(first.length());
    if (first.equals("people")) {
      return "person" + rest;
    }
    if (first.equals("copies")) {
      return "copy" + rest;
    }
    if (first.equals("times")) {
      return unit;
    }
    return (first.endsWith("s") && first.length() > 2
            ? first.substring(0, first.length() - 1)
            : first)
        + rest;
  }

  /** Periods stand before the number, and so does what a share is of: {@code 请求的 20%}. */
  private static String chinese(String number, String unit) {
    if (unit.isEmpty()) {
      return number;
    }
    int slash = unit.indexOf('/');
    String period = slash < 0 ? "" : unit.substring(slash + 1);
    if (period.equals("月") || period.equals("年") || period.equals("秒")) {
      return "每" + period + " " + joined(number, unit.substring(0, slash));
    }
    return unit.endsWith("的 %")
        ? unit.substring(0, unit.length() - 1) + number + "%"
        : joined(number, unit);
  }

  /** A space stands between digits and characters, none between characters. */
  private static String joined(String number, String unit) {
    boolean close = unit.startsWith("%") || number.charAt(number.length() - 1) >= 128;
    return number + (close ? "" : " ") + unit;
  }
}
