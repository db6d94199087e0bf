package suanpan.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.advice.insight.Curves;
import suanpan.advice.insight.NextQuestion;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.insight.Robustness;
import suanpan.advice.insight.TippingPoints;
import suanpan.advice.insight.WhyNot;
import suanpan.argument.Evidence;
import suanpan.fact.Article;
import suanpan.fact.Text;
import suanpan.scenario.Assumption;
import suanpan.verdict.Verdicts;

/**
 * The verdicts of every decision with what they rest on, in the shape that the API sends.
 *
 * @param id SHA-256 over the hashes of answers, catalogue and rules
 * @param plan the recommended plan, or null when nothing is eligible: then {@code warnings} say
 *     what to relax
 * @param cheapest the eligible plan that costs least over the horizon, or null when none is
 * @param tippingPoints and the fields after it: null unless they were asked for
 */
public record Advice(
    String id,
    @Nullable RecommendedPlan plan,
    @Nullable CheapestPlan cheapest,
    List<Decision> decisions,
    List<Quote> quotes,
    List<Assumption> assumptions,
    List<Warning> warnings,
    Provenance provenance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TippingPoints tippingPoints,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Robustness robustness,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Curves curves,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Roadmap roadmap,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NextQuestion nextQuestion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WhyNot> whyNot,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CostOfBeingWrong costOfBeingWrong) {

  /** The verdicts alone. */
  public Advice(
      String id,
      @Nullable RecommendedPlan plan,
      @Nullable CheapestPlan cheapest,
      List<Decision> decisions,
      List<Quote> quotes,
      List<Assumption> assumptions,
      List<Warning> warnings,
      Provenance provenance) {
    this(
        id,
        plan,
        cheapest,
        decisions,
        quotes,
        assumptions,
        warnings,
        provenance,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Low, typical and high value of one amount. */
  public record Range(double low, double typical, double high) {}

  /**
   * The best plan of all.
   *
   * @param accelerator catalogue id, or {@code none} for an API
   * @param accelerators paid for today, those that come and go with the demand on average
   * @param peakAccelerators that must be there in the busiest hour of today's demand
   * @param pipelineStages groups of accelerators that every request passes through, 1 without a
   *     pipeline, 0 for an API
   * @param closeCall whether the runner-up is less than one point away
   * @param runnerUp the best plan with another way of sourcing, or null when there is none
   * @param conditions why the answer is not simply go, weightiest first; empty where it is
   */
  public record RecommendedPlan(
      String id,
      String sourcing,
      String adaptation,
      String capacity,
      String accelerator,
      String serving,
      String viability,
      String model,
      String modelName,
      String provider,
      int replicas,
      int acceleratorsPerReplica,
      double accelerators,
      int peakAccelerators,
      int pipelineStages,
      String precision,
      Range usdPerMonth,
      double usdUpFront,
      double usdOverHorizon,
      double score,
      double margin,
      boolean closeCall,
      @Nullable RunnerUp runnerUp,
      String quoteId,
      Text summary,
      List<Text> conditions) {}

  /**
   * What every plan's cost is compared with: the cheapest plan that meets every requirement. It may
   * be no option's best plan, and then stands nowhere else.
   *
   * @param plan its id
   * @param summary what would be done, and what it costs a month
   * @param behind points below the recommended plan; 0 when it is the recommended one
   * @param arguments what weighs most of that: for the recommended plan alone, or against this one
   *     alone; at most three
   */
  public record CheapestPlan(
      String plan,
      String sourcing,
      Text summary,
      double usdPerMonth,
      double usdUpFront,
      double usdOverHorizon,
      double behind,
      List<Argued> arguments,
      Text sentence) {}

  /** The best plan with another way of sourcing. */
  public record RunnerUp(
      String sourcing,
      String model,
      String modelName,
      String provider,
      double usdPerMonth,
      double score) {}

  /** One decision with its options, best first. */
  public record Decision(String decision, Text name, List<Verdict> verdicts) {}

  /**
   * The outcome for one option.
   *
   * @param verdict recommended, viable, not-advised or ruled-out
   * @param score of the best plan that holds the option, of viability what was said of it alone;
   *     null when it is ruled out
   * @param margin distance to the best of all, 0 for the recommended; null when ruled out
   * @param quoteId the quote of that plan; null when ruled out, and for waiting
   * @param toldOf the plan whose figures the arguments about the option name, where that is another
   *     one: the best with this option when every criterion weighs the same; null where it is that
   *     plan. Arguments of rules under {@code plan/} are of the plan quoted in any case
   */
  public record Verdict(
      String option,
      Text name,
      String verdict,
      @Nullable Double score,
      @Nullable Double margin,
      List<Argued> arguments,
      @Nullable String quoteId,
      @Nullable Text toldOf) {

    /** Whether another option is recommended, and this one is less than a point behind it. */
    @JsonProperty("closeCall")
    public boolean closeCall() {
      return margin != null && margin < Verdicts.CLOSE_CALL && !verdict.equals("recommended");
    }
  }

  /**
   * What one rule said.
   *
   * @param side for, against, or blocks
   * @param criterion null for a blocker
   * @param strength null for a blocker
   * @param source who said it
   * @param cited the same in both languages
   * @param articles files of the source articles among them
   */
  public record Argued(
      String rule,
      String side,
      @Nullable String criterion,
      @Nullable Double strength,
      Text reason,
      List<Evidence> evidence,
      String source,
      Text cited,
      List<String> articles) {

    /** With the source as a rule writes it: files of articles get the names of their authors. */
    public Argued(
        String rule,
        String side,
        @Nullable String criterion,
        @Nullable Double strength,
        Text reason,
        List<Evidence> evidence,
        String source) {
      this(
          rule,
          side,
          criterion,
          strength,
          reason,
          evidence,
          Article.cited(source).en(),
          Article.cited(source),
          Article.files(source));
    }
  }

  /**
   * A priced plan.
   *
   * @param option the sourcing option
   * @param usdPerMonth the sum of {@code lines}
   * @param upFrontLines what is paid once; their sum is {@code usdUpFront}
   * @param caveats what must be settled before the plan can run; often none
   * @param breakEven against the cheapest hosted model of equal quality tier; null behind an API,
   *     and in advice for all but the best plan of each way of sourcing
   * @param bridge from the first month to the total; in advice null for the same plans
   */
  public record Quote(
      String id,
      String option,
      Text summary,
      double usdPerMonth,
      Range usdPerMonthRange,
      double usdUpFront,
      double usdOverHorizon,
      List<Line> lines,
      List<Line> upFrontLines,
      List<Caveat> caveats,
      @Nullable Machines machines,
      @Nullable BreakEven breakEven,
      @Nullable Bridge bridge) {}

  /**
   * The machines of a plan under today's demand.
   *
   * @param replicas copies of the model, on average where they come and go with the demand
   * @param accelerators paid for, on average likewise
   * @param peakAccelerators that must be there in the busiest hour
   */
  public record Machines(double replicas, double accelerators, int peakAccelerators) {}

  /**
   * Why the total is not the first month times the months.
   *
   * @param steps in reading order; those that come to nothing are left out. Their sum is {@code
   *     usdOverHorizon}
   * @param upFront what becomes of cash that is paid up front and is no step of its own; null where
   *     none is
   */
  public record Bridge(
      int months, List<BridgeStep> steps, double usdOverHorizon, @Nullable Text upFront) {}

  /**
   * One thing that makes the total.
   *
   * @param step months, set-up, growth, api-prices, rents
   * @param usd what it adds; below 0 where it saves
   */
  public record BridgeStep(String step, Text name, double usd) {}

  /**
   * Something that stands in a plan's way and can be removed.
   *
   * @param id {@code needs-a-negotiated-limit}
   * @param source who says so, with the day; or the answers that it follows from, by their ids
   * @param cited the same for readers
   */
  public record Caveat(String id, Text text, String source, Text cited) {

    /** With a source that reads the same in both languages. */
    public Caveat(String id, Text text, String source) {
      this(id, text, source, new Text(source, source));
    }
  }

  /**
   * Where a plan on machines becomes no dearer than its comparator, at today's mix of tokens.
   *
   * @param comparator null when no hosted model of equal quality is eligible: nothing to compare
   * @param tokensPerMonth null when there is none at any volume
   * @param alwaysFromTokensPerMonth the volume from which no further replica makes it dearer again
   * @param utilisation of its replicas at {@code tokensPerMonth}, peak shape included, 0–1
   * @param months until growth brings that volume, 0 when it is reached; null when it never does
   * @param levers what else would have to change, one thing at a time; empty when it is cheaper
   * @param payback null when no more is paid up front than for the comparator
   * @param sentence where it is, and what today's prices leave out; neither levers nor payback
   */
  public record BreakEven(
      @Nullable Comparator comparator,
      @Nullable Double tokensPerMonth,
      @Nullable Double alwaysFromTokensPerMonth,
      @Nullable Double utilisation,
      @Nullable Double months,
      List<Lever> levers,
      @Nullable Payback payback,
      Text sentence) {}

  /** The cheapest eligible hosted model of equal or better quality tier. */
  public record Comparator(
      String plan,
      String model,
      String modelName,
      String provider,
      String qualityTier,
      double usdPerMonth,
      double usdPerMillionTokens) {}

  /**
   * One thing that would have to change.
   *
   * @param lever comparator-price, machine-price, throughput, utilisation
   * @param forSomeVolume the value beyond which there is a break-even at some volume; null when no
   *     value would do
   * @param forTodaysVolume the value at which both cost the same today; null likewise
   */
  public record Lever(
      String lever,
      Text name,
      String unit,
      double today,
      @Nullable Double forSomeVolume,
      @Nullable Double forTodaysVolume) {}

  /**
   * Whether what is paid up front comes back while the model is worth having.
   *
   * @param usdUpFront more than the comparator asks for
   * @param usdSavedPerMonth comparator's bill less what the plan still costs once it is paid for
   * @param months null when it never comes back
   * @param discountPerYear cost of capital, a share
   * @param usdHardwareLeft what hardware bought for today's demand is still worth after the shelf
   *     life, straight line to its salvage; 0 where none is bought
   * @param usdNetPresentValue of the savings over the shelf life and of what the hardware is then
   *     still worth, less what is paid up front, at the cost of capital
   * @param sentence all of it in words
   */
  public record Payback(
      double usdUpFront,
      double usdSavedPerMonth,
      @Nullable Double months,
      double shelfLifeMonths,
      double discountPerYear,
      double usdHardwareLeft,
      double usdNetPresentValue,
      Text sentence) {

    /** The same in these words. */
    Payback told(Text words) {
      return new Payback(
          usdUpFront,
          usdSavedPerMonth,
          months,
          shelfLifeMonths,
          discountPerYear,
          usdHardwareLeft,
          usdNetPresentValue,
          words);
    }
  }

  /**
   * One line of a quote: {@code quantity × usdPerUnit = usd}.
   *
   * @param origin where quantity and price come from: answer, assumption, or catalogue with source
   *     and date
   */
  public record Line(
      Text name, double quantity, String unit, double usdPerUnit, double usd, Text origin) {}

  /**
   * What the reader must know: a note of a rule, or a gap.
   *
   * @param otherOption the name of the option that it tells of, where that is not recommended; null
   *     where it holds whatever is chosen, or of the recommended plan
   */
  public record Warning(
      String decision,
      String rule,
      Text text,
      String source,
      Text cited,
      List<String> articles,
      @Nullable Text otherOption) {

    /** With the source as a rule writes it. */
    public Warning(
        String decision, String rule, Text text, String source, @Nullable Text otherOption) {
      this(
          decision,
          rule,
          text,
          Article.cited(source).en(),
          Article.cited(source),
          Article.files(source),
          otherOption);
    }
  }

  /** What the advice can be computed from again. */
  public record Provenance(
      String answers, String rules, String catalogue, LocalDate catalogueDate, String engine) {}
}
