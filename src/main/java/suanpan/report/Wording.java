package suanpan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.Input;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Quantities;
import suanpan.fact.Text;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;
import suanpan.scenario.Questionnaire;

/** Amounts, assumptions and the like in the words of one language. */
final class Wording {

  private static final String MILLION_TOKENS = "M tokens";

  /** The one question whose silence is no limit, but a value that nobody has named. */
  private static final String WORTH = "valueUsdPerMonth";

  private static final double LARGE_NUMBER = 1000;

  /** Units of the lines of a quote, in Chinese. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("accelerator-hours", "卡时"),
          Map.entry("accelerators", "张"),
          Map.entry("kWh", "千瓦时"),
          Map.entry("kW", "千瓦"),
          Map.entry("engineers", "人月"),
          Map.entry("runs", "次"),
          Map.entry("engineer-months", "人月"),
          Map.entry("examples", "条"),
          Map.entry("months", "个月"),
          Map.entry("USD", "美元"));

  private final Language language;
  private final Questionnaire questionnaire;

  Wording(Language language, Questionnaire questionnaire) {
    this.language = language;
    this.questionnaire = questionnaire;
  }

  String say(Words words) {
    return words.in(language);
  }

  String say(Text text) {
    return language.pick(text);
  }

  /**
   * An amount in full, as sentences write it: to the dollar from a thousand up, else three digits.
   */
  String usd(double amount) {
    if (!Double.isFinite(amount)) {
      return say(Words.NO_LIMIT);
    }
    return dollars(
        Math.abs(amount) >= LARGE_NUMBER ? Digits.grouped(amount) : Digits.three(amount));
  }

  /** A price of one unit, to four digits where it is small: it is multiplied. */
  String unitPrice(double usd, String unit) {
    String price = dollars(number(usd));
    return language == Language.ZH && unit.equals(MILLION_TOKENS) ? price + "/百万词元" : price;
  }

  private String dollars(String number) {
    String sign = number.startsWith("-") ? Amounts.MINUS : "";
    String size = number.substring(sign.length());
    return sign + (language == Language.ZH ? size + " 美元" : "USD " + size);
  }

  /** An amount a month. */
  String monthly(double amount) {
    String month = say(Words.PER_MONTH);
    return language == Language.ZH ? month + " " + usd(amount) : usd(amount) + " " + month;
  }

  /** A quantity of a quote with its unit in the reader's language. */
  String quantity(double value, String unit) {
    String number = number(value);
    if (language == Language.ZH) {
      return unit.equals(MILLION_TOKENS)
          ? chineseTokens(value)
          : number + " " + UNITS.getOrDefault(unit, unit);
    }
    return number + " " + (number.equals("1") && unit.endsWith("s") ? one(unit) : unit);
  }

  /** Chinese counts in ten thousands and hundred millions, not in millions. */
  private String chineseTokens(double millions) {
    if (millions >= 1e6) {
      return number(millions / 1e6) + " 万亿词元";
    }
    return millions >= 100 ? number(millions / 100) + " 亿词元" : number(millions * 100) + " 万词元";
  }

  private static String one(String unit) {
    return unit.substring(0, unit.length() - 1);
  }

  /** A count or measure to four digits. */
  String number(double value) {
    if (!Double.isFinite(value)) {
      return say(Words.NO_LIMIT);
    }
    return Math.abs(value) >= LARGE_NUMBER ? format("#,##0", value) : digits(value);
  }

  /** A score or margin. */
  String points(double value) {
    return format("0.0#", value).replace("-", Amounts.MINUS);
  }

  /** How many times something else it is. */
  String times(double ratio) {
    return Double.isFinite(ratio)
        ? Digits.three(ratio) + (language == Language.ZH ? " 倍" : " ×")
        : "";
  }

  /** Behind a word, in the brackets of the language. */
  String bracketed(String text) {
    return language == Language.ZH ? "（" + text + "）" : " (" + text + ")";
  }

  /** A range of amounts in brackets, or nothing when its ends read the same. */
  String range(Advice.Range range) {
    String low = usd(range.low());
    String high = usd(range.high());
    if (low.equals(high)) {
      return "";
    }
    return bracketed(low + " " + say(Words.TO) + " " + high);
  }

  /** The text of the question that an assumption stands in for. */
  String question(Assumption assumption) {
    int dot = assumption.question().indexOf('.');
    String criterion = assumption.question().substring(dot + 1);
    return questionnaire
        .question(assumption.question())
        .map(
            q ->
                q.criteria().stream()
                    .filter(c -> dot > 0 && c.id().equals(criterion))
                    .findFirst()
                    .map(Question.Criterion::label)
                    .orElse(q.text()))
        .map(this::say)
        .orElse(assumption.question());
  }

  String value(Assumption assumption) {
    return value(assumption.question(), assumption.value());
  }

  /** The range of a number, the alternatives of anything else. */
  String range(Assumption assumption) {
    if (assumption.value() instanceof Double) {
      return assumption.low().equals(assumption.high())
          ? ""
          : say(
              Quantities.range(
                  amount(assumption.low()), amount(assumption.high()), unit(assumption)));
    }
    return assumption.alternatives().stream()
        .map(v -> value(assumption.question(), v))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  /** An answer or assumption with its unit, a choice by its label. */
  String value(String id, Object value) {
    Question question = questionnaire.question(id).orElse(null);
    if (question != null && value instanceof String choice) {
      return question.choices().stream()
          .filter(c -> c.value().equals(choice))
          .findFirst()
          .map(c -> say(c.label()))
          .orElse(choice);
    }
    if (value instanceof Double number && Double.isInfinite(number) && id.equals(WORTH)) {
      return say(Words.NOT_STATED);
    }
    return value instanceof Double number && Double.isFinite(number)
        ? say(Quantities.text(number, unit(question)))
        : plain(value);
  }

  /** What an input is, or could be. */
  String value(Input input, Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? say(Quantities.text(number, input.unit()))
        : value(input.id(), value);
  }

  private static double amount(Object value) {
    return ((Number) value).doubleValue();
  }

  private Text unit(Assumption assumption) {
    return unit(questionnaire.question(assumption.question()).orElse(null));
  }

  private static Text unit(@Nullable Question question) {
    Text unit = question == null ? null : question.unit();
    return unit == null ? new Text("", "") : unit;
  }

  String plain(Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Boolean truth) {
      return say(truth ? Words.YES : Words.NO);
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty()
          ? say(Words.NONE)
          : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static String digits(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  private static String format(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
