package suanpan.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanNumberTest {

  private static final Text NONE = new Text("", "");
  private static final Text MONEY = new Text("USD a month", "美元/月");
  private static final Text REQUESTS = new Text("requests a month", "次/月");
  private static final Text SHARE = new Text("% of requests", "请求的 %");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30M|30e6",
        "2B|2e9",
        "2 billion|2e9",
        "1.5k|1500",
        "1,200,000|1200000",
        "1 200|1200",
        "3 亿|3e8",
        "50万|50e4",
        "2.5 万亿|2.5e12",
        "３０Ｍ|30e6",
        "3億|3e8",
        "1e6|1e6",
        ".5|0.5",
        "0.125|0.125",
        "1.25|1.25",
        "2.500M|2.5e6",
        "-3|-3",
        "7 trillion|7e12"
      })
  void readsNumbersAsPeopleWriteThem(String written, double meant) {
    assertEquals(meant, HumanNumber.parse(written, NONE), Math.abs(meant) * 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1,5",
        "2.500",
        "150.000",
        "1.000.000",
        "NaN",
        "Infinity",
        "12 apples",
        "1e",
        "--1",
        "0x10",
        "3亿M"
      })
  void refusesWhatCouldMeanTwoThingsOrNone(String written) {
    assertTrue(Double.isNaN(HumanNumber.parse(written, NONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$4k", "4,000 USD", "US$4000", "4k usd a month", "4000 美元", "4千 美元/月"})
  void readsAmountsOfMoney(String written) {
    assertEquals(4000, HumanNumber.parse(written, MONEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40%", "40 %", "４０％", "40"})
  void readsShares(String written) {
    assertEquals(40, HumanNumber.parse(written, SHARE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$40", "40 USD"})
  void readsMoneyOnlyWhereMoneyIsAsked(String written) {
    assertTrue(Double.isNaN(HumanNumber.parse(written, SHARE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about 5k|5k",
        "5万元|5万",
        "roughly 1,200 a day|1,200",
        "12 apples.|12",
        "约 3 亿 左右|3 亿"
      })
  void findsTheOneNumberAmongWords(String written, String number) {
    assertEquals(number, HumanNumber.within(written).orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a few", "3 to 5", "1.2.3 things"})
  void findsNoneAmongSeveralOrNone(String written) {
    assertTrue(HumanNumber.within(written).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400/min|17520000",
        "400 / minute|17520000",
        "400 requests per minute|17520000",
        "400 rpm|17520000",
        "5/s|13140000",
        "5 req/s|13140000",
        "5 QPS|13140000",
        "20000 a day|608333",
        "20k calls/day|608333",
        "20,000 daily|608333",
        "3 an hour|2190",
        "70000 per week|304167",
        "1.2B a year|1e8",
        "30M/month|30e6",
        "0.1 a day|3.0416666666666665",
        "每分钟 400|17520000",
        "每分钟 400 次|17520000",
        "400次/分钟|17520000",
        "４００次／分钟|17520000",
        "每秒5次|13140000",
        "每天2万次请求|608333",
        "2 万次/天|608333",
        "一天2万|608333",
        "日均 2 万|608333",
        "3 亿次/年|25e6"
      })
  void turnsRatesIntoThePeriodAskedFor(String written, double meant) {
    assertEquals(meant, HumanNumber.parse(written, REQUESTS), meant * 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5000 users a day", "400/m", "2.500 a day", "per day", "5 tps", "3 to 5 a day"})
  void refusesRatesOfOtherThingsAndPeriodsThatCouldMeanTwo(String written) {
    assertTrue(Double.isNaN(HumanNumber.parse(written, REQUESTS)));
  }

  @Test
  void moneyAndSpeedHaveRatesAndGrowthHasNone() {
    assertEquals(10_000, HumanNumber.parse("$120k/year", MONEY));
    assertEquals(10_000, HumanNumber.parse("12 万美元/年", MONEY));
    assertEquals(20, HumanNumber.parse("1200 tokens/min", new Text("tokens a second", "词元/秒")));
    assertTrue(Double.isNaN(HumanNumber.parse("12% a year", new Text("% a month", "%/月"))));
    assertTrue(Double.isNaN(HumanNumber.parse("5/s", new Text("tokens", "词元"))));
  }

  @Test
  void aRateAmongWordsIsConverted() {
    HumanNumber.Converted rate =
        HumanNumber.rateWithin("about 400 per minute", REQUESTS).orElseThrow();
    assertEquals(17_520_000, rate.value());
    assertEquals("400", rate.written());
    assertTrue(HumanNumber.rateWithin("about 400", REQUESTS).isEmpty());
    assertTrue(HumanNumber.rateWithin("about 400 a month", REQUESTS).isEmpty());
  }
}
