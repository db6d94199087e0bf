package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Phase;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.fact.Amounts;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** What must begin before the next phase can. */
final class Preparation {
  private static final Set<String> TRAINED =
      Set.of("lora", "full-fine-tune", "continued-pretraining");

  private final Catalogue catalogue;

  Preparation(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * One sentence for each thing.
   *
   * @param orders whether a phase, by its number from 1, takes hardware that does not stand already
   * @param monthsBefore that a phase is prepared, by its number likewise
   */
  List<Text> of(
      Pick today, List<Phase> phases, IntPredicate orders, IntToDoubleFunction monthsBefore) {
    List<Text> prepare = new ArrayList<>();
    PricedPlan best = today.best();
    if (best != null && best.plan().supply() instanceof Supply.Api) {
      prepare.add(
          new Text(
              "Keep one thin layer of your own between the product and the API, with prompts and"
                  + " tests in it: then changing the model or moving it in-house is a matter of"
                  + " days.",
              "在产品和 API 之间保留一层自己的薄封装，把提示词和评测放在里面：以后换模型或迁回自建，只是几天的事。"));
    }
    if (best != null && best.plan().capacity().equals("buy")) {
      long lead = Math.round(catalogue.figure(FigureIds.HARDWARE_LEAD_TIME).value());
      prepare.add(
          new Text(
              "The months of this roadmap count from the day the machines run: order them about "
                  + lead
                  + " months before, and write a delivery date with a penalty into the contract.",
              "路线图的月份从机器投入运行之日算起：请提前约 " + lead + " 个月下单，并在合同中写明交付日期和违约金。"));
    }
    for (int i = 1; i < phases.size(); i++) {
      addStart(prepare, phases.get(i), monthsBefore.applyAsDouble(i));
      add(prepare, phases.get(i - 1), phases.get(i), orders.test(i));
    }
    return prepare;
  }

  /** When the work of a phase must begin; what takes less than a month needs no date. */
  private static void addStart(List<Text> prepare, Phase phase, double monthsBefore) {
    if (monthsBefore < 1) {
      return;
    }
    long month = phase.fromMonth() + 1;
    long start = Math.max(1, month - (long) Math.ceil(monthsBefore - 1e-9));
    Text months = Amounts.text(Math.round(10 * monthsBefore) / 10.0, "months");
    prepare.add(
        new Text(
            "The plan of month %d takes %s of preparation (set-up, training, delivery): begin %s."
                .formatted(month, months.en(), start == 1 ? "now" : "in month " + start),
            "第 %d 个月的方案要准备 %s（搭建、训练、到货）：%s开始。"
                .formatted(month, months.zh(), start == 1 ? "现在就" : "第 " + start + " 个月")));
  }

  private void add(List<Text> prepare, Phase before, Phase next, boolean orders) {
    Map<String, String> then = next.plan().options();
    Map<String, String> now = before.plan().options();
    int month = next.fromMonth() + 1;
    String adaptation = then.getOrDefault("adaptation", "");
    if (TRAINED.contains(adaptation) && !adaptation.equals(now.get("adaptation"))) {
      prepare.add(
          new Text(
              "Collect examples from today's use, with checked answers: month "
                  + month
                  + " builds on them.",
              "从现在起收集带核验答案的样本：第 " + month + " 个月要用。"));
    }
    boolean api = now.getOrDefault("capacity", "none").equals("none");
    if (api && !then.getOrDefault("capacity", "none").equals("none")) {
      prepare.add(
          new Text(
              "Have people who keep machines running, and a trial on rented ones, before month "
                  + month
                  + ".",
              "在第 " + month + " 个月之前备好运维人手，并先租机试跑。"));
    }
    if (orders && then.getOrDefault("capacity", "").equals("buy")) {
      long lead = Math.round(catalogue.figure(FigureIds.HARDWARE_LEAD_TIME).value());
      prepare.add(
          new Text(
              "Order hardware by month "
                  + Math.max(1, month - lead)
                  + ": it takes about "
                  + lead
                  + " months to arrive.",
              "最晚在第 " + Math.max(1, month - lead) + " 个月下单：到货约需 " + lead + " 个月。"));
    }
  }
}
