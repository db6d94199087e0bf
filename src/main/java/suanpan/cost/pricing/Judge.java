package suanpan.cost.pricing;

import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.FigureIds;
import suanpan.cost.ApiBill;
import suanpan.cost.ApiUsage;
import suanpan.cost.Item;
import suanpan.cost.Ledger;

/**
 * Who decides which answers of a cascade's small model will do: that model, which reads the
 * question and its answer once more. It thinks no further, and nothing that it reads is taken to be
 * cached.
 */
public final class Judge {
  /** Tokens of a verdict: a word or a number. */
  public static final double VERDICT_TOKENS = 10;

  private final double judgements;
  private final double instructionTokens;

  Judge(Economics economics) {
    this.judgements = economics.figure(FigureIds.CASCADE_JUDGEMENTS);
    this.instructionTokens = economics.figure(FigureIds.CASCADE_JUDGE_INSTRUCTION);
  }

  /**
   * The calls that judge.
   *
   * @param judged calls of the small model, whose hidden reasoning is not read again
   */
  ApiUsage usage(ApiUsage judged) {
    double answer = judged.outputTokens() - judged.reasoningTokens();
    return new ApiUsage(
        judged.requests() * judgements,
        judged.inputTokens() + answer + instructionTokens,
        VERDICT_TOKENS,
        0,
        0,
        0,
        0);
  }

  /** Writes what judging costs in a month. */
  void lines(Price price, ApiUsage judged, Ledger ledger) {
    ApiBill.lines(
        price,
        usage(judged),
        (item, quantity, usdPerUnit) -> ledger.add(named(item), quantity, usdPerUnit));
  }

  private static Item named(Item item) {
    return switch (item) {
      case OUTPUT_TOKENS, LONG_OUTPUT_TOKENS, REASONING_TOKENS -> Item.JUDGE_OUTPUT;
      default -> Item.JUDGE_INPUT;
    };
  }
}
