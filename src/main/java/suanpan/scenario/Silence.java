package suanpan.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import suanpan.fact.Amounts;
import suanpan.fact.Text;

/**
 * The silence while a model thinks. Who asks for a first word sooner than is usual for the use
 * case, and does not say how much a model may think, is taken to switch thinking off where it alone
 * would take longer, as services that must answer at once do. Who states what is usual, or more, is
 * taken as if nothing had been stated: the wait until the model begins to think.
 */
final class Silence {
  private static final String REASONING = "reasoningTokensPerOutputToken";
  private static final String FIRST_WORD = "timeToFirstTokenSeconds";

  private Silence() {}

  /**
   * Assumes no reasoning where it would break what was answered.
   *
   * @param usual seconds that would have been assumed
   */
  static void avoid(
      double usual,
      Map<String, Object> given,
      Map<String, Object> values,
      List<Assumption> assumptions) {
    double perToken = number(values, REASONING);
    double hidden = perToken * number(values, "outputTokensPerRequest");
    double seconds = hidden / number(values, "tokensPerSecondPerUser");
    double allowed = number(values, FIRST_WORD);
    boolean somebodyWaits = number(values, "batchablePercent") < 100;
    if (given.containsKey(FIRST_WORD)
        && !given.containsKey(REASONING)
        && somebodyWaits
        && allowed < usual
        && seconds > allowed) {
      values.put(REASONING, 0.0);
      assumptions.replaceAll(
          a ->
              a.question().equals(REASONING)
                  ? new Assumption(REASONING, 0.0, 0.0, perToken, reason(seconds, allowed))
                  : a);
    }
  }

  private static Text reason(double seconds, double allowed) {
    Text silence = Amounts.text(seconds, "s");
    Text limit = Amounts.text(allowed, "s");
    return new Text(
        "Thinking is taken to be switched off: it would keep people waiting "
            + silence.en()
            + " before the first word, which may take "
            + limit.en()
            + ", less than is usual for this use.",
        "按关闭思考计：否则首字前要先等 " + silence.zh() + "，而您要求不超过 " + limit.zh() + "，比这类用途通常的要求更紧。");
  }

  private static double number(Map<String, Object> values, String question) {
    return (Double) Objects.requireNonNull(values.get(question), question);
  }
}
