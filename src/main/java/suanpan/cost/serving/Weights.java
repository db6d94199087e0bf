package suanpan.cost.serving;

import suanpan.catalog.Architecture;

/** How many weights there are of which kind, and how many bytes they take. */
final class Weights {
  /** DeepSeek-V3 (arXiv:2412.19437, 4.2): attention is 11.4 of 15.2 B weights beside experts. */
  private static final double ATTENTION_SHARE_OF_MIXTURES = 0.75;

  private Weights() {}

  /** Bytes of one copy of all weights; the embedding tables stay in bf16 whatever the rest is. */
  static double bytes(Architecture model, Precision precision) {
    return attentionBytes(model, precision)
        + (dense(model) - attention(model)) * precision.bytesPerWeight()
        + expertBytes(model, precision)
        + tables(model) * Precision.BF16.bytesPerWeight();
  }

  /** Bytes of all routed experts. */
  static double expertBytes(Architecture model, Precision precision) {
    return model.expertParameters() * precision.bytesPerWeight();
  }

  /**
   * Bytes read at every step over all accelerators of all stages: attention, as often as it is
   * held, shared feed-forward weights, and the output layer.
   */
  static double denseBytes(Architecture model, Precision precision, Split split) {
    double copies = split.attentionByRequests() ? split.group() : 1;
    return copies * attentionBytes(model, precision)
        + (dense(model) - attention(model)) * precision.bytesPerWeight()
        + table(model) * Precision.BF16.bytesPerWeight();
  }

  /** Bytes of one copy of attention; 4-bit mixtures quantise their experts and leave it in bf16. */
  static double attentionBytes(Architecture model, Precision precision) {
    boolean left = model.mixtureOfExperts() && precision.bytesPerWeight() < 1;
    return attention(model) * (left ? Precision.BF16 : precision).bytesPerWeight();
  }

  /** Weights of the blocks that every token passes through: all but the routed experts. */
  private static double dense(Architecture model) {
    return Math.max(0, model.totalParameters() - tables(model) - model.expertParameters());
  }

  /** Weights of the attention blocks, from their shapes where the catalogue has them all. */
  private static double attention(Architecture model) {
    double perLayer =
        2.0 * model.hiddenSize() * model.headSize() * (model.queryHeads() + model.kvHeads());
    double shapes = model.latentAttention() ? 0 : perLayer * model.layers();
    double least = model.mixtureOfExperts() ? ATTENTION_SHARE_OF_MIXTURES * dense(model) : 0;
    return Math.min(dense(model), Math.max(least, shapes));
  }

  /** One table of vocabulary × hidden size: the output layer. */
  private static double table(Architecture model) {
    return (double) model.vocabulary() * model.hiddenSize();
  }

  /**
   * Embedding table and output layer. Small models tie the two; where two of them would be more
   * than a third of all weights, they are taken to be one.
   */
  private static double tables(Architecture model) {
    double table = table(model);
    return 2 * table > model.totalParameters() / 3 ? table : 2 * table;
  }
}
