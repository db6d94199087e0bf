package suanpan.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.catalog.Catalogue;
import suanpan.fact.Candidate;
import suanpan.fact.Fact;
import suanpan.rules.Evaluation;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;
import suanpan.scenario.Scenario;

/**
 * Which candidates the rules rule out. Hundreds of candidates are asked about, but each rule reads
 * few components of the scenario, and most of those only by which side of a threshold they lie on:
 * what a rule says is found out once for all scenarios that it cannot tell apart.
 */
final class Eligibility {
  /** Of what rules said; the shipped ones have some hundred different things to say. */
  private static final int REMEMBERED = 4096;

  private final RuleSet rules;
  private final Catalogue catalogue;
  private final List<RuleView> blocking;
  private final Map<List<Object>, Map<String, List<Candidate>>> asked = recent(64);
  private final Map<List<Object>, Ruling.Said> remembered = recent(REMEMBERED);
  private volatile @Nullable List<Discernment> discernments;

  Eligibility(Catalogue catalogue, RuleSet rules) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.blocking =
        rules.rules().stream().filter(rule -> rule.decision().equals("eligibility")).toList();
  }

  /**
   * The ruling on a scenario with these facts.
   *
   * @param on the catalogue this was built for, or the same on another day, when other models are
   *     retired
   */
  Ruling of(Scenario scenario, List<Fact> given, Catalogue on) {
    List<Object> place = List.of(scenario.region(), scenario.excludedVendors(), on.date());
    List<Ruling.Said> said = new ArrayList<>(blocking.size());
    for (Discernment each : discernments(scenario)) {
      Ruling.Said known = remembered.get(each.key(place, given));
      if (known == null) {
        return found(scenario, given, on, place);
      }
      said.add(known);
    }
    return new Ruling(candidates(scenario, on, place), said, given);
  }

  /** What asking about each candidate comes to, whatever is remembered. */
  Ruling afresh(Scenario scenario, List<Fact> given, Catalogue on) {
    Map<String, List<Candidate>> candidates = candidates(scenario, on);
    return new Ruling(candidates, ask(candidates, given), given);
  }

  private Ruling found(Scenario scenario, List<Fact> given, Catalogue on, List<Object> place) {
    Map<String, List<Candidate>> candidates = candidates(scenario, on, place);
    List<Ruling.Said> said = ask(candidates, given);
    List<Discernment> each = discernments(scenario);
    for (int i = 0; i < said.size(); i++) {
      remembered.put(each.get(i).key(place, given), said.get(i));
    }
    return new Ruling(candidates, said, given);
  }

  /** What each rule says, in the order of the rules. */
  private List<Ruling.Said> ask(Map<String, List<Candidate>> candidates, List<Fact> given) {
    Map<String, List<Argument>> byRule = new LinkedHashMap<>();
    blocking.forEach(rule -> byRule.put(rule.name(), new ArrayList<>()));
    try (Evaluation evaluation = rules.eligibility().begin()) {
      evaluation.add(given);
      candidates.values().forEach(evaluation::add);
      evaluation
          .fire()
          .forEach(said -> byRule.computeIfAbsent(said.rule(), r -> new ArrayList<>()).add(said));
    }
    return byRule.values().stream().map(all -> Ruling.Said.of(candidates, all)).toList();
  }

  /**
   * The candidates by option.
   *
   * @param place what they depend on
   */
  private Map<String, List<Candidate>> candidates(
      Scenario scenario, Catalogue on, List<Object> place) {
    Map<String, List<Candidate>> known = asked.get(place);
    if (known == null) {
      known = candidates(scenario, on);
      asked.put(place, known);
    }
    return known;
  }

  private Map<String, List<Candidate>> candidates(Scenario scenario, Catalogue on) {
    Map<String, List<Candidate>> byOption = new LinkedHashMap<>();
    for (Candidate candidate : new Candidates(on).of(scenario)) {
      byOption.computeIfAbsent(candidate.option(), option -> new ArrayList<>()).add(candidate);
    }
    return byOption;
  }

  /** Two threads may work them out at a time: both come to the same. */
  private List<Discernment> discernments(Scenario any) {
    List<Discernment> known = discernments;
    if (known == null) {
      List<Candidate> ever = new Candidates(catalogue).everOf(any);
      known = blocking.stream().map(rule -> new Discernment(rule, ever)).toList();
      discernments = known;
    }
    return known;
  }

  private static <T> Map<List<Object>, T> recent(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<List<Object>, T> eldest) {
            return size() > most;
          }
        });
  }
}
