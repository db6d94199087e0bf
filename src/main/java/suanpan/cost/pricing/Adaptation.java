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
 * @param retrieval of one's own documents, or {@link Retrieval#NONE}
 * @param run the run behind the price, or {@link TrainingPlan#NONE}
 */
public record Adaptation(
    double setUpEngineerMonths,
    TrainingCost version,
    double runsPerYear,
    double team,
    Retrieval retrieval,
    TrainingPlan run) {

  /** Work alone. */
  static Adaptation work(double engineerMonths) {
    return new Adaptation(
        engineerMonths, TrainingCost.NONE, 0, 0, Retrieval.NONE, TrainingPlan.NONE);
  }

  /** Writes the lines of one month; set-up is paid once and is not among them. */
  void monthly(double engineerUsdPerMonth, Ledger ledger) {
    version.lines(runsPerYear / 12, Item.TRAINING, ledger);
    ledger.add(Item.RESEARCH_TEAM, team, engineerUsdPerMonth);
    retrieval.monthly(ledger);
  }

  /** Work before the start: setting up, and the team while the first version is trained. */
  public double engineerMonthsBefore() {
    return setUpEngineerMonths + teamMonthsBefore();
  }

  /** Engineer-months of the team that trains the first version. */
  public double teamMonthsBefore() {
    return team * run.versionMonths();
  }

  /** Work before the start with the documents' embedding, which no month carries, USD. */
  double setUpUsd(double engineerUsdPerMonth) {
    return engineerMonthsBefore() * engineerUsdPerMonth + retrieval.corpusUsd();
  }

  /** Writes what must be paid before the first month. */
  void upFront(double engineerUsdPerMonth, Ledger ledger) {
    ledger.add(Item.SET_UP, setUpEngineerMonths, engineerUsdPerMonth);
    retrieval.upFront(ledger);
    version.lines(1, Item.TRAINING_RUN, ledger);
    ledger.add(Item.FIRST_VERSION_TEAM, teamMonthsBefore(), engineerUsdPerMonth);
  }
}
