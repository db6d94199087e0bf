package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.report.CaseWords;
import suanpan.report.ProblemWords;
import suanpan.report.ValueWords;
import suanpan.rules.Problem;
import suanpan.rules.RuleCases;
import suanpan.workbench.Actor;
import suanpan.workbench.Conflict;
import suanpan.workbench.Draft;
import suanpan.workbench.Drafts;
import suanpan.workbench.Refusal;
import suanpan.workbench.RulePair;
import suanpan.workbench.Workbench;

/** Drafts: from the first change to a release. */
final class DraftRoutes {
  private static final String RULE = "/api/v1/drafts/{id}/rules/{decision}/{name}";

  private final Services services;

  DraftRoutes(Services services) {
    this.services = services;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/drafts", this::list, Access.READER);
    routes.post("/api/v1/drafts", this::create, Access.EXPERT);
    routes.post("/api/v1/drafts/import", this::importFiles, Access.EXPERT, Takes.query("title"));
    routes.get("/api/v1/drafts/{id}", this::get, Access.READER);
    routes.patch("/api/v1/drafts/{id}", this::describe, Access.EXPERT);
    routes.put(RULE, this::save, Access.EXPERT);
    routes.delete(RULE, this::retire, Access.EXPERT, Takes.query("version", "base"));
    routes.delete(
        "/api/v1/drafts/{id}/changes/{decision}/{name}",
        this::revert,
        Access.EXPERT,
        Takes.query("version"));
    routes.get("/api/v1/drafts/{id}/changes", this::changes, Access.READER);
    routes.get("/api/v1/drafts/{id}/check", this::check, Access.READER);
    routes.post("/api/v1/drafts/{id}/submit", this::submit, Access.EXPERT);
    routes.post("/api/v1/drafts/{id}/approve", this::approve, Access.APPROVER);
    routes.post("/api/v1/drafts/{id}/reject", this::reject, Access.EXPERT);
    routes.post("/api/v1/drafts/{id}/discard", this::discard, Access.EXPERT);
  }

  /** A draft without its texts. */
  record Line(
      String id,
      String title,
      String author,
      boolean shared,
      Draft.Status status,
      int base,
      int revision,
      String note,
      Instant created,
      Instant changed,
      Collection<String> rules) {
    static Line of(Draft d) {
      return new Line(
          d.id(),
          d.title(),
          d.author(),
          d.shared(),
          d.status(),
          d.base(),
          d.revision(),
          d.note(),
          d.created(),
          d.changed(),
          d.changes().keySet());
    }
  }

  /** Drafts, last changed first. */
  record Lines(List<Line> drafts) {}

  /** What a draft would change. */
  record Changes(List<RuleDifference> changes) {}

  /** What stands in the way of publishing. */
  record Check(
      boolean ready,
      List<Problem> problems,
      List<RuleCases.Result> failedCases,
      @Nullable Conflict conflict) {}

  private Workbench workbench() {
    return services.workbench().get();
  }

  private Drafts drafts() {
    return workbench().drafts();
  }

  private void list(Context context) {
    Answer.json(
        context,
        new Lines(drafts().list(AccessControl.actor(context)).stream().map(Line::of).toList()));
  }

  private void create(Context context) {
    Fields fields = Fields.of(context, "title");
    String title = fields.text("title");
    fields.done();
    Draft draft = drafts().create(AccessControl.actor(context), title);
    context.status(201);
    Answer.json(context, draft);
  }

  private void importFiles(Context context) {
    Actor actor = AccessControl.actor(context);
    String type = context.contentType();
    Draft draft;
    if (type != null && type.startsWith(RuleArchive.TYPE)) {
      String title = context.queryParam("title");
      Map<String, String> files = RuleArchive.read(context.bodyInputStream());
      draft = drafts().importFiles(actor, title == null ? "Imported files" : title, files);
    } else {
      Fields fields = Fields.of(context, "title", "files");
      String title = fields.text("title");
      Map<String, String> files = RuleArchive.below(fields.texts("files"));
      fields.done();
      draft = drafts().importFiles(actor, title, files);
    }
    context.status(201);
    Answer.json(context, draft);
  }

