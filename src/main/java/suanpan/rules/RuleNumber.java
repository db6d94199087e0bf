package suanpan.rules;

import java.util.List;
import suanpan.fact.HumanNumber;
import suanpan.fact.Text;

/** Numbers of rules as people write them: {@code 500M}, {@code 5 亿}, {@code $10k}, {@code 40%}. */
public final class RuleNumber {
  private static final List<String> ENDLESS =
      List.of("infinity", ".inf", "∞", "no limit", "never", "无上限", "不限", "永不");

  private RuleNumber() {}

  /**
   * The number that a text writes, or NaN when it writes none.
   *
   * @param unit as the glossary writes it, which may stand after the number, too; {@code 40%} of a
   *     unit {@code share} is 0.4
   */
  public static double parse(String text, String unit) {
    String bare = text.strip();
    if (ENDLESS.contains(bare)) {
      return Double.POSITIVE_INFINITY;
    }
    if (unit.equals("share") && (bare.endsWith("%") || bare.endsWith("％"))) {
      return parse(bare.substring(0, bare.length() - 1), "") / 100;
    }
    int slash = unit.indexOf('/');
    String noun = slash < 0 ? unit : unit.substring(0, slash);
    for (String written : List.of(unit, noun, Units.one(noun, Figures.EN))) {
      double number = HumanNumber.parse(bare, names(written));
      if (!Double.isNaN(number)) {
        return number;
      }
    }
    return HumanNumber.parse(bare, new Text(Units.of(unit, Figures.EN), ""));
  }

  private static Text names(String unit) {
    return new Text(unit, Units.of(unit, Figures.ZH));
  }

  /** A unit of the glossary as readers write it after a number. */
  public static Text unit(String unit) {
    return new Text(Units.of(unit, Figures.EN).strip(), Units.of(unit, Figures.ZH).strip());
  }
}
