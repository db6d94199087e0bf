package suanpan.verdict;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import suanpan.argument.Argument;
import suanpan.argument.Criterion;
import suanpan.argument.Evidence;
import suanpan.argument.Explanation;
import suanpan.argument.Side;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Source;
import suanpan.fact.Fact;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** Contenders and arguments for tests. */
final class Samples {
  private static final Source SOURCE = new Source("test", java.time.LocalDate.of(2026, 11, 22));

  private Samples() {}

  record Sample(Plan plan, double usdOverHorizon) implements Contender {}

  static Contender api(String sourcing, double usd) {
    return api(sourcing, "prompt", usd);
  }

  static Contender api(String sourcing, String adaptation, double usd) {
    ApiOffer offer =
        new ApiOffer(
            "p/" + sourcing,
            sourcing,
            "p" + usd,
            Set.of(),
            Set.of(),
            List.of(ApiOffer.Price.of(SOURCE.asOf(), 1, 1)),
            List.of(),
            List.of(),
            null,
            null,
            SOURCE);
    return new Sample(
        new Plan(sourcing, adaptation, "none", "provider-real-time", new Supply.Api(offer, false)),
        usd);
  }

  static Argument.Weighed favouring(String option, Criterion criterion, double strength) {
    return new Argument.Weighed("r", option, Side.FOR, criterion, strength, new Silent());
  }

  static Argument.Weighed against(String option, Criterion criterion, double strength) {
    return new Argument.Weighed("r", option, Side.AGAINST, criterion, strength, new Silent());
  }

  private record Silent() implements Explanation {
    @Override
    public Text reason(ValueNames names) {
      return new Text("", "");
    }

    @Override
    public List<Evidence> evidence() {
      return List.of();
    }

    @Override
    public String source() {
      return "test";
    }

    @Override
    public Explanation about(UnaryOperator<Fact> other) {
      return this;
    }
  }
}
