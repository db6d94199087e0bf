package suanpan.workbench.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import suanpan.advice.Advisor;
import suanpan.fact.Text;

/** In which scenarios rules speak, and in which of them they decide. */
public final class Usage {
  private final Advisor advisor;
  private final List<Example> examples;
  private final Map<String, Set<String>> speakers;

  private Usage(Advisor advisor, List<Example> examples, Map<String, Set<String>> speakers) {
    this.advisor = advisor;
    this.examples = List.copyOf(examples);
    this.speakers = speakers;
  }

  /**
   * Where one rule is used.
   *
   * @param of how many scenarios were tried
   * @param places those in which it speaks
   * @param decided in how many of them the recommendation would be another without it
   */
  public record Use(String rule, int of, int decided, List<Place> places) {}

  /**
   * A scenario in which a rule speaks.
   *
   * @param decides whether the recommendation would be another without it
   */
  public record Place(
      String id,
      Text title,
      Example.Origin origin,
      boolean decides,
      List<Outcome.Change> without) {}

  /** Judges every scenario once. */
  public static Usage of(Advisor advisor, List<Example> examples) {
    Map<String, Set<String>> speakers = new LinkedHashMap<>();
    for (Example example : examples) {
      speakers.put(example.id(), advisor.judge(example.scenario()).speakers());
    }
    return new Usage(advisor, examples, speakers);
  }

  /** How many of the scenarios each rule speaks in; rules that never speak are there with 0. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    advisor.rules().rules().forEach(rule -> counts.put(rule.name(), 0));
    speakers.values().forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts;
  }

  /** The rules that speak in some of the scenarios. */
  public Set<String> speakers() {
    Set<String> all = new TreeSet<>();
    speakers.values().forEach(all::addAll);
    return all;
  }

  /** How many scenarios were tried. */
  public int total() {
    return examples.size();
  }

  /** Where a rule speaks; each such scenario is judged again without it. */
  public Use of(String rule) {
    Advisor silent = new Advisor(advisor.catalogue(), advisor.rules().without(rule));
    List<Place> places = new ArrayList<>();
    for (Example example : examples) {
      if (speakers.getOrDefault(example.id(), Set.of()).contains(rule)) {
        List<Outcome.Change> changes =
            Outcome.changes(silent.advise(example.scenario()), advisor.advise(example.scenario()));
        places.add(
            new Place(
                example.id(), example.title(), example.origin(), !changes.isEmpty(), changes));
      }
    }
    int decided = (int) places.stream().filter(Place::decides).count();
    return new Use(rule, examples.size(), decided, places);
  }
}
