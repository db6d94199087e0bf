package suanpan.advice.derivation;

import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Model;
import suanpan.catalog.Reasoning;
import suanpan.cost.Request;
import suanpan.cost.pricing.Economics;
import suanpan.fact.Text;
import suanpan.plan.Plan;

/**
 * What one request carries to a model: its own input and the passages that retrieval adds, the
 * answer and the hidden reasoning before it.
 */
final class RequestSteps {
  private final Inputs inputs;
  private final Request request;
  private final Model model;
  private final boolean retrieval;

  RequestSteps(Economics economics, Inputs inputs, Plan plan, Model model) {
    this.inputs = inputs;
    this.model = model;
    this.retrieval = plan.adaptation().equals("retrieval");
    this.request = economics.request(retrieval, model.reasons());
  }

  /** What it carries. */
  Request request() {
    return request;
  }

  /** Input tokens of one request; a step of its own where passages are added. */
  Input input(Steps steps) {
    Input own = inputs.answer("inputTokensPerRequest", "tokens");
    return retrieval
        ? steps.add(
            new Text("input of one request", "单次请求的输入"),
            "input + passages that retrieval adds",
            request.inputTokens(),
            "tokens",
            own,
            inputs.answer("retrievedTokensPerRequest", "tokens"))
        : own;
  }

  /** Output tokens of one request; a step of its own where the model reasons first. */
  Input output(Steps steps) {
    Input answer = inputs.answer("outputTokensPerRequest", "tokens");
    return model.reasons()
        ? steps.add(
            new Text("output of one request", "单次请求的输出"),
            "answer × (1 + hidden reasoning tokens for each of its own)",
            request.outputTokens(),
            "tokens",
            answer,
            perToken(),
            reasons())
        : answer;
  }

  /** Hidden reasoning tokens for each token of the answer. */
  Input perToken() {
    return inputs.answer("reasoningTokensPerOutputToken", "tokens a token");
  }

  /** Who says that the model reasons. */
  Input reasons() {
    Reasoning said = model.reasoning();
    return new Input(
        "reasons before it answers",
        said == null ? "unknown" : said.thinks().id(),
        "",
        "model of the catalogue, "
            + model.id()
            + (said == null ? "" : ": " + Inputs.cited(said.source())));
  }
}
