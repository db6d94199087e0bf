package suanpan.cost.serving;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/** Why a deployment cannot meet a demand. */
public enum Reason {
  DOMAIN_TOO_SMALL(
      "is laid out over more accelerators than one fast link joins: %.0f are joined, %.0f asked for",
      "的切分方式超出单个高速互联域：该域有 %.0f 张加速器，需要 %.0f 张"),
  HEADS_NOT_DIVISIBLE(
      "has %.0f attention heads, which do not divide evenly among %.0f accelerators",
      "有 %.0f 个注意力头，无法均分到 %.0f 张加速器上"),
  KV_HEADS_NOT_SHARED(
      "has %.0f heads of keys and values, which %.0f accelerators can share neither as several each nor"
          + " as copies",
      "有 %.0f 个键值头，%.0f 张加速器既不能每张均分几个，也不能每张各放一份副本"),
  EXPERTS_NOT_DIVISIBLE(
      "has %.0f experts, which do not divide evenly among %.0f accelerators",
      "有 %.0f 个专家，无法均分到 %.0f 张加速器上"),
  TOO_FEW_LAYERS(
      "has %.0f layers, too few for a pipeline of %.0f stages", "只有 %.0f 层，不够 %.0f 级流水线"),
  CONTEXT_TOO_LONG("takes %.0f tokens a request, %.0f are needed", "单次请求最多 %.0f 个词元，需要 %.0f 个"),
  MEMORY_TOO_SMALL(
      "has %.1f GB of usable memory, weights and one request need %.1f GB",
      "可用显存 %.1f GB，权重加一个请求需要 %.1f GB"),
  OUTPUT_TOO_SLOW(
      "writes %.1f tokens a second even to a single user, %.1f are needed",
      "单用户独占时每秒也只输出 %.1f 个词元，需要 %.1f 个"),
  FIRST_TOKEN_TOO_LATE(
      "gives the first token after %.2f s even when idle, %.2f s are allowed",
      "空闲时首字也要等 %.2f 秒，最多允许 %.2f 秒");

  private final String en;
  private final String zh;

  Reason(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** Machine-readable: {@code memory-too-small}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Text text(double found, double needed) {
    return new Text(
        String.format(Locale.ROOT, en, found, needed),
        String.format(Locale.ROOT, zh, found, needed));
  }

  /** What keeps a deployment from holding one request of that length, whatever its speed. */
  static @Nullable Misfit obstacle(Deployment deployment, double contextTokens) {
    Misfit misfit = deployment.misfit();
    if (misfit != null) {
      return misfit;
    }
    if (contextTokens > deployment.modelContextTokens()) {
      return new Misfit(CONTEXT_TOO_LONG, deployment.modelContextTokens(), contextTokens);
    }
    Memory memory = deployment.memory();
    return memory.concurrency(contextTokens) < 1
        ? new Misfit(
            MEMORY_TOO_SMALL,
            memory.usableBytes() / 1e9,
            (memory.weightBytes() + memory.requestBytes(contextTokens)) / 1e9)
        : null;
  }
}
