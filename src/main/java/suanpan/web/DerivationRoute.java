package suanpan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import suanpan.advice.Advice;
import suanpan.advice.Advisor;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Derivation;
import suanpan.fact.Text;
import suanpan.report.DerivationWords;
import suanpan.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/** One quote opened: every figure as a formula with its inputs and where each comes from. */
final class DerivationRoute implements Handler {
  private static final List<String> MEMBERS = List.of("answers", "quote");
  private static final Map<String, Text> NEEDED =
      Map.of(
          "answers",
          AdviceRoutes.ANSWERS,
          "quote",
          new Text("a quote's id, or a way of sourcing", "报价的标识，或一种获取方式"));

  private final Services services;

  DerivationRoute(Services services) {
    this.services = services;
  }

  /** A quote with its steps. */
  record Derived(Advice.Quote quote, List<DerivationWords.Told> steps) {}

  @Override
  public void handle(Context context) {
    JsonNode body = JsonBody.object(context, MEMBERS);
    JsonBody.require(body, NEEDED);
    String quote = body.path("quote").asString("");
    Scenario scenario = services.questionnaire().read(body.path("answers"));
    Advisor advisor = services.live().get().advisor();
    Judgement judgement = advisor.judge(scenario);
    PricedPlan plan =
        Derivation.find(judgement, quote)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.INVALID_ANSWERS,
                        new Text("No plan of these answers has that quote.", "这些回答的方案中没有这个报价。"),
                        unknown(quote, String.join(", ", Derivation.found(judgement)))));
    Derived derived =
        new Derived(
            advisor.quote(judgement, plan), DerivationWords.of(Derivation.of(judgement, plan)));
    Answer.open(context, derived);
  }

  private static Fault unknown(String quote, String found) {
    return new Fault(
        "quote",
        Quote.of(quote),
        new Text("one of: " + found + "; or the id of a quote", "以下之一：" + found + "；或某个报价的标识"),
        new Text("Maybe the answers have changed since.", "也许回答后来改过。"));
  }
}
