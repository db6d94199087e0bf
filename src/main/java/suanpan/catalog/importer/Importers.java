package suanpan.catalog.importer;

import java.util.List;
import java.util.stream.Stream;
import suanpan.catalog.Catalogue;
import suanpan.fact.Nearest;
import tools.jackson.core.JacksonException;

/** The importers by the names of their formats. */
public final class Importers {

  /** Formats with offers; {@link ConfigImporter} reads architectures. */
  public static final List<String> FORMATS =
      List.of("litellm", "genai-prices", "skypilot", "gpuhunt-tpu", "offers");

  private Importers() {}

  /**
   * Reads a file against a catalogue: what it names must be known there.
   *
   * @param format one of {@link #FORMATS}
   * @throws ImportRefused when the file is not of that format, or there is no such format
   */
  public static ImportResult read(String format, ImportSource source, Catalogue catalogue) {
    try {
      return switch (format) {
        case "litellm" -> LiteLlmImporter.read(source, catalogue);
        case "genai-prices" -> GenAiPricesImporter.read(source, catalogue);
        case "skypilot" -> SkyPilotImporter.read(source, catalogue);
        case "gpuhunt-tpu" -> GpuhuntTpuImporter.read(source, catalogue);
        case "offers" -> OffersImporter.read(source, catalogue);
        default ->
            throw new ImportRefused(
                "no format \""
                    + format
                    + "\"; expected one of "
                    + String.join(", ", FORMATS)
                    + " for prices, or config for a model's config.json"
                    + Nearest.to(
                            format, Stream.concat(FORMATS.stream(), Stream.of("config")).toList())
                        .map(near -> ". Maybe " + near + " is meant.")
                        .orElse("."));
      };
    } catch (JacksonException e) {
      throw new ImportRefused(source.name() + " is not " + format + ": " + e.getOriginalMessage());
    }
  }
}
