package suanpan.advice;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.RentalOffer;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;

/**
 * How advice grows with the market: CPU time of one advice, each on other answers, over catalogues
 * in which the shipped prices and offers are repeated under other names and, for machines, at
 * slightly other prices.
 */
public final class MarketGrowth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int[][] SIZES = {
    {225, 300}, {225, 500}, {1250, 500}, {2500, 500}, {5000, 500}, {5000, 5000}
  };
  private static final int EACH = 200;

  private MarketGrowth() {}

  /** Prints a line for each size. */
  public static void main(String[] args) throws Exception {
    Path catalogs = Path.of("catalogs");
    Catalogue shipped = CatalogueLoader.load(catalogs);
    Questionnaire questionnaire = Questionnaire.load(catalogs);
    Options options = Options.standard().withAccelerators(shipped.accelerators().keySet());
    RuleSet rules = RuleSet.load(Path.of("rules"), options);
    for (int[] size : SIZES) {
      Catalogue catalogue = grown(shipped, size[0], size[1]);
      Advisor advisor = new Advisor(catalogue, rules);
      System.out.printf(
          "%,d prices of models, %,d offers of machines: %.2f ms an advice%n",
          catalogue.apiOffers().size(),
          catalogue.rentalOffers().size(),
          advice(advisor, questionnaire));
    }
  }

  /** Milliseconds, the median of rounds after some to warm up. */
  private static double advice(Advisor advisor, Questionnaire questionnaire) {
    double[] millis = new double[5];
    for (int round = -4; round < millis.length; round++) {
      VariedAnswers answers = new VariedAnswers(round);
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < EACH; i++) {
        advisor.advise(questionnaire.read(answers.next()));
      }
      if (round >= 0) {
        millis[round] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / EACH;
      }
    }
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }

  private static Catalogue grown(Catalogue c, int prices, int offers) {
    List<ApiOffer> apis = new ArrayList<>(c.apiOffers());
    for (int i = 0; apis.size() < prices; i++) {
      apis.add(again(c.apiOffers().get(i % c.apiOffers().size()), i));
    }
    List<RentalOffer> rents = new ArrayList<>(c.rentalOffers());
    for (int i = 0; rents.size() < offers; i++) {
      rents.add(again(c.rentalOffers().get(i % c.rentalOffers().size()), i));
    }
    return new Catalogue(
        c.date(),
        c.hash(),
        c.qualityScale(),
        c.models(),
        apis,
        c.accelerators(),
        rents,
        c.purchaseOffers(),
        c.providers(),
        c.vendors(),
        c.figures());
  }

  private static ApiOffer again(ApiOffer o, int number) {
    return new ApiOffer(
        o.id() + "~" + number,
        o.modelId(),
        o.providerId(),
        o.regions(),
        o.residencyRegions(),
        o.prices(),
        o.volumeDiscounts(),
        o.commitments(),
        o.limits(),
        o.tuning(),
        o.source());
  }

  private static RentalOffer again(RentalOffer o, int number) {
    return new RentalOffer(
        o.id() + "~" + number,
        o.providerId(),
        o.acceleratorId(),
        o.term(),
        o.usdPerAcceleratorHour() * (1 + 0.0001 * number),
        o.regions(),
        o.minimumAccelerators(),
        o.acceleratorsPerInstance(),
        o.outlierReason(),
        o.source());
  }
}
