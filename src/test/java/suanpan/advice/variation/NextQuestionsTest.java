package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import suanpan.advice.Shipped;
import suanpan.advice.insight.NextQuestion;
import suanpan.scenario.Scenario;

class NextQuestionsTest {
  private static final int FINER = 23;

  /** What is said to change nothing is tried at other values than the search looked at. */
  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void whatCannotChangeTheAdviceDoesNot(@ForAll @LongRange(max = 100_000) long number) {
    Scenario scenario = RandomScenarios.scenario(number);
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
    List<Dial> dials = Dials.of(study.world(), study.figuresRead());
    List<Choices> choices = Choices.of(study.world(), study.today().best());
    NextQuestion found =
        new NextQuestions(study, new Phrases(Shipped.CATALOGUE), dials, choices).find();
    assertEquals(
        found.next() == null,
        found.open().stream().allMatch(ask -> ask.probability() == 0),
        "scenario " + number);
    assertTrue(found.next() == null || !found.settled(), "scenario " + number);
    for (NextQuestion.Ask ask : found.open()) {
      boolean moves =
          dials.stream()
              .filter(dial -> dial.id().equals(ask.question()) && dial.uncertain())
              .anyMatch(dial -> anyChange(study, dial));
      assertTrue(!moves || ask.probability() > 0, ask + " in scenario " + number);
    }
  }

  /** Somebody who stops because nothing open matters answers the rest after all, at random. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void whoeverIsToldToStopMayStop(@ForAll @LongRange(max = 100_000) long number) {
    Study study =
        new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, RandomScenarios.scenario(number));
    List<Dial> dials = Dials.of(study.world(), study.figuresRead());
    List<Choices> choices = Choices.of(study.world(), study.today().best());
    NextQuestion found =
        new NextQuestions(study, new Phrases(Shipped.CATALOGUE), dials, choices).find();
    if (!found.sourcingSettled()) {
      return;
    }
    Draws others =
        new Draws(
            dials.stream()
                .filter(dial -> dial.uncertain() && dial.input().kind().equals("assumption"))
                .toList(),
            choices.stream().filter(choice -> !choice.likely().isEmpty()).toList(),
            number);
    long changed =
        IntStream.range(0, 100)
            .filter(draw -> !study.sample(others.draw(draw)).sameSourcing(study.today()))
            .count();
    // none of 80 changed: more than one in ten is then a chance of one in four thousand
    assertTrue(changed <= 10, changed + " of 100 draws change the sourcing of " + number);
  }

  private static boolean anyChange(Study study, Dial dial) {
    for (int i = 0; i <= FINER; i++) {
      double value = dial.fit(dial.low() + (dial.high() - dial.low()) * i / FINER);
      if (!study.pick(dial.id(), value).sameAs(study.today())) {
        return true;
      }
    }
    return false;
  }
}
