package suanpan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import suanpan.advice.Advice;
import suanpan.advice.Advisor;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Derivation;
import suanpan.advice.derivation.Step;
import suanpan.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/** One quote opened: every figure as a formula with its inputs and where each comes from. */
final class DerivationRoute implements Handler {
  private static final List<String> MEMBERS = List.of("answers", "quote");

  private final Services services;

  DerivationRoute(Services services) {
    this.services = services;
  }

  /** A quote with its steps. */
  record Derived(Advice.Quote quote, List<Step> steps) {}

  @Override
  public void handle(Context context) {
    JsonNode body = JsonBody.object(context, MEMBERS);
    JsonNode answers = JsonBody.required(body, "answers", "the answers, at least the demand");
    String quote =
        JsonBody.required(body, "quote", "a quote's id, or a way of sourcing").asString("");
    Scenario scenario = services.questionnaire().read(answers);
    Advisor advisor = services.live().get().advisor();
    Judgement judgement = advisor.judge(scenario);
    PricedPlan plan =
        Derivation.find(judgement, quote)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.INVALID_ANSWERS,
                        "No plan of these answers has that quote.",
                        new FieldProblem(
                            "quote",
                            quote,
                            "one of "
                                + String.join(", ", Derivation.found(judgement))
                                + ", or the id of a quote",
                            "Maybe the answers have changed since.")));
    Derived derived = new Derived(advisor.quote(judgement, plan), Derivation.of(judgement, plan));
    Answer.open(context, derived);
  }
}
