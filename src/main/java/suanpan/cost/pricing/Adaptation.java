package suanpan.cost.pricing;

import suanpan.cost.Item;
import suanpan.cost.Ledger;

/**
 * What an adaptation costs beside the tokens it is used with.
 *
 * @param setUpEngineerMonths work before the start
 * @param version one trained version with its trials; nothing when nothing is trained
 * @param runsPerYear how often it is repeated
 * @param team people whom training keeps busy all the time
 * @param millionTokensEmbedded a month, of questions for retrieval
 * @param corpusMillionTokens of the documents, embedded once before the start
 * @param corpusChangedPerMonth share of them that is embedded anew every month
 * @param usdPerMillionEmbedded price of one million
 * @param storeUsdPerMonth price of the store for retrieval
 * @param run the run behind the price, or {@link TrainingPlan#NONE}
 */
public record Adaptation(
    double setUpEngineerMonths,
    TrainingCost version,
    double runsPerYear,
    double team,
    double millionTokensEmbedded,
    double corpusMillionTokens,
    double corpusChangedPerMonth,
    double usdPerMillionEmbedded,
    double storeUsdPerMonth,
    TrainingPlan run) {

  /** Work alone. */
  static Adaptation work(double engineerMonths) {
    return new Adaptation(
        engineerMonths, TrainingCost.NONE, 0, 0, 0, 0, 0, 0, 0, TrainingPlan.NONE);
  }

  /** Writes the lines of one month; set-up is paid once and is not among them. */
  void monthly(double engineerUsdPerMonth, Ledger ledger) {
    version.lines(runsPerYear / 12, Item.TRAINING, ledger);
    ledger.add(Item.RESEARCH_TEAM, team, engineerUsdPerMonth);
    ledger.add(Item.EMBEDDED_TOKENS, millionTokensEmbedded, usdPerMillionEmbedded);
    ledger.add(
        Item.EMBEDDED_CHANGES, corpusMillionTokens * corpusChangedPerMonth, usdPerMillionEmbedded);
    ledger.add(Item.RETRIEVAL_STORE, storeUsdPerMonth == 0 ? 0 : 1, storeUsdPerMonth);
  }

  /**
   * What embedding questions costs today, USD a month: the only line of {@link #monthly} that
   * demand moves.
   */
  double embeddedUsdPerMonth() {
    return millionTokensEmbedded * usdPerMillionEmbedded;
  }

  /** Work before the start with the documents' embedding, which no month carries, USD. */
  double setUpUsd(double engineerUsdPerMonth) {
    return setUpEngineerMonths * engineerUsdPerMonth + corpusMillionTokens * usdPerMillionEmbedded;
  }

  /** Writes what must be paid before the first month. */
  void upFront(double engineerUsdPerMonth, Ledger ledger) {
    ledger.add(Item.SET_UP, setUpEngineerMonths, engineerUsdPerMonth);
    ledger.add(Item.EMBEDDED_CORPUS, corpusMillionTokens, usdPerMillionEmbedded);
    version.lines(1, Item.TRAINING_RUN, ledger);
  }
}
