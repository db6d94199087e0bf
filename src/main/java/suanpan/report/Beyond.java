package suanpan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.insight.TippingPoints;
import suanpan.advice.insight.WhyNot;
import suanpan.fact.Text;

/**
 * What an advice says beyond its verdicts, as sentences under headings; only what was asked for.
 */
final class Beyond {
  private final Map<Words, List<Text>> sections = new LinkedHashMap<>();

  private Beyond() {}

  /** Headings in reading order, each with at least one sentence. */
  static Map<Words, List<Text>> of(Advice advice) {
    Beyond beyond = new Beyond();
    beyond.tippingPoints(advice.tippingPoints());
    beyond.roadmap(advice.roadmap(), advice.tippingPoints());
    if (advice.robustness() != null) {
      beyond.say(Words.ROBUSTNESS, advice.robustness().sentence());
    }
    if (advice.costOfBeingWrong() != null) {
      beyond.say(Words.BEING_WRONG, advice.costOfBeingWrong().sentence());
    }
    if (advice.nextQuestion() != null) {
      beyond.say(Words.NEXT_QUESTION, advice.nextQuestion().statement());
    }
    if (advice.curves() != null) {
      advice.curves().byVolume().breakEvens().forEach(b -> beyond.say(Words.CURVES, b.sentence()));
      advice.curves().overTime().crossings().forEach(c -> beyond.say(Words.CURVES, c.sentence()));
    }
    if (advice.whyNot() != null) {
      beyond.whyNot(advice.whyNot());
    }
    return beyond.sections;
  }

  /** Signs that stand among the tipping points already are not said again. */
  private void roadmap(@Nullable Roadmap roadmap, @Nullable TippingPoints points) {
    if (roadmap != null) {
      say(Words.ROADMAP, roadmap.sentence());
      roadmap.phases().forEach(phase -> say(Words.ROADMAP, phase.sentence()));
      roadmap.watch().stream()
          .map(Roadmap.Watch::sentence)
          .filter(sentence -> points == null || !said(points, sentence))
          .forEach(sentence -> say(Words.WATCH, sentence));
      roadmap.prepare().forEach(text -> say(Words.PREPARE, text));
    }
  }

  private static boolean said(TippingPoints points, Text sentence) {
    return points.numbers().stream().anyMatch(number -> number.sentence().equals(sentence));
  }

  /** What changes the advice, one by one; what does not, in one sentence. */
  private void tippingPoints(@Nullable TippingPoints points) {
    if (points == null) {
      return;
    }
    List<Text> still = new ArrayList<>();
    for (TippingPoints.Numeric number : points.numbers()) {
      if (number.below() == null && number.above() == null) {
        still.add(number.input().label());
      } else {
        say(Words.TIPPING, number.sentence());
      }
    }
    for (TippingPoints.Choice choice : points.choices()) {
      if (choice.alternatives().stream().allMatch(other -> other.changes().isEmpty())) {
        still.add(choice.input().label());
      } else {
        say(Words.TIPPING, choice.sentence());
      }
    }
    if (!still.isEmpty()) {
      say(
          Words.UNMOVED,
          new Text(
              "None of these changes a recommended option, whatever its plausible value, one at a"
                  + " time: "
                  + String.join("; ", still.stream().map(Text::en).toList())
                  + ".",
              "以下各项逐一变动，在合理范围内无论取多少，都不会改变建议："
                  + String.join("、", still.stream().map(Text::zh).toList())
                  + "。"));
    }
  }

  /** The ways to each option, and in one sentence the options that no way was found to. */
  private void whyNot(List<WhyNot> options) {
    List<Text> none = new ArrayList<>();
    List<Text> chips = new ArrayList<>();
    for (WhyNot option : options) {
      if (option.remedy() != null) {
        say(Words.WHY_NOT, option.sentence());
      } else if (option.decision().equals("accelerator")) {
        chips.add(option.name());
      } else {
        none.add(option.name());
      }
    }
    without(
        none,
        new Text(
            "No other answer to any one question, and none of the most promising pairs of answers,"
                + " brings in %s.",
            "单独改变任何一个答案，或最有希望的成对改变，都不会轮到：%s。"));
    without(
        chips,
        new Text("No other answer to any one question brings in %s.", "单独改变任何一个答案，都不会轮到：%s。"));
  }

  private void without(List<Text> options, Text sentence) {
    if (!options.isEmpty()) {
      say(
          Words.WHY_NOT,
          new Text(
              sentence.en().formatted(String.join(", ", options.stream().map(Text::en).toList())),
              sentence.zh().formatted(String.join("、", options.stream().map(Text::zh).toList()))));
    }
  }

  private void say(Words heading, Text sentence) {
    sections.computeIfAbsent(heading, h -> new ArrayList<>()).add(sentence);
  }
}
