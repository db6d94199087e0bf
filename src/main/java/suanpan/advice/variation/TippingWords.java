package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.insight.Input;
import suanpan.advice.insight.TippingPoints.Tip;
import suanpan.fact.Amounts;
import suanpan.fact.Quantities;
import suanpan.fact.Spacing;
import suanpan.fact.Text;

/**
 * The values of one number at which the advice is another, as a sentence.
 *
 * @param tokensPerUnit tokens a month that one of it stands for; 0 where that says nothing
 */
record TippingWords(Input input, double least, double most, double tokensPerUnit) {

  static TippingWords of(Dial dial) {
    return new TippingWords(dial.input(), dial.least(), dial.most(), dial.tokensPerUnit());
  }

  /** The nearest changes on either side, and those of the way of sourcing further out. */
  Text sentence(
      @Nullable Tip below,
      @Nullable Tip above,
      @Nullable Tip sourcingBelow,
      @Nullable Tip sourcingAbove) {
    List<Text> parts = new ArrayList<>();
    add(parts, true, above);
    if (sourcingAbove != null && !sourcingAbove.equals(above)) {
      add(parts, true, sourcingAbove);
    }
    add(parts, false, below);
    if (sourcingBelow != null && !sourcingBelow.equals(below)) {
      add(parts, false, sourcingBelow);
    }
    return parts.isEmpty() ? unmoved() : moved(Phrases.joined(parts));
  }

  private Text moved(Text all) {
    return new Text(
        Phrases.capital(input.label().en()) + " – " + all.en() + "; otherwise no change.",
        input.label().zh() + "——" + all.zh() + "；否则维持不变。");
  }

  private Text unmoved() {
    Text range = Quantities.range(least, most, input.unit());
    return new Text(
        Phrases.capital(input.label().en())
            + " – no value changes a recommended option (tried: "
            + range.en()
            + ").",
        Spacing.of(input.label().zh() + "——无论取多少，都不会改变建议（已试：" + range.zh() + "）。"));
  }

  private void add(List<Text> parts, boolean up, @Nullable Tip tip) {
    if (tip == null) {
      return;
    }
    Text becomes = Phrases.becomes(tip.changes(), tip.there());
    boolean stated = Double.isInfinite(tip.lastSame()) && tip.value() == most;
    Text edge = stated ? new Text("as soon as any figure is given", "只要填写了数值") : edge(up, tip);
    parts.add(
        new Text(edge.en() + ": " + becomes.en(), Spacing.of(edge.zh() + "：" + becomes.zh())));
  }

  private Text edge(boolean up, Tip tip) {
    double edge = tip.beyond() ? tip.lastSame() : tip.value();
    Text read = Phrases.value(input, edge);
    Text tokens = tokens(edge);
    String en = read.en() + tokens.en();
    String zh = read.zh() + tokens.zh();
    if (tip.beyond()) {
      return new Text((up ? "above " : "below ") + en, (up ? "高于" : "低于") + zh);
    }
    if (edge == least || edge == most) {
      return new Text("at " + en, "为" + zh + "时");
    }
    return new Text(en + (up ? " or more" : " or less"), (up ? "不低于" : "不高于") + zh);
  }

  /** Requests also as the tokens that people think in. */
  private Text tokens(double value) {
    if (tokensPerUnit == 0) {
      return new Text("", "");
    }
    Text tokens = Amounts.text(value * tokensPerUnit, "tokens/month");
    return new Text(" (" + tokens.en() + ")", "（" + tokens.zh() + "）");
  }
}
