package suanpan.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.plan.Decision;

/**
 * What readers call what facts name by id: models, accelerators, makers and providers as the
 * catalogue does, other options as their decision does, licences and measures of limits spelled
 * out.
 */
public final class CatalogueNames implements ValueNames {
  private static final Map<String, Text> LICENCES =
      Map.of(
          "mit", new Text("MIT", "MIT"),
          "modified-mit", new Text("modified MIT", "修改版 MIT"),
          "proprietary", new Text("proprietary", "专有"));

  private static final Map<String, Text> MEASURES =
      Map.of(
          "requests", new Text("requests", "请求数"),
          "tokens", new Text("tokens", "词元"),
          "input-tokens", new Text("input tokens", "输入词元"),
          "total-input-tokens", new Text("input tokens, cached ones included", "输入词元（含缓存命中）"),
          "output-tokens", new Text("output tokens", "输出词元"));

  private final Catalogue catalogue;

  /** The names of a catalogue. */
  public CatalogueNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public @Nullable Text name(String component, String id) {
    return switch (component) {
      case "option" -> option(id);
      case "candidate" -> candidate(id);
      case "acceleratorId", "accelerator" -> accelerator(id);
      case "model", "modelId", "firstModelId" ->
          catalogue.models().containsKey(id) ? same(catalogue.model(id).name()) : null;
      case "vendor" ->
          catalogue.vendors().containsKey(id) ? catalogue.vendors().get(id).called() : null;
      case "provider" ->
          catalogue.providers().containsKey(id) ? catalogue.provider(id).called() : null;
      case "licence" -> licence(id);
      case "measure" -> MEASURES.get(id);
      default -> null;
    };
  }

  /** An offer of an API goes by its model: who offers it is a component of its own. */
  private @Nullable Text candidate(String id) {
    int kind = id.indexOf(':');
    if (kind < 0) {
      return option(id);
    }
    String offer = id.substring(kind + 1);
    return catalogue.apiOffers().stream()
        .filter(known -> known.id().equals(offer))
        .findFirst()
        .map(known -> catalogue.model(known.modelId()).name())
        .map(
            name ->
                id.startsWith("tuned:") ? new Text("a tuned " + name, "微调版 " + name) : same(name))
        .orElse(null);
  }

  private @Nullable Text option(String id) {
    Text accelerator = accelerator(id);
    if (accelerator != null) {
      return accelerator;
    }
    for (Decision decision : Decision.values()) {
      Text name = decision.options().get(id);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Text accelerator(String id) {
    return catalogue.accelerators().containsKey(id) ? catalogue.accelerator(id).called() : null;
  }

  /** The catalogue holds short names: {@code llama-3.1-community} is read "Llama 3.1 community". */
  private static Text licence(String id) {
    Text known = LICENCES.get(id);
    if (known != null) {
      return known;
    }
    String words = id.replace('-', ' ');
    return same(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  private static Text same(String name) {
    return new Text(name, name);
  }
}
