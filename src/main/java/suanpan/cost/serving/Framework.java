package suanpan.cost.serving;

import java.util.Locale;

/**
 * The program that serves. Where nothing else is said, vLLM: it is open and runs on the chips of
 * most vendors.
 */
public enum Framework {
  VLLM(
      Constant.VLLM_LAYER_SECONDS,
      Constant.VLLM_INTERFERENCE,
      Constant.VLLM_ADMISSION_SECONDS,
      Constant.VLLM_QUEUE),
  SGLANG(
      Constant.SGLANG_LAYER_SECONDS,
      Constant.SGLANG_INTERFERENCE,
      Constant.SGLANG_ADMISSION_SECONDS,
      Constant.SGLANG_QUEUE),
  TRTLLM(
      Constant.TRTLLM_LAYER_SECONDS,
      Constant.TRTLLM_INTERFERENCE,
      Constant.TRTLLM_ADMISSION_SECONDS,
      Constant.TRTLLM_QUEUE);

  private final Constant layerSeconds;
  private final Constant interference;
  private final Constant admissionSeconds;
  private final Constant queue;

  Framework(
      Constant layerSeconds, Constant interference, Constant admissionSeconds, Constant queue) {
    this.layerSeconds = layerSeconds;
    this.interference = interference;
    this.admissionSeconds = admissionSeconds;
    this.queue = queue;
  }

  /** The framework of that name: vllm, sglang or trtllm. */
  public static Framework named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  Constant layerSeconds() {
    return layerSeconds;
  }

  Constant interference() {
    return interference;
  }

  Constant admissionSeconds() {
    return admissionSeconds;
  }

  Constant queue() {
    return queue;
  }
}
