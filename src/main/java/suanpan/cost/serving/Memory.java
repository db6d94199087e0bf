package suanpan.cost.serving;

import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;

/**
 * What a model needs of the memory of the accelerators that serve it together. All bytes are over
 * all of those accelerators, copies included.
 *
 * @param weightBytes weights
 * @param usableBytes memory that weights and the key-value cache may take
 * @param bytesPerToken keys and values of one token on the layers that keep the whole context
 * @param slidingBytesPerToken the same on the layers that keep the last {@code window} tokens only
 * @param window tokens that a sliding layer keeps
 * @param stateBytes fixed state of linear-attention layers, a request
 */
public record Memory(
    double weightBytes,
    double usableBytes,
    double bytesPerToken,
    double slidingBytesPerToken,
    double window,
    double stateBytes) {

  /** The rest is the framework's; 0.9 is vLLM's default ({@code gpu_memory_utilization}). */
  public static final double USABLE_SHARE = 0.9;

  /** Activations, graphs and communication buffers on each accelerator, bytes. */
  public static final double WORKSPACE_BYTES = 1.5e9;

  /** The memory of a model on that many accelerators, attention split as {@link Split} says. */
  public static Memory of(
      Architecture model, Accelerator accelerator, Precision precision, Split split) {
    int accelerators = split.accelerators();
    double bytes = precision.bytesPerKeyValue(model, accelerator) * split.keyValueCopies(model);
    double copies = split.attentionByRequests() ? split.group() - 1 : 0;
    double bytesPerAccelerator = accelerator.memoryGib() * (1L << 30);
    return new Memory(
        Weights.bytes(model, precision) + copies * Weights.attentionBytes(model, precision),
        accelerators * (bytesPerAccelerator * USABLE_SHARE - WORKSPACE_BYTES),
        bytes * model.kvElementsPerToken(),
        bytes * model.slidingKvElementsPerToken(),
        model.slidingWindow(),
        KeyValues.BYTES_PER_STATE_ELEMENT * model.stateElements());
  }

  /** Requests of that length held at once; less than 1 when not even one fits. */
  public double concurrency(double contextTokens) {
    return (usableBytes - weightBytes) / requestBytes(contextTokens);
  }

  /** Keys, values and state of one request of that length, bytes. */
  public double requestBytes(double contextTokens) {
    return bytesPerToken * contextTokens
        + slidingBytesPerToken * Math.min(contextTokens, window)
        + stateBytes;
  }
}
