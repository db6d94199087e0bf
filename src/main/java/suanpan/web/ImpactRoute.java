package suanpan.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import suanpan.advice.Advisor;
import suanpan.fact.Text;
import suanpan.report.Json;
import suanpan.rules.RuleSet;
import suanpan.scenario.AnswerProblems;
import suanpan.workbench.SavedScenario;
import suanpan.workbench.study.Example;
import suanpan.workbench.study.Impact;

/** Whose advice changed rules would change, scenario by scenario, as lines. */
final class ImpactRoute implements Handler {
  private final Services services;
  private final AccessControl control;
  private final Turnstile heavy;

  ImpactRoute(Services services, AccessControl control, Turnstile heavy) {
    this.services = services;
    this.control = control;
    this.heavy = heavy;
  }

  /** One scenario replayed, as a line. */
  record StepLine(String type, @JsonUnwrapped Impact.Step step) {}

  /** The last line. */
  record SummaryLine(String type, @JsonUnwrapped Impact.Summary summary) {}

  /** Streams a line for every scenario; stops when nobody reads on. */
  @Override
  public void handle(Context context) throws IOException {
    RuleSet changed = ChangedRules.read(context, services);
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
}
