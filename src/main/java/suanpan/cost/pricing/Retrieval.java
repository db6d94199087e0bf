package suanpan.cost.pricing;

import suanpan.cost.Item;
import suanpan.cost.Ledger;

/**
 * What searching one's own documents costs beside the passages that the model then reads.
 *
 * @param millionTokensEmbedded a month, of questions
 * @param corpusMillionTokens of the documents, embedded once before the start
 * @param corpusChangedPerMonth share of them that is embedded anew every month
 * @param usdPerMillionEmbedded price of one million
 * @param storeUsdPerMonth price of the store
 * @param ownMachines whether an open model embeds on the plan's machines, not a hosted one
 */
public record Retrieval(
    double millionTokensEmbedded,
    double corpusMillionTokens,
    double corpusChangedPerMonth,
    double usdPerMillionEmbedded,
    double storeUsdPerMonth,
    boolean ownMachines) {

  /** Nothing is searched. */
  static final Retrieval NONE = new Retrieval(0, 0, 0, 0, 0, false);

  void monthly(Ledger ledger) {
    ledger.add(Item.EMBEDDED_TOKENS, millionTokensEmbedded, usdPerMillionEmbedded);
    ledger.add(
        Item.EMBEDDED_CHANGES, corpusMillionTokens * corpusChangedPerMonth, usdPerMillionEmbedded);
    ledger.add(Item.RETRIEVAL_STORE, storeUsdPerMonth == 0 ? 0 : 1, storeUsdPerMonth);
  }

  void upFront(Ledger ledger) {
    ledger.add(Item.EMBEDDED_CORPUS, corpusMillionTokens, usdPerMillionEmbedded);
  }

  /** What embedding questions costs today, USD a month: the only line that demand moves. */
  public double questionsUsdPerMonth() {
    return millionTokensEmbedded * usdPerMillionEmbedded;
  }

  /** What embedding the documents costs before the start, USD. */
  public double corpusUsd() {
    return corpusMillionTokens * usdPerMillionEmbedded;
  }
}
