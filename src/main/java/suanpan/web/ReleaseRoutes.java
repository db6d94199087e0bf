package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import suanpan.workbench.Release;
import suanpan.workbench.Releases;
import suanpan.workbench.Workbench;

/** Releases: to read, to take away as files, to go back to. */
final class ReleaseRoutes {
  private final Services services;

  ReleaseRoutes(Services services) {
    this.services = services;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/releases", this::list, Access.READER);
    routes.get("/api/v1/releases/{number}", this::get, Access.READER);
    routes.get("/api/v1/releases/{number}/changes", this::changes, Access.READER);
    routes.get("/api/v1/releases/{number}/export", this::export, Access.READER);
    routes.post("/api/v1/releases/{number}/restore", this::restore, Access.APPROVER);
  }

  /**
   * All releases, newest first.
   *
   * @param live number of the one that gives advice; 0 when the rules follow files
   * @param hash of the rules that give advice
   */
  record All(int live, String hash, List<Release> releases) {}

  /** A release with its rules. */
  record Whole(Release release, Map<String, String> files) {}

  /** What a release changed. */
  record Changes(List<RuleDifference> changes) {}

  private Workbench workbench() {
    return services.workbench().get();
  }

  private Releases releases() {
    return workbench().releases();
  }

  private void list(Context context) {
    var live = workbench().live().get();
    Answer.json(context, new All(live.release(), live.rules().hash(), releases().list()));
  }

  private void get(Context context) {
    Release release = release(context);
    Answer.json(context, new Whole(release, releases().texts(release)));
  }

  private void changes(Context context) {
    Release release = release(context);
    Map<String, String> before =
        release.number() == 1 ? Map.of() : releases().texts(releases().get(release.number() - 1));
    Map<String, String> after = releases().texts(release);
    Answer.json(context, new Changes(RuleDifference.between(before, after, services)));
  }

  private void export(Context context) {
    Release release = release(context);
    context
        .header(
            "Content-Disposition",
            "attachment; filename=\"rules-release-" + release.number() + ".zip\"")
        .header("Cache-Control", "no-store")
        .result(RuleArchive.write(releases().texts(release)))
        .contentType(RuleArchive.TYPE);
  }

  private void restore(Context context) {
    Fields fields = Fields.ofOptional(context, "message");
    String message = fields.textOr("message", "");
    fields.done();
    int number = Query.inPath(context, "number");
    Answer.json(context, releases().restore(AccessControl.actor(context), number, message));
  }

  private Release release(Context context) {
    return releases().get(Query.inPath(context, "number"));
  }
}
