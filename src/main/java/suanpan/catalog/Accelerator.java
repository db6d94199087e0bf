package suanpan.catalog;

import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * A chip or card. Rates are dense, without structured sparsity; null means that the part does not
 * have the format or no source states it.
 *
 * @param nameZh what it is called in Chinese, by its own usage; null where that is the same
 * @param vendorId who makes it
 * @param bf16Tflops dense bf16 TFLOP/s with 32-bit accumulation
 * @param memoryGib usable memory
 * @param bandwidthGbPerSecond memory bandwidth, 1e9 bytes a second
 * @param tdpWatts power limit; null for parts that only their maker runs and keeps silent about
 * @param scaleUpGbPerSecond fastest link between accelerators, one direction
 * @param scaleUpDomain accelerators that link joins
 * @param softwareStack cuda, rocm, xla, neuron, gaudi, cann, other
 * @param consumer sold as a consumer or workstation card
 * @param datacentreUse whether its driver licence allows use in a data centre
 * @param exportControlled whether export control keeps new stock from restricted destinations;
 *     false for parts made for or in mainland China, see each part's source
 * @param trainsAtScale whether it is joined by a fabric made for training across machines
 */
public record Accelerator(
    String id,
    String name,
    @Nullable String nameZh,
    String vendorId,
    double bf16Tflops,
    @Nullable Double fp8Tflops,
    @Nullable Double int8Tops,
    @Nullable Double fp4Tflops,
    double memoryGib,
    double bandwidthGbPerSecond,
    @Nullable Double tdpWatts,
    String interconnect,
    double scaleUpGbPerSecond,
    int scaleUpDomain,
    String softwareStack,
    boolean consumer,
    boolean datacentreUse,
    boolean exportControlled,
    boolean trainsAtScale,
    Source source) {

  /** Its name in both languages. */
  public Text called() {
    return new Text(name, nameZh == null ? name : nameZh);
  }
}
