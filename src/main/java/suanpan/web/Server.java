package suanpan.web;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.Endpoint;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import suanpan.report.Json;
import suanpan.report.ValueWords;

/** The product as a web server: the API and the pages. */
public final class Server implements AutoCloseable {

  /** Largest JSON body; a scenario is under 2 kB and the longest rule set some hundred. */
  static final long LARGEST_BODY_BYTES = 2L * 1024 * 1024;

  private static final int THREADS = 16;

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving.
   *
   * @param host the address to listen on: {@code 127.0.0.1} for this machine only
   * @param port 0 for any that is free
   */
  public static Server start(Services services, String host, int port) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.maxRequestSize = LARGEST_BODY_BYTES;
              config.http.prefer405over404 = true;
              config.http.generateEtags = true;
              config.http.defaultContentType = "application/json";
              config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
              config.jetty.modifyServer(server -> server.setErrorHandler(new BadRequests()));
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.jsonMapper(new JavalinJackson3(Json.MAPPER, false));
              AccessControl control = new AccessControl(services);
              control.add(config.routes);
              Takes.check(config.routes);
              new ErrorRoutes(
                      () -> new ValueWords(services.questionnaire(), services.catalogue().get()))
                  .add(config.routes);
              new AdviceRoutes(services).add(config.routes);
              new CatalogueRoutes(services).add(config.routes);
              new RuleRoutes(services).add(config.routes);
              new RuleFormRoutes(services).add(config.routes);
              new StudyRoutes(services, control).add(config.routes);
              new SessionRoutes(services, control).add(config.routes);
              new AccountRoutes(services).add(config.routes);
              new DraftRoutes(services).add(config.routes);
              new ReleaseRoutes(services).add(config.routes);
              new ScenarioRoutes(services).add(config.routes);
              new OpenApi().add(config.routes);
              new Pages().add(config.routes);
            });
    javalin.start(host, port);
    return new Server(javalin);
  }

  /** Every route with the access it names, for the test that walks them. */
  List<Endpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .toList();
  }

  /** The port listened on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
