package suanpan.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Glossary;
import suanpan.fact.Term;
import suanpan.fact.Text;

/** Short names of answers: the glossary's where it has one. */
public final class AnswerNames {

  /** Questions whose answer is no fact by itself. */
  private static final Map<String, Text> QUESTIONS =
      Map.of(
          "inputTokensPerRequest", new Text("input tokens a request", "每次请求输入词元"),
          "outputTokensPerRequest", new Text("output tokens a request", "每次请求输出词元"),
          "engineerUsdPerYear", new Text("cost of an engineer", "工程师成本"),
          "electricityUsdPerKwh", new Text("electricity price", "电价"),
          "reasoningTokensPerOutputToken", new Text("reasoning before the answer", "回答前的思考量"),
          "retrievedTokensPerRequest", new Text("text added by retrieval", "检索附加的文本量"),
          "minimumReplicas", new Text("fewest replicas", "最少副本数"),
          "excludedVendors", new Text("vendors ruled out", "排除的厂商"));

  private AnswerNames() {}

  /** The name of a question's answer, or null where only the question names it. */
  public static @Nullable Text of(String question) {
    Text named = QUESTIONS.get(question);
    if (named != null) {
      return named;
    }
    for (Glossary.FactType type : Glossary.types().values()) {
      Glossary.Component component = type.components().get(question);
      if (component != null) {
        Term term = component.term();
        return new Text(term.en(), term.zh());
      }
    }
    return null;
  }
}
