package suanpan.cost.pricing;

import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.FigureIds;
import suanpan.cost.ApiBill;
import suanpan.cost.ApiUsage;
import suanpan.cost.Item;
import suanpan.cost.Ledger;

/**
 * Who decides which answers of a cascade's small model will do: that model, which reads the
 * question and its answer once more. Nothing that it reads is taken to be cached.
 */
final class Judge {
  private final double judgements;
  private final double instructionTokens;
  private final double verdictTokens;
  private final double reasoningTokens;

  Judge(Economics economics) {
    this.judgements = economics.figure(FigureIds.CASCADE_JUDGEMENTS);
    this.instructionTokens = economics.figure(FigureIds.CASCADE_JUDGE_INSTRUCTION);
    this.verdictTokens = economics.figure(FigureIds.CASCADE_JUDGE_VERDICT);
    this.reasoningTokens = economics.figure(FigureIds.CASCADE_JUDGE_REASONING);
  }

  /**
   * What is written for a judgement.
   *
   * @param tokens of the verdict
   * @param reasoningTokens of hidden reasoning before it, where the model reasons
   */
  record Verdict(double tokens, double reasoningTokens) {}

  /** As the figures of the catalogue have it. */
  Verdict verdict(boolean reasons) {
    return new Verdict(verdictTokens, reasons ? reasoningTokens : 0);
  }

  /**
   * The calls that judge.
   *
   * @param judged calls of the small model, whose hidden reasoning is not read again
   */
  ApiUsage usage(ApiUsage judged, Verdict verdict) {
    double answer = judged.outputTokens() - judged.reasoningTokens();
    return new ApiUsage(
        judged.requests() * judgements,
        judged.inputTokens() + answer + instructionTokens,
        verdict.tokens + verdict.reasoningTokens,
        verdict.reasoningTokens,
        0,
        0,
        0);
  }

  /** Writes what judging costs in a month. */
  void lines(Price price, ApiUsage judged, Verdict verdict, Ledger ledger) {
    ApiBill.lines(
        price,
        usage(judged, verdict),
        (item, quantity, usdPerUnit) -> ledger.add(named(item), quantity, usdPerUnit));
  }

  private static Item named(Item item) {
    return switch (item) {
      case OUTPUT_TOKENS, LONG_OUTPUT_TOKENS, REASONING_TOKENS -> Item.JUDGE_OUTPUT;
      default -> Item.JUDGE_INPUT;
    };
  }
}
