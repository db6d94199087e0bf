package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.RentalOffer;
import suanpan.cost.pricing.TrainingPlan;
import suanpan.fact.Amounts;
import suanpan.fact.Spacing;
import suanpan.fact.Text;

/**
 * The time before the first answer of a model of one's own, in which its first version is trained.
 *
 * @param months of the experiments and the final run, one after the other
 * @param finalRunDays of these, failures and evaluation included
 * @param accelerators working together
 * @param acceleratorHours of the whole version
 * @param usd machines and labels
 * @param engineers of the team
 * @param usdTeam their wages over these months
 */
public record FirstTraining(
    double months,
    double finalRunDays,
    double accelerators,
    double acceleratorHours,
    double usd,
    double engineers,
    double usdTeam,
    Text sentence) {

  /** Of a plan; null where no team trains a model of its own. */
  public static @Nullable FirstTraining of(
      PricedPlan plan, Catalogue catalogue, double engineerUsdPerMonth) {
    TrainingPlan run = plan.adaptation().run();
    double team = plan.adaptation().team();
    if (team == 0) {
      return null;
    }
    double usd = plan.adaptation().version().usd();
    double usdTeam = plan.adaptation().teamMonthsBefore() * engineerUsdPerMonth;
    return new FirstTraining(
        run.versionMonths(),
        run.days(),
        run.accelerators(),
        run.versionAcceleratorHours(),
        usd,
        team,
        usdTeam,
        sentence(run, part(run, catalogue), usd, team, usdTeam));
  }

  private static Text part(TrainingPlan run, Catalogue catalogue) {
    return catalogue.rentalOffers().stream()
        .filter(offer -> offer.id().equals(run.on()))
        .map(RentalOffer::acceleratorId)
        .findFirst()
        .map(id -> catalogue.accelerator(id).called())
        .orElse(new Text("accelerators", "加速卡"));
  }

  private static Text sentence(
      TrainingPlan run, Text part, double usd, double team, double usdTeam) {
    Text months = Amounts.text(Math.round(run.versionMonths() * 10) / 10.0, "months");
    Text days = Amounts.text(Math.round(run.days()), "days");
    Text hours = Amounts.text(run.versionAcceleratorHours(), "accelerator-hours");
    Text count = Amounts.text(run.accelerators(), "");
    Text people = Amounts.text(team, "");
    Text machines = Amounts.text(usd, "USD");
    Text wages = Amounts.text(usdTeam, "USD");
    return new Text(
        "Before the first answer a first version is trained: %s on %s × %s, of which the final run takes %s; %s in all, experiments, failures and evaluation included. Machines and labels come to %s, the wages of %s people over that time to %s."
            .formatted(
                months.en(),
                count.en(),
                part.en(),
                days.en(),
                hours.en(),
                machines.en(),
                people.en(),
                wages.en()),
        Spacing.of(
            "上线前要先训练出首版：用 %s 张%s跑 %s，其中最终训练占 %s；含实验、故障与评测共 %s。机器与标注%s，这段时间 %s 人团队的薪资%s。"
                .formatted(
                    count.zh(),
                    part.zh(),
                    months.zh(),
                    days.zh(),
                    hours.zh(),
                    machines.zh(),
                    people.zh(),
                    wages.zh())));
  }
}
