package suanpan.advice.insight;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suanpan.advice.FirstTraining;
import suanpan.fact.Text;

/**
 * What to do now, what to watch, what to do then.
 *
 * @param phases over the horizon, the present one first
 * @param watch what may come sooner or otherwise than expected
 * @param prepare what to begin early, so that the next phase can start
 */
public record Roadmap(List<Phase> phases, List<Watch> watch, List<Text> prepare, Text sentence) {

  /** The first phase with another plan than today's, or null: another answer alone is no move. */
  public @Nullable Phase firstMove() {
    return phases.stream()
        .filter(phase -> !Objects.equals(phase.plan().plan(), phases.get(0).plan().plan()))
        .findFirst()
        .orElse(null);
  }

  /**
   * A time in which one plan runs, under one answer to "start at all?".
   *
   * @param fromMonth 0 is now
   * @param toMonth the last month of the phase, inclusive
   * @param usdPerMonthAtStart in its first month, with the demand and prices of then
   * @param usdPerMonthAtEnd in its last
   * @param usdTotal sum of its months and of the move into it, and for the last phase of what its
   *     contracts ask for beyond the horizon; hardware and training are spread over the months, so
   *     {@code usdUpFront} must not be added
   * @param usdUpFront cash before the phase can begin: work, what is trained anew, and hardware
   *     that the phase before does not have
   * @param move what getting there takes; for the present phase the work before the start
   * @param training of the first version of a model of one's own, before the phase can begin; null
   *     where none is trained for it
   * @param trigger what brings it about; null for the present one
   */
  public record Phase(
      int fromMonth,
      int toMonth,
      Outlook plan,
      double usdPerMonthAtStart,
      double usdPerMonthAtEnd,
      double usdTotal,
      double usdUpFront,
      Move move,
      @Nullable FirstTraining training,
      List<Change> changes,
      @Nullable Trigger trigger,
      Text sentence) {}

  /**
   * What it takes to get from one plan to the next.
   *
   * @param engineerMonths of work, by the catalogue's figures for setting up, and of people who
   *     train for it and are not paid by the plan before
   * @param usdWork what that work costs, and embedding the documents where retrieval begins
   * @param usdCommitted what is lost on machines that are left behind: rent to the end of their
   *     contracts; of what was bought, its book value less the salvage
   */
  public record Move(double engineerMonths, double usdWork, double usdCommitted) {
    /** Both together. */
    public double usd() {
      return usdWork + usdCommitted;
    }
  }

  /**
   * What brings a phase about.
   *
   * @param driver {@code volume}, {@code examples}, {@code stage}, {@code prices}, {@code calendar}
   *     (a retirement or an announced price), or several of them joined by {@code +}
   * @param value the driver's value when it happens, or null where it is no number
   */
  public record Trigger(String driver, @Nullable Double value, Text sentence) {}

  /**
   * A sign to watch.
   *
   * @param kind {@code tipping-point}, {@code spend}, {@code utilisation}, {@code contract-end} or
   *     {@code model-retirement}
   * @param input the input whose tipping point it is, or null
   * @param value at which to act, or null where it is no number
   */
  public record Watch(String kind, @Nullable String input, @Nullable Double value, Text sentence) {}
}
