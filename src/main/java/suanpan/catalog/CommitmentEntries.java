package suanpan.catalog;

import java.util.List;
import suanpan.catalog.Commitment.Block;

/** Reads reserved throughput. */
final class CommitmentEntries {
  private CommitmentEntries() {}

  static Commitment commitment(Entry e) {
    try (e) {
      List<Block> blocks = e.children("blocks").stream().map(CommitmentEntries::block).toList();
      if (blocks.isEmpty()) {
        e.wrong("blocks", "empty", "at least one", "Maybe leave the commitment out.");
      }
      checkEveryTokenCounts(e, blocks);
      return new Commitment(
          e.bothLanguages("name"),
          e.number("termDays", Range.from(1, 1100)),
          e.optionalNumber("largestInputTokens", Range.TOKENS),
          blocks,
          e.source());
    }
  }

  /** Input or output that takes no capacity anywhere would be served for nothing. */
  private static void checkEveryTokenCounts(Entry e, List<Block> blocks) {
    if (!e.broken() && blocks.stream().allMatch(block -> block.perInputToken() == 0)) {
      e.wrong("blocks", "perInputToken 0 in all", "above 0 in one", "Maybe a block is missing.");
    }
    if (!e.broken() && blocks.stream().allMatch(block -> block.perOutputToken() == 0)) {
      e.wrong("blocks", "perOutputToken 0 in all", "above 0 in one", "Maybe a block is missing.");
    }
  }

  private static Block block(Entry e) {
    try (e) {
      double input = e.number("perInputToken", Range.from(0, 100));
      double cached = e.number("perCachedToken", Range.from(0, 100));
      if (!e.broken() && cached > input) {
        e.wrong(
            "perCachedToken",
            Entry.shown(cached),
            "at most perInputToken, " + Entry.shown(input),
            "Maybe cached and plain input were swapped.");
      }
      return new Block(
          e.bothLanguages("unit"),
          e.number("tokensPerMinute", Range.from(100, 1e9)),
          input,
          cached,
          e.number("perOutputToken", Range.from(0, 100)),
          e.number("usdPerUnitMonth", Range.above(0, 1e6)),
          e.number("minimumUnits", Range.from(1, 1e6)),
          e.number("incrementUnits", Range.from(1, 1e6)));
    }
  }
}
