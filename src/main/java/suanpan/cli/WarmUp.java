package suanpan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import suanpan.web.Server;

/** Serves a few requests and ends: the launcher records the classes that this loads. */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Serves a few requests to itself and ends.",
    mixinStandardHelpOptions = true)
final class WarmUp implements Callable<Integer> {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/assets/style.css",
          "/api/v1/questionnaire",
          "/api/v1/rules",
          "/api/v1/session",
          "/openapi.json");

  private static final String ANSWERS =
      "{\"answers\":{\"requestsPerMonth\":1e6,\"inputTokensPerRequest\":1000,"
          + "\"outputTokensPerRequest\":300,\"dataResidency\":\"on-premises\"}}";

  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Commands commands;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Office office = commands.workspace().office();
        Server server = Server.start(office.services(), "127.0.0.1", 0)) {
      HttpClient client = HttpClient.newHttpClient();
      String home = "http://127.0.0.1:" + server.port();
      for (String page : PAGES) {
        send(client, HttpRequest.newBuilder(URI.create(home + page)).build());
      }
      send(
          client,
          HttpRequest.newBuilder(URI.create(home + "/api/v1/advice"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(ANSWERS))
              .build());
    }
    return 0;
  }

  private static void send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new Failure(request.uri().getPath() + " answered " + status + ", expected 200.");
    }
  }
}
