package suanpan.workbench.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor;
import suanpan.fact.Fact;
import suanpan.rules.TypedRule;
import suanpan.rules.form.CaseForm;

/**
 * The live rules over all scenarios that they can be tried on. What costs seconds is worked out
 * when it is first asked for and kept as long as the rules stay.
 */
public final class Study {
  private final Advisor advisor;
  private final List<Example> examples;
  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
  private volatile @Nullable Usage usage;

  /** Begins with an advisor and scenarios. */
  public Study(Advisor advisor, List<Example> examples) {
    this.advisor = advisor;
    this.examples = List.copyOf(examples);
  }

  /** The rules' advisor. */
  public Advisor advisor() {
    return advisor;
  }

  /** The scenarios. */
  public List<Example> examples() {
    return examples;
  }

  /** The scenario of that id. */
  public Optional<Example> example(String id) {
    return examples.stream().filter(example -> example.id().equals(id)).findFirst();
  }

  /** Where the rules are used. */
  public synchronized Usage usage() {
    Usage known = usage;
    if (known == null) {
      known = Usage.of(advisor, examples);
      usage = known;
    }
    return known;
  }

  /** The facts of a scenario. */
  public synchronized List<Fact> facts(Example example) {
    return facts.computeIfAbsent(example.id(), id -> advisor.judge(example.scenario()).facts());
  }

  /**
   * Cases to begin with: one in which the rule speaks, one at its threshold, one in which it is
   * silent, one without a fact that it asks for. Of scenarios that come with the product; where a
   * rule speaks in none of them, the first is changed until it does.
   */
  public List<Map<String, Object>> suggest(TypedRule rule, Set<String> shown) {
    CaseForm form = new CaseForm(rule, shown);
    List<Example> fitting = examples.stream().filter(e -> form.asksFor(facts(e))).toList();
    List<Map<String, Object>> cases = new ArrayList<>();
    Spoken spoken = spoken(form, fitting);
    if (spoken != null) {
      cases.add(form.take(spoken.name, spoken.facts));
      Map<String, Object> edge = form.atThreshold("at the threshold", spoken.facts);
      if (edge != null) {
        cases.add(edge);
      }
    }
    fitting.stream()
        .filter(example -> !form.speaks(facts(example)))
        .findFirst()
        .ifPresent(example -> cases.add(form.take(example.title().en(), facts(example))));
    if (spoken != null) {
      cases.add(form.withoutFact("the first fact is not known", spoken.facts));
    }
    return cases;
  }

  /** Facts to which a rule says something. */
  private record Spoken(String name, List<Fact> facts) {}

  private @Nullable Spoken spoken(CaseForm form, List<Example> fitting) {
    for (Example example : fitting) {
      if (form.speaks(facts(example))) {
        return new Spoken(example.title().en(), facts(example));
      }
    }
    for (Example example : fitting) {
      List<Fact> made = form.speaking(facts(example));
      if (made != null) {
        return new Spoken(example.title().en() + ", changed until the rule speaks", made);
      }
    }
    return null;
  }
}
