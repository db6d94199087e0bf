package suanpan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.importer.ArchitectureYaml;
import suanpan.catalog.importer.CatalogueWriter;
import suanpan.catalog.importer.ConfigImporter;
import suanpan.catalog.importer.ImportRefused;
import suanpan.catalog.importer.ImportResult;
import suanpan.catalog.importer.ImportSource;
import suanpan.catalog.importer.ImportedArchitecture;
import suanpan.catalog.importer.Importers;

/** Files that others publish, told in the catalogue's shape and, on request, written into it. */
@Command(
    name = "import",
    description =
        "Prints what a file of prices would change in the catalogue, entry by entry, or the"
            + " architecture of a model's config.json as a catalogue entry.",
    mixinStandardHelpOptions = true)
final class CatalogImport implements Callable<Integer> {
  private static final String CONFIG = "config";

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private CatalogCommand catalog;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description =
          "litellm, genai-prices, skypilot, gpuhunt-tpu or offers for prices; config for a model's"
              + " config.json, which may be left out.")
  @SuppressWarnings("NullAway.Init")
  private String first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file; of skypilot, under its cloud's directory.")
  private @Nullable Path second;

  @Option(
      names = "--quantisation",
      paramLabel = "FILE",
      description = "Beside a config.json: its hf_quant_config.json.")
  private @Nullable Path quantisation;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day of the prices, where the file states none; e.g. 2026-11-20.")
  private @Nullable LocalDate asOf;

  @Option(names = "--write", description = "Write the prices into the catalogue's files as well.")
  private boolean write;

  @Override
  public Integer call() throws IOException {
    boolean config = second == null || first.equals(CONFIG);
    Path file = existing(second == null ? Path.of(first) : second);
    try {
      if (config) {
        config(file);
      } else {
        prices(file);
      }
    } catch (ImportRefused e) {
      throw new Failure(file + ": refused, " + e.getMessage());
    }
    return 0;
  }

  private void config(Path file) throws IOException {
    if (write) {
      throw new Failure(
          "--write: given with a config.json, expected with prices; the entry that is printed lacks"
              + " what only people know. Maybe leave it out.");
    }
    ImportedArchitecture imported =
        ConfigImporter.read(
            Files.readAllBytes(file),
            quantisation == null ? null : Files.readAllBytes(existing(quantisation)));
    PrintWriter out = spec.commandLine().getOut();
    imported.notes().forEach(note -> out.println("# " + note));
    out.print(ArchitectureYaml.of(imported.architecture()));
    out.flush();
  }

  private void prices(Path file) throws IOException {
    Catalogue catalogue = CatalogueLoader.load(catalog.directory());
    LocalDate day = asOf == null ? catalogue.date() : asOf;
    ImportSource source = new ImportSource(file.toString(), Files.readAllBytes(file), day);
    ImportResult result = Importers.read(first, source, catalogue);
    PrintWriter out = spec.commandLine().getOut();
    result.notes().forEach(note -> out.println(note.line()));
    if (write) {
      CatalogueWriter.write(catalog.directory(), result);
    }
    out.println(result.summary() + (write ? "; written" : "; nothing written"));
    out.flush();
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": there is no such file. Maybe the path is misspelt.");
    }
    return file;
  }
}
