package suanpan.advice.derivation;

import suanpan.advice.Advice;
import suanpan.advice.Paybacks;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.FigureIds;
import suanpan.cost.BreakEven;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** From what is paid up front and saved a month to payback and net present value. */
final class PaybackSteps {
  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final PricedPlan plan;

  PaybackSteps(Economics economics, Inputs inputs, Steps steps, PricedPlan plan) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.plan = plan;
  }

  void write(Paybacks.Comparison comparison) {
    Advice.Payback payback = comparison.payback();
    Input more =
        steps.add(
            new Text("more paid up front than for the hosted model", "比托管模型多付的前期投入"),
            "paid up front for this plan − paid up front for the hosted model",
            payback.usdUpFront(),
            "USD",
            of("paid up front for this plan", plan.price().usdUpFront(), "of this quote"),
            hosted(
                "paid up front for the hosted model",
                comparison.other().price().usdUpFront(),
                comparison));
    Input saved =
        steps.add(
            new Text("saved a month against the hosted model", "比托管模型每月节省"),
            "the hosted model's first month − what is left to pay of this plan's",
            payback.usdSavedPerMonth(),
            "USD/month",
            hosted(
                "the hosted model's first month",
                comparison.other().price().usdPerMonth(),
                comparison),
            of(
                "left to pay of this plan's first month",
                comparison.runningUsdPerMonth(),
                "without depreciation, cost of capital, the version already trained and the team for the next"));
    if (payback.months() != null) {
      steps.add(
          new Text("payback", "回收期"),
          "more paid up front ÷ saved a month",
          payback.months(),
          "months",
          more,
          saved);
    }
    netPresentValue(payback, more, saved);
  }

  private void netPresentValue(Advice.Payback payback, Input more, Input saved) {
    double interest = payback.discountPerYear();
    Input discount =
        steps.add(
            new Text("discount a month", "月折现率"),
            "(1 + cost of capital)^(1 ÷ 12) − 1",
            BreakEven.monthlyDiscount(interest),
            "share",
            inputs.figure(FigureIds.COST_OF_CAPITAL));
    Input life = inputs.figure(FigureIds.MODEL_SHELF_LIFE);
    Input savings =
        steps.add(
            new Text("savings over the shelf life at today's value", "领先期内节省的现值"),
            "saved a month, the same at the end of every month × (1 − (1 + discount)^−months) ÷ discount",
            BreakEven.presentValue(payback.usdSavedPerMonth(), payback.shelfLifeMonths(), interest),
            "USD",
            saved,
            discount,
            life);
    Input left = left(payback, discount, life);
    steps.add(
        new Text("net present value", "净现值"),
        "savings at today's value + machines left at today's value − more paid up front",
        payback.usdNetPresentValue(),
        "USD",
        savings,
        left,
        more);
  }

  private Input left(Advice.Payback payback, Input discount, Input life) {
    Fleet fleet = plan.fleet();
    if (fleet == null || !(plan.plan().supply() instanceof Supply.Owned owned)) {
      return Inputs.fixed("machines left at today's value", 0, "USD", "none is bought");
    }
    OwnershipTerms terms = economics.ownership(owned, fleet);
    Input each =
        steps.add(
            new Text("one accelerator's value at the end of the shelf life", "领先期末单卡账面价值"),
            "installed × (1 − (1 − salvage) × months ÷ useful life)",
            Ownership.bookValue(terms, payback.shelfLifeMonths()),
            "USD",
            Inputs.above("one accelerator installed", terms.usdInstalled(), "USD"),
            inputs.figure(FigureIds.SALVAGE),
            life,
            inputs.figure(FigureIds.HARDWARE_LIFE));
    return steps.add(
        new Text("machines left at today's value", "期末机器的现值"),
        "accelerators × value at the end ÷ (1 + discount)^months",
        payback.usdHardwareLeft()
            / Math.pow(1 + payback.discountPerYear(), payback.shelfLifeMonths() / 12),
        "USD",
        Inputs.above("accelerators paid for", fleet.accelerators(), "accelerators"),
        each,
        discount,
        life);
  }

  private static Input of(String name, double usd, String reason) {
    return new Input(name, usd, "USD", "quote: " + reason);
  }

  private static Input hosted(String name, double usd, Paybacks.Comparison comparison) {
    return new Input(name, usd, "USD", "quote: " + comparison.other().plan().id());
  }
}
