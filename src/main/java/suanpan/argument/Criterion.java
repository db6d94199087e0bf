package suanpan.argument;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an argument is about; the user weighs each by a priority, except limits of money: who states
 * one means it, whatever else matters.
 */
public enum Criterion {
  COST("cost"),
  QUALITY("quality"),
  SPEED("speed"),
  CONTROL("control"),
  RISK("risk"),
  TIME_TO_MARKET("time-to-market"),
  STATED_LIMITS("stated-limits");

  private final String id;

  Criterion(String id) {
    this.id = id;
  }

  /** As rules and the API spell it. */
  public String id() {
    return id;
  }

  /** The criterion of that spelling. */
  public static Optional<Criterion> of(String id) {
    return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
  }
}