  private void get(Context context) {
    Answer.json(context, drafts().get(AccessControl.actor(context), id(context)));
  }

  private void describe(Context context) {
    Fields fields = Fields.of(context, "title", "shared");
    String title = fields.optionalText("title");
    Boolean shared = fields.optionalTruth("shared");
    fields.done();
    Answer.json(
        context, drafts().describe(AccessControl.actor(context), id(context), title, shared));
  }

  private void save(Context context) {
    Fields fields = Fields.of(context, "drl", "yaml", "version", "base");
    RulePair pair = new RulePair(fields.text("drl"), fields.text("yaml"));
    int version = fields.whole("version");
    Integer base = fields.optionalWhole("base");
    fields.done();
    Actor actor = AccessControl.actor(context);
    Answer.json(
        context,
        workbench().draftEdits().save(actor, id(context), rule(context), pair, version, base));
  }

  private void retire(Context context) {
    Actor actor = AccessControl.actor(context);
    RulePair none = new RulePair(null, null);
    Integer base =
        context.queryParam("base") == null
            ? null
            : (int) Query.whole(context, "base", 0, 0, Integer.MAX_VALUE);
    Answer.json(
        context,
        workbench()
            .draftEdits()
            .save(actor, id(context), rule(context), none, version(context), base));
  }

  private void revert(Context context) {
    Actor actor = AccessControl.actor(context);
    Answer.json(
        context,
        workbench().draftEdits().revert(actor, id(context), rule(context), version(context)));
  }

  private void changes(Context context) {
    Draft draft = drafts().get(AccessControl.actor(context), id(context));
    Map<String, String> live = workbench().live().texts();
    Answer.json(context, new Changes(RuleDifference.between(live, draft.over(live), services)));
  }

  private void check(Context context) {
    Check check = checked(AccessControl.actor(context), id(context));
    Answer.json(
        context,
        new Check(
            check.ready,
            ProblemWords.in(Reader.language(context), check.problems),
            CaseWords.in(
                Reader.language(context),
                check.failedCases,
                new ValueWords(services.questionnaire(), services.catalogue().get())),
            check.conflict));
  }

  private Check checked(Actor actor, String id) {
    try {
      workbench().draftReviews().requireReady(actor, id);
      return new Check(true, List.of(), List.of(), null);
    } catch (Refusal e) {
      boolean told = !e.problems().isEmpty() || !e.failedCases().isEmpty() || e.conflict() != null;
      if (!told) {
        throw e;
      }
      return new Check(false, e.problems(), e.failedCases(), e.conflict());
    }
  }

  private void submit(Context context) {
    Answer.json(
        context, workbench().draftReviews().submit(AccessControl.actor(context), id(context)));
  }

  private void approve(Context context) {
    Fields fields = Fields.of(context, "revision", "message");
    int revision = fields.whole("revision");
    String message = fields.textOr("message", "");
    fields.done();
    Answer.json(
        context,
        workbench()
            .draftReviews()
            .approve(AccessControl.actor(context), id(context), revision, message));
  }

  private void reject(Context context) {
    Fields fields = Fields.ofOptional(context, "note");
    String note = fields.textOr("note", "");
    fields.done();
    Answer.json(
        context,
        workbench().draftReviews().reject(AccessControl.actor(context), id(context), note));
  }

  private void discard(Context context) {
    Answer.json(context, drafts().discard(AccessControl.actor(context), id(context)));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static String rule(Context context) {
    return context.pathParam("decision") + "/" + context.pathParam("name");
  }

  private static int version(Context context) {
    return (int) Query.whole(context, "version", 0, 0, Integer.MAX_VALUE);
  }
}
