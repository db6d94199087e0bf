package suanpan.advice;

import java.util.Locale;
import suanpan.cost.serving.Reason;
import suanpan.cost.serving.Sizing;
import suanpan.fact.Text;

/** A layout that cannot meet the demand, and by how much. */
record Miss(Deployables.Entry entry, Sizing.Infeasible infeasible) {
  /** What does not fit at all is further away than whatever is too slow. */
  private static final double FAR = 1e6;

  /** How many times the demand is beyond what it reaches, by the target that it misses most. */
  double times() {
    return times(infeasible);
  }

  /** The same of a layout that need not be kept. */
  static double times(Sizing.Infeasible infeasible) {
    Sizing.Infeasible besides = infeasible.besides();
    return Math.max(beyond(infeasible), besides == null ? 0 : beyond(besides));
  }

  private static double beyond(Sizing.Infeasible missed) {
    double ratio = missed.needed() / missed.found();
    return switch (missed.reason()) {
      case OUTPUT_TOO_SLOW -> ratio;
      case FIRST_TOKEN_TOO_LATE -> 1 / ratio;
      default -> FAR;
    };
  }

  /** The model and what it lacks. */
  Text reason() {
    Text lacks = infeasible.text();
    String name = entry.replica().model().name();
    return new Text(name + " " + lacks.en() + ".", name + " " + lacks.zh() + "。");
  }

  /** The layout, what it lacks, and the least that would have to be asked for less. */
  Text text() {
    Text reason = lacks();
    String model = entry.replica().model().name();
    Text card = entry.replica().accelerator().called();
    Text relaxed = relaxed();
    return new Text(
        "No machine is fast enough. Nearest comes %s on %d × %s: it %s.%s"
            .formatted(model, entry.accelerators(), card.en(), reason.en(), relaxed.en()),
        "没有足够快的机器。最接近的是 %s（%d × %s）：%s。%s"
            .formatted(model, entry.accelerators(), card.zh(), reason.zh(), relaxed.zh()));
  }

  private Text lacks() {
    Sizing.Infeasible besides = infeasible.besides();
    Text first = infeasible.text();
    if (besides == null) {
      return first;
    }
    Text second = besides.text();
    return new Text(first.en() + ", and " + second.en(), first.zh() + "；" + second.zh());
  }

  private Text relaxed() {
    Sizing.Infeasible besides = infeasible.besides();
    if (besides != null) {
      double seconds = Math.ceil(infeasible.found() * 100) / 100;
      double tokens = Math.floor(besides.found() * 10) / 10;
      return new Text(
          String.format(
              Locale.ROOT,
              " Both would have to give: it serves whoever allows %.2f s and asks for %.1f a second.",
              seconds,
              tokens),
          String.format(Locale.ROOT, "两项都要放宽：允许 %.2f 秒、只要求每秒 %.1f 个时，它就可用。", seconds, tokens));
    }
    double found = infeasible.found();
    if (infeasible.reason() == Reason.OUTPUT_TOO_SLOW) {
      double least = Math.floor(found * 10) / 10;
      return new Text(
          String.format(Locale.ROOT, " It could serve whoever asks for %.1f a second.", least),
          String.format(Locale.ROOT, "若只要求每秒 %.1f 个，它就可用。", least));
    }
    if (infeasible.reason() == Reason.FIRST_TOKEN_TOO_LATE) {
      double least = Math.ceil(found * 100) / 100;
      return new Text(
          String.format(Locale.ROOT, " At the least %.2f s would have to be allowed.", least),
          String.format(Locale.ROOT, "至少要放宽到 %.2f 秒。", least));
    }
    return new Text("", "");
  }
}
