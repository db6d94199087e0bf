package suanpan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import suanpan.web.Server;
import suanpan.web.Services;
import suanpan.workbench.Accounts;

/** The pages and the API. */
@Command(
    name = "serve",
    description = "Starts the pages and the API.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "H",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}, this machine only). "
              + "0.0.0.0 serves other machines too.")
  private String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Directory for what the server keeps: releases, drafts, accounts, saved scenarios "
              + "(default: data/ beside the rules); made when missing.")
  private @Nullable Path data;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Takes the rules from these files instead of the live release, and again "
              + "whenever the files change. For people who work on the files.")
  private @Nullable Path rules;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          "--port is " + port + ", expected 0 to " + LAST_PORT + ". Maybe 8080 is meant.");
    }
    Workspace workspace =
        rules == null ? commands.workspace() : commands.workspace().withRules(rules);
    Office office = Office.open(workspace, data == null ? workspace.data() : data, rules != null);
    Server server = start(office.services());
    String name = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    PrintWriter out = spec.commandLine().getOut();
    out.println("Suanpan is at http://" + name + ":" + server.port());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  office.close();
                }));
    Office.join(office.opened())
        .firstPassword()
        .ifPresent(
            password ->
                out.println(
                    "The first account is "
                        + Accounts.FIRST
                        + " with the one-time password "
                        + password
                        + "\nIt is shown this once, and changed when "
                        + Accounts.FIRST
                        + " first signs in."));
    Thread.currentThread().join();
    return 0;
  }

  private Server start(Services services) {
    try {
      return Server.start(services, host, port);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof BindException || e.getCause() instanceof IOException) {
        throw new Failure(
            "--port is "
                + port
                + ", expected a free one on "
                + host
                + ". Maybe --port 0, which"
                + " takes any, or stop the other server.");
      }
      throw e;
    }
  }
}
