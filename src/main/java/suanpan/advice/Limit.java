package suanpan.advice;

/**
 * Money that may be spent at the most.
 *
 * @param usd infinite when no limit was stated
 */
record Limit(double usd) {
  /** The strength of a decisive argument. */
  private static final double POINTS = 5;

  /** What is spent against it: 0 when there is no limit, infinite when nothing may be spent. */
  double times(double spentUsd) {
    return spentUsd <= 0 || Double.isInfinite(usd) ? 0 : spentUsd / usd;
  }

  /** Whether a limit was stated, and so much is within it. */
  boolean covers(double spentUsd) {
    return !Double.isInfinite(usd) && spentUsd <= usd;
  }

  /**
   * A limit passed weighs as much as a decisive argument, and as much again for every doubling. Of
   * a dollar nothing is left to grant, so a limit below it counts as one: what passes a limit of 0
   * is ranked by what it spends.
   */
  double pointsAbove(double spentUsd) {
    return spentUsd <= usd ? 0 : weight(spentUsd);
  }

  /** The same from a share of the limit on: up to all of it as much as a decisive argument. */
  double pointsFrom(double share, double spentUsd) {
    return spentUsd <= usd * share ? 0 : weight(spentUsd);
  }

  private double weight(double spentUsd) {
    return POINTS * (1 + Math.log(Math.max(1, spentUsd / Math.max(1, usd))) / Math.log(2));
  }
}
