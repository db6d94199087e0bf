package suanpan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;

/** The catalogue: whether it is whole, and what others publish taken over into its shape. */
@Command(
    name = "catalog",
    description = "Checks the catalogue and takes over what others publish.",
    subcommands = CatalogImport.class,
    mixinStandardHelpOptions = true)
final class CatalogCommand implements Runnable {

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Reads a catalogue and prints every problem, or what it holds.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: the shipped one.")
          @Nullable Path directory) {
    Catalogue c = CatalogueLoader.load(directory == null ? directory() : directory);
    spec.commandLine()
        .getOut()
        .printf(
            "catalogue of %s, %.12s: %d models, %d API offers, %d accelerators, %d rents,"
                + " %d prices to buy, %d providers, %d vendors, %d figures; no problem%n",
            c.date(),
            c.hash(),
            c.models().size(),
            c.apiOffers().size(),
            c.accelerators().size(),
            c.rentalOffers().size(),
            c.purchaseOffers().size(),
            c.providers().size(),
            c.vendors().size(),
            c.figures().size());
    return 0;
  }

  /** Where the catalogue's files are. */
  Path directory() {
    return commands.workspace().catalogs();
  }
}
