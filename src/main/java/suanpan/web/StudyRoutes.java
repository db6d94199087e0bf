package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor;
import suanpan.fact.Text;
import suanpan.report.Json;
import suanpan.report.ValueWords;
import suanpan.rules.Options;
import suanpan.rules.RuleProblems;
import suanpan.rules.RuleSet;
import suanpan.rules.TypedRule;
import suanpan.rules.analysis.Finding;
import suanpan.rules.analysis.RuleAnalysis;
import suanpan.rules.form.CaseForm;
import suanpan.rules.form.FormRefused;
import suanpan.rules.form.Workpiece;
import suanpan.scenario.AnswerProblems;
import suanpan.workbench.Refusal;
import suanpan.workbench.SavedScenario;
import suanpan.workbench.study.Example;
import suanpan.workbench.study.Gaps;
import suanpan.workbench.study.Impact;
import suanpan.workbench.study.Study;
import suanpan.workbench.study.Usage;
import tools.jackson.databind.JsonNode;

/** What changes of the rules would do, tried on scenarios; nothing is kept. */
final class StudyRoutes {
  private static final List<String> CHANGES = List.of("changes");
  private static final List<String> CASES = List.of("form", "scenario", "answers");

  /** Scenarios drawn in search of gaps: enough to see every pair of choices several times. */
  private static final int DRAWN = 240;

  private final Services services;
  private final AccessControl control;
  private final Turnstile heavy = new Turnstile(1, Duration.ofSeconds(30));
  private @Nullable Study study;
  private @Nullable Known known;

  /** What the analysis of the live rules found. */
  private record Known(Advisor advisor, Set<String> findings) {}

  StudyRoutes(Services services, AccessControl control) {
    this.services = services;
    this.control = control;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/rules/scenarios", this::scenarios, Access.ADVICE);
    routes.get("/api/v1/rules/use", this::uses, Access.ADVICE);
    routes.get("/api/v1/rules/{decision}/{name}/use", this::use, Access.ADVICE);
    routes.post("/api/v1/rules/cases", this::cases, Access.ADVICE);
    routes.post("/api/v1/rules/analysis", this::analysis, Access.ADVICE);
    routes.post("/api/v1/rules/impact", this::impact, Access.ADVICE);
  }

  /** A scenario that rules are tried on. */
  record Line(String id, Text title, Example.Origin origin) {}

  /** The scenarios that rules are tried on. */
  record Lines(List<Line> scenarios) {}

  /** In how many of how many scenarios each rule speaks. */
  record Uses(int total, Map<String, Integer> rules) {}

  /** Cases, as a form holds them. */
  record Cases(List<Map<String, Object>> cases) {}

  /**
   * A finding.
   *
   * @param fresh whether it comes from the changes and was not there before
   */
  record Found(
      Finding.Kind kind,
      List<String> rules,
      String decision,
      Text text,
      Text hint,
      boolean fresh) {}

  /** Everything found. */
  record Findings(List<Found> findings) {}

  /** One scenario replayed, as a line. */
  record StepLine(String type, @com.fasterxml.jackson.annotation.JsonUnwrapped Impact.Step step) {}

  /** The last line. */
  record SummaryLine(
      String type, @com.fasterxml.jackson.annotation.JsonUnwrapped Impact.Summary summary) {}

  private synchronized Study study() {
    Advisor live = services.live().get().advisor();
    Study begun = study;
    if (begun == null || begun.advisor() != live) {
      begun = new Study(live, services.examples().get());
      study = begun;
    }
    return begun;
  }

  private void scenarios(Context context) {
    Answer.json(context, new Lines(study().examples().stream().map(StudyRoutes::line).toList()));
  }

  private static Line line(Example example) {
    return new Line(example.id(), example.title(), example.origin());
  }

  private void uses(Context context) {
    Usage usage = heavy.pass(() -> study().usage());
    Answer.json(context, new Uses(usage.total(), usage.counts()));
  }

  private void use(Context context) {
    String name = context.pathParam("decision") + "/" + context.pathParam("name");
    Study live = study();
    if (live.advisor().rules().rule(name) == null) {
      throw new Refused(
          ProblemKind.NOT_FOUND,
          "There is no rule \"" + name + "\". Maybe /api/v1/rules lists it.",
          List.of());
    }
    Answer.json(context, heavy.pass(() -> live.usage().of(name)));
  }

  private void cases(Context context) {
    JsonNode body = JsonBody.object(context, CASES);
    JsonNode form = JsonBody.required(body, "form", "a rule as /api/v1/rules/form sends it");
    try {
      TypedRule rule = Workpiece.logic(form, options());
      Set<String> shown = Workpiece.shown(form);
      Answer.json(context, new Cases(heavy.pass(() -> cases(body, rule, shown))));
    } catch (FormRefused e) {
      throw RuleFormRoutes.refused(e);
    }
  }

