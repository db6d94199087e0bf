package suanpan.advice.variation;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.Advisor;
import suanpan.advice.insight.Include;
import suanpan.advice.insight.TippingPoints;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/**
 * The advice to one scenario, and each part of what is told beside it when it is asked for. Parts
 * share what they find out: a variation that one has judged is not judged again for another. Lives
 * as long as one request.
 */
public final class Page {
  private final Study study;
  private final Advice advice;
  private final Phrases phrases;
  private final List<Dial> dials;
  private final List<Choices> choices;
  private @Nullable TippingPoints tippingPoints;

  Page(Advisor advisor, Questionnaire questionnaire, Scenario scenario, BooleanSupplier stopped) {
    this.study = new Study(advisor, questionnaire, scenario, stopped);
    this.advice = advisor.write(study.base());
    this.phrases = new Phrases(advisor.catalogue());
    this.dials = Dials.of(study.world(), study.figuresRead());
    this.choices = Choices.of(study.world(), study.today().best());
  }

  /** The verdicts alone. */
  public Advice advice() {
    return advice;
  }

  /**
   * One part, in the shape of its field of {@link Advice}; null when there is nothing to tell, as
   * the cost of being wrong where no plan is eligible.
   *
   * @throws java.util.concurrent.CancellationException when it was stopped
   */
  public @Nullable Object part(Include part) {
    return part(part, RobustnessStudy.seed(advice.id()), Insights.SAMPLES);
  }

  @Nullable Object part(Include part, long seed, int samples) {
    return switch (part) {
      case TIPPING_POINTS -> tippingPoints();
      case ROBUSTNESS -> new RobustnessStudy(study, phrases, dials, choices).of(seed, samples);
      case CURVES -> new CurveStudy(study, phrases).find();
      case ROADMAP -> new RoadmapStudy(study, phrases).of(tippingPoints());
      case NEXT_QUESTION -> new NextQuestions(study, phrases, dials, choices).find();
      case WHY_NOT -> new WhyNots(study, phrases, dials, choices).find();
      case COST_OF_BEING_WRONG -> new WrongCosts(study, phrases, dials).find();
    };
  }

  private TippingPoints tippingPoints() {
    TippingPoints found = tippingPoints;
    if (found == null) {
      found = new TippingSearch(study, phrases).of(dials, choices);
      tippingPoints = found;
    }
    return found;
  }
}
