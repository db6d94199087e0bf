package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import suanpan.catalog.Catalogue;
import suanpan.report.ProblemWords;
import suanpan.report.ValueWords;
import suanpan.rules.Options;
import suanpan.rules.form.FormProblem;
import suanpan.rules.form.FormRefused;
import suanpan.rules.form.Workpiece;
import suanpan.scenario.Questionnaire;
import suanpan.workbench.Basis;
import tools.jackson.databind.JsonNode;

/** A rule from text to form and back, and the words that forms are made of. */
final class RuleFormRoutes {
  private static final List<String> TEXTS = List.of("name", "drl", "yaml");
  private static final List<String> FORM = List.of("form", "drl", "yaml");

  private final Supplier<Catalogue> catalogue;
  private final Questionnaire questionnaire;

  RuleFormRoutes(Services services) {
    this.catalogue = services.catalogue();
    this.questionnaire = services.questionnaire();
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/glossary", this::glossary, Access.ADVICE);
    routes.post("/api/v1/rules/form", this::form, Access.ADVICE);
    routes.post("/api/v1/rules/text", this::text, Access.ADVICE);
  }

  private void glossary(Context context) {
    Answer.json(context, GlossaryDocument.of(catalogue.get(), names()));
  }

  private void form(Context context) {
    JsonNode body = JsonBody.object(context, TEXTS);
    String name = text(body, "name", true);
    if (!name.matches(RuleRoutes.NAME)) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          "The rule's name cannot be used.",
          new FieldProblem(
              "name",
              name,
              "<decision>/<name in lower case with hyphens>",
              "Maybe sourcing/" + name.replaceAll("[^a-z0-9]+", "-")));
    }
    send(
        context,
        Workpiece.ofText(
            name, text(body, "drl", true), text(body, "yaml", false), options(), names()));
  }

  private void text(Context context) {
    JsonNode body = JsonBody.object(context, FORM);
    JsonNode form = JsonBody.required(body, "form", "a rule as /api/v1/rules/form sends it");
    try {
      send(
          context,
          Workpiece.ofForm(
              form, text(body, "drl", false), text(body, "yaml", false), options(), names()));
    } catch (FormRefused e) {
      throw refused(e);
    }
  }

  static Refused refused(FormRefused e) {
    return new Refused(
        ProblemKind.WRONG_SHAPE,
        "Some fields of the form cannot be used.",
        e.problems().stream().map(RuleFormRoutes::field).toList());
  }

  private static FieldProblem field(FormProblem problem) {
    return new FieldProblem(
        "form" + problem.at(),
        problem.found(),
        problem.expected(),
        "Maybe pick it from /api/v1/glossary, which lists all that a rule may name.");
  }

  private Options options() {
    return Basis.options(catalogue.get());
  }

  private ValueWords names() {
    return new ValueWords(questionnaire, catalogue.get());
  }

  private static String text(JsonNode body, String member, boolean required) {
    JsonNode value = body.get(member);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    if (value != null || required) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          "The body lacks a text.",
          new FieldProblem(
              member,
              value == null ? "nothing" : "no text",
              "a text",
              "Maybe the file's content is meant, as one text."));
    }
    return "";
  }

  private static void send(Context context, Workpiece piece) {
    Answer.json(context, ProblemWords.in(Reader.language(context), piece));
  }
}
