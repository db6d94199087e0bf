package suanpan.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import suanpan.advice.Advice;
import suanpan.advice.variation.Insights;
import suanpan.catalog.Catalogue;
import suanpan.cost.record.Claim;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import suanpan.workbench.Running;
import suanpan.workbench.Settings;
import suanpan.workbench.Workbench;
import suanpan.workbench.study.Example;
import tools.jackson.databind.JsonNode;

/**
 * What the routes serve. Suppliers, because a later rule release may take the place of the one at
 * start.
 *
 * @param presets starting points for the form, as {@code catalogs/presets.yaml} holds them
 * @param live the release that gives advice; a request takes it once
 * @param workbench waits until the store is open, which advice does not need
 * @param examples scenarios that come with the product, to try rules on
 * @param claims the articles' figures against ours
 */
public record Services(
    Questionnaire questionnaire,
    JsonNode presets,
    Supplier<Catalogue> catalogue,
    Supplier<Running> live,
    Supplier<Workbench> workbench,
    Supplier<Settings> settings,
    Supplier<List<Example>> examples,
    Supplier<List<Claim>> claims) {

  /** Answers to advice by the release that is live now; a pure function. */
  Function<Scenario, Advice> advise() {
    return live.get().advisor()::advise;
  }

  /** The same with everything else of the page. */
  Supplier<Insights> insights() {
    return () -> live.get().insights();
  }

  /** The live rules. */
  Supplier<RuleSet> rules() {
    return () -> live.get().rules();
  }
}
