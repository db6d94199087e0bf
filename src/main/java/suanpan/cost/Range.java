package suanpan.cost;

/**
 * A figure with its range.
 *
 * @param low not above {@code typical}
 * @param typical what is computed with
 * @param high not below {@code typical}
 */
public record Range(double low, double typical, double high) {

  public Range {
    if (!(low <= typical && typical <= high)) {
      throw new IllegalArgumentException(
          "range " + low + " / " + typical + " / " + high + ", expected low ≤ typical ≤ high");
    }
  }
}
