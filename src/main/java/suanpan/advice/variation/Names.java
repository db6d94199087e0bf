package suanpan.advice.variation;

import java.util.Map;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureNames;
import suanpan.fact.Quantities;
import suanpan.fact.Text;
import suanpan.scenario.AnswerNames;
import suanpan.scenario.Question;

/** Short names of inputs: the glossary's where it has one. */
final class Names {
  static final Text TIMES = new Text("×", "倍");

  private static final Text NONE = new Text("", "");

  private static final Map<String, Text> MARKET =
      Map.of(
          Market.CLOSED_API, new Text("prices of closed APIs", "闭源 API 价格"),
          Market.OPEN_API, new Text("prices of hosted open models", "托管开源模型价格"),
          Market.RENT, new Text("accelerator rents", "加速器租金"),
          Market.PURCHASE, new Text("accelerator purchase prices", "加速器采购价"),
          Market.THROUGHPUT, new Text("throughput of machines", "机器吞吐量"));

  private Names() {}

  /** The name of a question; of a priority, that of its criterion. */
  static Text question(Question question, String id) {
    if (question.type() == Question.Kind.PRIORITIES) {
      return question.criteria().stream()
          .filter(criterion -> id.endsWith("." + criterion.id()))
          .findFirst()
          .map(
              criterion ->
                  new Text(
                      "priority of " + criterion.label().en().toLowerCase(java.util.Locale.ROOT),
                      criterion.label().zh() + "的优先级"))
          .orElse(question.text());
    }
    Text named = AnswerNames.of(id);
    return named == null ? question.text() : named;
  }

  static Text unit(Question question) {
    return question.unit() == null ? NONE : question.unit();
  }

  static Text figure(Figure figure) {
    return FigureNames.of(figure.id());
  }

  static Text unit(Figure figure) {
    return Quantities.unit(figure.unit());
  }

  static Text market(String id) {
    return MARKET.getOrDefault(id, new Text(id, id));
  }
}
