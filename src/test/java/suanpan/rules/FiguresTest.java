package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.9e9 | tokens | 1.9 B tokens | 19 亿词元",
        "12300 | USD | USD 12,300 | 1.23 万美元",
        // What three digits do not say is written as tables show it, in both languages.
        "12345.6 | USD | USD 12,346 | 12,346 美元",
        "1234567 | USD | USD 1,234,567 | 1,234,567 美元",
        "12345678 | USD | USD 12.3 M | 1,230 万美元",
        "300 | USD/month | USD 300 a month | 300 美元/月",
        "45 | % | 45 % | 45%",
        "0.456 | share | 45.6 % | 45.6%",
        "0 | share | 0 % | 0%",
        "12 | × | 12 × | 12 倍",
        "999999.6 | tokens/month | 1 M tokens a month | 100 万词元/月",
        "30000000 | tokens/month | 30 M tokens a month | 3,000 万词元/月",
        "1 | months | 1 month | 1 个月",
        "0.0667 | USD | USD 0.0667 | 0.0667 美元",
        "-12.5 | %/month | -12.5 % a month | -12.5%/月",
        "2.5e12 | tokens | 2.5 T tokens | 2.5 万亿词元",
        "Infinity | months | never | 永不",
        "Infinity | USD/month | no limit | 无上限",
        "2.004 | '' | 2 | 2"
      })
  void valuesReadLikePeopleWriteThem(double value, String unit, String en, String zh) {
    assertEquals(en, Figures.EN.format(value, unit));
    assertEquals(zh, Figures.ZH.format(value, unit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.976 | × | 97.6 % of | 97.6%",
        "1 | × | 1 × | 1 倍",
        "0.5 | share | 50 % | 50%",
        "0.5 | USD | USD 0.5 | 0.5 美元"
      })
  void aFactorBelowOneIsAPartOfWhatFollows(double value, String unit, String en, String zh) {
    assertEquals(en, Figures.EN.within(value, unit));
    assertEquals(zh, Figures.ZH.within(value, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "USD/month, USD a month, 美元/月",
    "USD/year, USD a year, 美元/年",
    "USD, USD, 美元",
    "%/month, % a month, %/月",
    "tokens/month, tokens a month, 词元/月",
  })
  void aUnitStandsInWordsBesideItsField(String unit, String en, String zh) {
    assertEquals(new suanpan.fact.Text(en, zh), RuleNumber.unit(unit));
  }
}
