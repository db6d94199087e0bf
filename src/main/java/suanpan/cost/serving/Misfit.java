package suanpan.cost.serving;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;

/**
 * Why a layout cannot exist.
 *
 * @param found what there is: heads (of attention, or of keys and values), experts, layers,
 *     accelerators that one link joins
 * @param needed what the layout asks for
 */
public record Misfit(Reason reason, double found, double needed) {

  /** The first limit of tensor, expert and pipeline parallelism that a layout breaks, or null. */
  static @Nullable Misfit of(Architecture model, Accelerator accelerator, Split split) {
    int group = split.group();
    int domain = Deployment.domain(accelerator);
    if (group > domain) {
      return new Misfit(Reason.DOMAIN_TOO_SMALL, domain, group);
    }
    if (!split.attentionByRequests() && model.queryHeads() % group != 0) {
      return new Misfit(Reason.HEADS_NOT_DIVISIBLE, model.queryHeads(), group);
    }
    if (!split.attentionByRequests() && !shared(model, group)) {
      return new Misfit(Reason.KV_HEADS_NOT_SHARED, model.kvHeads(), group);
    }
    if (split.expertsWhole() && model.experts() % group != 0) {
      return new Misfit(Reason.EXPERTS_NOT_DIVISIBLE, model.experts(), group);
    }
    return model.layers() < split.stages()
        ? new Misfit(Reason.TOO_FEW_LAYERS, model.layers(), split.stages())
        : null;
  }

  /**
   * Whether every accelerator keeps as many heads of keys and values: some each, or copies of one
   * where there are more accelerators than heads. Latent attention keeps one for all.
   */
  private static boolean shared(Architecture model, int group) {
    int heads = model.latentAttention() ? 1 : Math.max(1, model.kvHeads());
    return heads % group == 0 || group % heads == 0;
  }
}