  private List<Map<String, Object>> cases(JsonNode body, TypedRule rule, Set<String> shown) {
    Study live = study();
    if (body.has("answers")) {
      Example given =
          new Example(
              "",
              new Text("as answered", "按回答"),
              Example.Origin.SAVED,
              services.questionnaire().read(body.get("answers")));
      return List.of(take(live, rule, shown, given));
    }
    if (!body.has("scenario")) {
      return live.suggest(rule, shown);
    }
    String id = body.path("scenario").asString("");
    Example example =
        live.example(id)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.NOT_FOUND,
                        "There is no scenario \"" + id + "\".",
                        new FieldProblem(
                            "scenario",
                            id,
                            "an id of /api/v1/rules/scenarios",
                            "Maybe give its answers instead.")));
    return List.of(take(live, rule, shown, example));
  }

  private static Map<String, Object> take(
      Study live, TypedRule rule, Set<String> shown, Example example) {
    return new CaseForm(rule, shown)
        .take(example.title().en(), live.advisor().judge(example.scenario()).facts());
  }

  private void analysis(Context context) {
    RuleSet changed = changed(context);
    Answer.json(context, heavy.pass(() -> findings(changed)));
  }

  private Findings findings(RuleSet changed) {
    Advisor live = study().advisor();
    Known before = known;
    if (before == null || before.advisor != live) {
      before =
          new Known(live, found(live).stream().map(StudyRoutes::key).collect(Collectors.toSet()));
      known = before;
    }
    Set<String> old = before.findings;
    return new Findings(
        found(new Advisor(live.catalogue(), changed)).stream()
            .map(
                f ->
                    new Found(
                        f.kind(),
                        f.rules(),
                        f.decision(),
                        f.text(),
                        f.hint(),
                        !old.contains(key(f))))
            .toList());
  }

  private static String key(Finding finding) {
    return finding.kind() + finding.decision() + finding.rules() + finding.text().en();
  }

  private List<Finding> found(Advisor advisor) {
    List<Finding> findings = new ArrayList<>(RuleAnalysis.of(advisor.rules(), options()));
    ValueWords words = new ValueWords(services.questionnaire(), advisor.catalogue());
    Usage usage = Usage.of(advisor, services.examples().get());
    findings.addAll(
        new Gaps(advisor, services.questionnaire(), words).find(DRAWN, 1, usage.speakers()));
    return findings;
  }

  /** Streams a line for every scenario; stops when nobody reads on. */
  private void impact(Context context) throws IOException {
    RuleSet changed = changed(context);
    Advisor live = services.live().get().advisor();
    List<Example> examples = new ArrayList<>(services.examples().get());
    examples.addAll(saved(context));
    context.contentType("application/x-ndjson");
    OutputStream out = context.outputStream();
    try {
      heavy.pass(
          () -> {
            Impact impact = new Impact(live, new Advisor(live.catalogue(), changed));
            Impact.Summary summary =
                impact.run(examples, step -> write(out, new StepLine("step", step)));
            write(out, new SummaryLine("summary", summary));
            return summary;
          });
    } catch (UncheckedIOException e) {
      // The reader has left: there is nobody to tell.
    }
  }

  private static void write(OutputStream out, Object line) {
    try {
      out.write(Json.MAPPER.writeValueAsBytes(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Scenarios that people saved, for those who have an account; one whose answers are refused today
   * is left out.
   */
  private List<Example> saved(Context context) {
    List<Example> examples = new ArrayList<>();
    if (control.whoever(context).isEmpty()) {
      return examples;
    }
    for (SavedScenario saved : services.workbench().get().scenarios().list()) {
      try {
        examples.add(
            new Example(
                "saved:" + saved.id(),
                new Text(saved.title(), saved.title()),
                Example.Origin.SAVED,
                services.questionnaire().read(Json.MAPPER.readTree(saved.answers()))));
      } catch (AnswerProblems e) {
        continue;
      }
    }
    return examples;
  }

  /** The live rules with the changes of a body. */
  private RuleSet changed(Context context) {
    JsonNode body = JsonBody.object(context, CHANGES);
    JsonNode changes =
        JsonBody.required(body, "changes", "a list of rules with name, drl and yaml; null retires");
    Map<String, String> texts = new LinkedHashMap<>(services.rules().get().texts());
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      change(changes.get(i), "changes[" + i + "]", texts, problems);
    }
    if (!changes.isArray() || !problems.isEmpty()) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          "The changes are of another shape.",
          problems.isEmpty()
              ? List.of(
                  new FieldProblem(
                      "changes", "no list", "a list", "Maybe it lacks square brackets."))
              : problems);
    }
    try {
      return RuleSet.of(texts, options());
    } catch (RuleProblems e) {
      throw Refusal.broken(e.problems());
    }
  }

  private static void change(
      JsonNode change, String at, Map<String, String> texts, List<FieldProblem> problems) {
    String name = change.path("name").asString("");
    JsonNode drl = change.path("drl");
    JsonNode yaml = change.path("yaml");
    boolean retired = drl.isNull() || drl.isMissingNode();
    if (!name.matches("[a-z-]{1,40}/[a-z0-9-]{1,80}")
        || (!retired && !(drl.isString() && yaml.isString()))) {
      problems.add(
          new FieldProblem(
              at,
              name.isEmpty() ? "no name" : name,
              "name, drl and yaml, the last two null when the rule is retired",
              "Maybe name is sourcing/prototype-on-closed-api."));
    } else if (retired) {
      texts.remove(name + ".drl");
      texts.remove(name + ".yaml");
    } else {
      texts.put(name + ".drl", drl.stringValue());
      texts.put(name + ".yaml", yaml.stringValue());
    }
  }

  private Options options() {
    return Options.standard().withAccelerators(services.catalogue().get().accelerators().keySet());
  }
}
