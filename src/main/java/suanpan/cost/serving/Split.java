package suanpan.cost.serving;

import suanpan.catalog.Architecture;

/**
 * How a model lies on the accelerators that serve it together: as one group over which every layer
 * is divided, or as a pipeline of such groups, each of which holds a part of the layers.
 * Feed-forward weights are always divided among the whole group.
 *
 * @param accelerators all of them, a multiple of {@code stages}
 * @param attentionByRequests true when each accelerator of a group holds all attention weights of
 *     its layers and the keys and values of its own requests; false when every request's heads are
 *     divided among the group
 * @param expertsWhole true when each accelerator holds some experts whole; false when all experts
 *     are divided among the group
 * @param stages groups that requests pass through one after another; 1 without a pipeline
 */
public record Split(
    int accelerators, boolean attentionByRequests, boolean expertsWhole, int stages) {

  /** Beyond this many, a request's heads are not divided any more. */
  private static final int MOST_FOR_HEADS = 16;

  public Split {
    if (stages < 1 || accelerators < stages || accelerators % stages != 0) {
      throw new IllegalArgumentException(
          "%d accelerators in %d stages, expected at least 1 and equally many in each stage"
              .formatted(accelerators, stages));
    }
  }

  /** One group, no pipeline. */
  public Split(int accelerators, boolean attentionByRequests, boolean expertsWhole) {
    this(accelerators, attentionByRequests, expertsWhole, 1);
  }

  /**
   * The layout that fits most requests: by requests for latent attention, whose one compressed head
   * cannot be divided, and on very many accelerators; by heads otherwise. More accelerators than
   * one domain joins form a pipeline of as few groups as it takes.
   *
   * @param domain accelerators that can share every layer
   */
  static Split of(Architecture model, int accelerators, int domain) {
    int stages = (accelerators + domain - 1) / domain;
    while (accelerators % stages != 0) {
      stages++;
    }
    return staged(model, accelerators, stages);
  }

  /** The same with so many stages. */
  static Split staged(Architecture model, int accelerators, int stages) {
    int group = accelerators / stages;
    boolean byRequests = group > 1 && (model.latentAttention() || group > MOST_FOR_HEADS);
    return new Split(accelerators, byRequests, byRequests && model.mixtureOfExperts(), stages);
  }

  /** Accelerators that share every layer of their stage. */
  public int group() {
    return accelerators / stages;
  }

  /** Copies of every request's keys and values over the accelerators of its group. */
  double keyValueCopies(Architecture model) {
    if (attentionByRequests) {
      return 1;
    }
    int heads = model.latentAttention() ? 1 : Math.max(1, model.kvHeads());
    return Math.max(1, (double) group() / heads);
  }

  /**
   * How much longer the fullest stage takes than the mean one, since layers come whole: 61 layers
   * in two stages are 31 and 30.
   */
  double fullestStage(Architecture model) {
    int layers = Math.max(stages, model.layers());
    return Math.ceil((double) layers / stages) * stages / layers;
  }
}
