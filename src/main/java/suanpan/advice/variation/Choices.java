package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.advice.CatalogueNames;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Input;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Supply;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;
import suanpan.scenario.Scenario;

/**
 * An input with a list of values.
 *
 * @param others all but the present one
 * @param likely those of {@code others} that it might well be; empty when it was answered
 * @param otherwiseShare how likely it is one of those, 0–1
 */
record Choices(Input input, List<Option> others, List<Object> likely, double otherwiseShare) {

  /** One value with its name. */
  record Option(Object value, Text label) {}

  String id() {
    return input.id();
  }

  /** Every choice, yes-or-no, and whom to exclude, in the questionnaire's order. */
  static List<Choices> of(World world, @Nullable PricedPlan best) {
    List<Choices> all = new ArrayList<>();
    Map<String, Assumption> assumed = new LinkedHashMap<>();
    world.scenario().assumptions().forEach(a -> assumed.put(a.question(), a));
    for (Question question : world.questionnaire().questions()) {
      List<Option> options = options(question, world, best);
      if (!options.isEmpty()) {
        all.add(of(question, options, world.scenario(), assumed.get(question.id())));
      }
    }
    return all;
  }

  private static Choices of(
      Question question, List<Option> options, Scenario scenario, @Nullable Assumption assumption) {
    Object now = scenario.value(question.id());
    Input input =
        new Input(
            question.id(),
            assumption == null ? "answer" : "assumption",
            Names.question(question, question.id()),
            new Text("", ""),
            now instanceof Set<?> set ? List.copyOf(new TreeSet<>(set)) : now);
    return new Choices(
        input,
        options.stream().filter(option -> !option.value().equals(now)).toList(),
        assumption == null ? List.of() : assumption.alternatives(),
        assumption == null || assumption.alternatives().isEmpty() ? 0 : otherwise(question));
  }

  private static double otherwise(Question question) {
    Question.Default assumed = question.assumed();
    Double percent = assumed == null ? null : assumed.otherwisePercent();
    return percent == null ? 0 : percent / 100;
  }

  private static List<Option> options(Question question, World world, @Nullable PricedPlan best) {
    return switch (question.type()) {
      case CHOICE ->
          question.choices().stream()
              .map(choice -> new Option(choice.value(), choice.label()))
              .toList();
      case BOOLEAN ->
          List.of(new Option(true, new Text("yes", "是")), new Option(false, new Text("no", "否")));
      case VENDORS -> best == null ? List.of() : withoutVendors(world, best.plan().supply());
      case NUMBER, INTEGER, PRIORITIES -> List.of();
    };
  }

  /** As now, but without one of those whom the recommended plan buys from. */
  private static List<Option> withoutVendors(World world, Supply supply) {
    Set<String> vendors = new LinkedHashSet<>();
    vendors.add(world.catalogue().model(supply.modelId()).developer());
    if (world.catalogue().providers().containsKey(supply.providerId())) {
      vendors.add(supply.providerId());
    }
    if (!supply.acceleratorId().equals("none")) {
      vendors.add(world.catalogue().accelerator(supply.acceleratorId()).vendorId());
    }
    List<Option> options = new ArrayList<>();
    for (String vendor : vendors) {
      Set<String> excluded = new LinkedHashSet<>(world.scenario().excludedVendors());
      if (excluded.add(vendor.toLowerCase(Locale.ROOT))) {
        Text name = called(world, vendor);
        options.add(
            new Option(excluded, new Text("without " + name.en(), Spacing.of("排除" + name.zh()))));
      }
    }
    return options;
  }

  private static Text called(World world, String vendor) {
    CatalogueNames names = new CatalogueNames(world.catalogue());
    Text provider = names.name("provider", vendor);
    Text name = provider == null ? names.name("vendor", vendor) : provider;
    return name == null ? new Text(vendor, vendor) : name;
  }
}
