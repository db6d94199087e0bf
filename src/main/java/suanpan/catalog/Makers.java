package suanpan.catalog;

import java.util.Map;
import suanpan.fact.Text;

/** What developers of models call themselves, by the id that a model's entry names. */
public final class Makers {
  private static final Map<String, Text> NAMES =
      Map.ofEntries(
          Map.entry("alibaba", new Text("Alibaba", "阿里巴巴")),
          Map.entry("amazon", new Text("Amazon", "亚马逊")),
          Map.entry("deepseek", new Text("DeepSeek", "深度求索")),
          Map.entry("google", new Text("Google", "谷歌")),
          Map.entry("microsoft", new Text("Microsoft", "微软")),
          Map.entry("minimax", new Text("MiniMax", "MiniMax")),
          Map.entry("mistral", new Text("Mistral AI", "Mistral AI")),
          Map.entry("moonshot", new Text("Moonshot AI", "月之暗面")),
          Map.entry("nvidia", new Text("NVIDIA", "英伟达")),
          Map.entry("openai", new Text("OpenAI", "OpenAI")),
          Map.entry("xai", new Text("xAI", "xAI")),
          Map.entry("zhipu", new Text("Zhipu AI", "智谱")));

  private Makers() {}

  /** The name; of one that is not known here the id with a capital, as most are written. */
  public static Text name(String id) {
    String written = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    return NAMES.getOrDefault(id, new Text(written, written));
  }
}
