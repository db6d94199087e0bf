package suanpan.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Ids of the figures that the engine computes with. The loader refuses a catalogue that lacks one
 * of them; {@code catalogs/figures.yaml} may hold more.
 */
public final class FigureIds {

  public static final String PUE_OWN = "pue-own-factor";
  public static final String PUE_COLOCATION = "pue-colocation-factor";
  public static final String SERVER_PRICE = "server-price-factor";
  public static final String CLUSTER_NETWORK = "cluster-network-percent-of-price";
  public static final String MAINTENANCE = "server-maintenance-percent-of-price-per-year";
  public static final String SPARES = "spares-percent-of-price";
  public static final String HARDWARE_LIFE = "hardware-life-months";
  public static final String HARDWARE_LEAD_TIME = "hardware-lead-time-months";
  public static final String SALVAGE = "salvage-percent-of-price";
  public static final String COST_OF_CAPITAL = "cost-of-capital-percent-per-year";
  public static final String SERVER_POWER = "server-power-factor-over-tdp";
  public static final String LOADED_POWER = "loaded-power-percent-of-tdp";
  public static final String IDLE_POWER = "idle-power-percent-of-tdp";

  public static final String SELF_HOSTING_ENGINEERS = "self-hosting-least-engineers";
  public static final String ACCELERATORS_PER_ENGINEER = "accelerators-per-engineer";
  public static final String OWN_DATACENTRE_ENGINEERS = "owned-hardware-extra-engineers";
  public static final String LEAST_REPLICAS = "least-replicas";
  public static final String AUTOSCALING_TARGET = "autoscaling-target-utilisation-percent";

  public static final String API_PRICE_CHANGE = "api-price-change-percent-per-year";
  public static final String RENTAL_PRICE_CHANGE = "rental-price-change-percent-per-year";
  public static final String HARDWARE_PRICE_CHANGE = "hardware-price-change-percent-per-year";
  public static final String EXCHANGE_RATE = "exchange-rate-rmb-per-usd";
  public static final String SPOT_OVERHEAD = "spot-interruption-overhead-percent";
  public static final String MODEL_SHELF_LIFE = "model-shelf-life-months";

  public static final String TRAINING_FAILURES = "training-failure-overhead-percent";
  public static final String TRAINING_EVALUATION = "training-evaluation-overhead-percent";
  public static final String TRIAL_RUNS = "tuning-trial-runs";
  public static final String TUNING_REFRESHES = "tuning-refreshes-per-year";
  public static final String TOKENS_PER_EXAMPLE = "tokens-per-labelled-example";
  public static final String TUNING_EPOCHS = "tuning-epochs";
  public static final String PRETRAINING_EXPERIMENTS = "pretraining-experiment-compute-factor";
  public static final String PRETRAINING_TEAM = "pretraining-team-engineers";
  public static final String LABELLING = "labelling-usd-per-example";
  public static final String FRESH_EXAMPLES = "fresh-examples-per-tuning-run";
  public static final String POST_TRAINING_EXAMPLES = "post-training-examples";
  public static final String ADAPTER_MFU = "mfu-lora-percent";

  public static final String RETRIEVAL_EMBEDDING = "retrieval-usd-per-million-embedded-tokens";
  public static final String RETRIEVAL_PARAMETERS = "retrieval-own-embedding-parameters";
  public static final String RETRIEVAL_STORE = "retrieval-store-usd-per-month";
  public static final String RETRIEVAL_QUESTION = "retrieval-question-tokens";
  public static final String RETRIEVAL_CORPUS = "retrieval-corpus-million-tokens";
  public static final String RETRIEVAL_CHANGES = "retrieval-corpus-changed-percent-per-month";
  public static final String CACHE_READS_PER_WRITE = "cache-reads-per-write";
  public static final String CASCADE_HARD_SHARE = "cascade-hard-share-percent";
  public static final String CASCADE_JUDGEMENTS = "cascade-judgements-per-answer";
  public static final String CASCADE_JUDGE_INSTRUCTION = "cascade-judge-instruction-tokens";
  public static final String CASCADE_JUDGE_VERDICT = "cascade-judge-verdict-tokens";
  public static final String CASCADE_JUDGE_REASONING = "cascade-judge-reasoning-tokens";

  private static final List<String> REGIONS = PartyEntries.REGIONS;
  private static final List<String> ADAPTATIONS =
      List.of(
          "prompt", "retrieval", "lora", "full-fine-tune", "continued-pretraining", "self-hosting");

  private FigureIds() {}

  /** Price of electricity to a business in a region: us, eu, cn, other. */
  public static String electricity(String region) {
    return "electricity-" + region + "-usd-per-kwh";
  }

  /** Colocation in a region, per kW of power contracted, electricity apart. */
  public static String colocation(String region) {
    return "colocation-" + region + "-usd-per-kw-month";
  }

  /** What an engineer costs the employer in a region. */
  public static String engineer(String region) {
    return "engineer-" + region + "-usd-per-year";
  }

  /**
   * Demand from a region in an hour at which a provider charges the full price, over that of the
   * mean hour.
   */
  public static String dearHoursDemand(String region) {
    return "dear-hours-demand-" + region + "-factor";
  }

  /** Work to set up an adaptation once, or {@code self-hosting}. */
  public static String setUp(String adaptation) {
    return "set-up-" + adaptation + "-engineer-months";
  }

  /** All ids that must be there. */
  public static List<String> required() {
    List<String> ids =
        new ArrayList<>(
            List.of(
                PUE_OWN,
                PUE_COLOCATION,
                SERVER_PRICE,
                CLUSTER_NETWORK,
                MAINTENANCE,
                SPARES,
                HARDWARE_LIFE,
                HARDWARE_LEAD_TIME,
                SALVAGE,
                COST_OF_CAPITAL,
                SERVER_POWER,
                LOADED_POWER,
                IDLE_POWER,
                SELF_HOSTING_ENGINEERS,
                ACCELERATORS_PER_ENGINEER,
                OWN_DATACENTRE_ENGINEERS,
                LEAST_REPLICAS,
                AUTOSCALING_TARGET,
                API_PRICE_CHANGE,
                RENTAL_PRICE_CHANGE,
                HARDWARE_PRICE_CHANGE,
                EXCHANGE_RATE,
                SPOT_OVERHEAD,
                MODEL_SHELF_LIFE,
                TRAINING_FAILURES,
                TRAINING_EVALUATION,
                TRIAL_RUNS,
                TUNING_REFRESHES,
                TOKENS_PER_EXAMPLE,
                TUNING_EPOCHS,
                PRETRAINING_EXPERIMENTS,
                PRETRAINING_TEAM,
                LABELLING,
                FRESH_EXAMPLES,
                POST_TRAINING_EXAMPLES,
                ADAPTER_MFU,
                RETRIEVAL_EMBEDDING,
                RETRIEVAL_PARAMETERS,
                RETRIEVAL_STORE,
                RETRIEVAL_QUESTION,
                RETRIEVAL_CORPUS,
                RETRIEVAL_CHANGES,
                CACHE_READS_PER_WRITE,
                CASCADE_HARD_SHARE,
                CASCADE_JUDGEMENTS,
                CASCADE_JUDGE_INSTRUCTION,
                CASCADE_JUDGE_VERDICT,
                CASCADE_JUDGE_REASONING));
    REGIONS.forEach(
        r -> ids.addAll(List.of(electricity(r), colocation(r), engineer(r), dearHoursDemand(r))));
    ADAPTATIONS.forEach(a -> ids.add(setUp(a)));
    return List.copyOf(ids);
  }
}
