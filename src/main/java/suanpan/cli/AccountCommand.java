package suanpan.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.store.Database;
import suanpan.workbench.Accounts;
import suanpan.workbench.Refusal;
import suanpan.workbench.Releases;

/** The way back in for whoever runs the server, when a password is lost. */
@Command(
    name = "account",
    description = "Gives an account of the workbench a new one-time password.",
    mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The account (default: ${DEFAULT-VALUE}).")
  private String name = Accounts.FIRST;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of what the server keeps (default: data/ beside the rules).")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Path directory = data == null ? commands.workspace().data() : data;
    if (!Database.exists(directory)) {
      throw new Failure(
          directory
              + ": nothing is kept here yet, expected the directory of a server. Maybe start"
              + " suanpan serve first, or give --data.");
    }
    try (Database database = Database.open(directory)) {
      Accounts accounts = new Accounts(database, Clock.systemUTC());
      String password = accounts.reset(Releases.PROGRAM, name);
      spec.commandLine()
          .getOut()
          .println(
              "The one-time password of "
                  + name
                  + " is "
                  + password
                  + "\nWhat it had open has ended.");
      return 0;
    } catch (Refusal e) {
      throw new Failure(e.text().en() + " " + e.hint().en());
    }
  }
}
