package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.report.ProblemWords;
import suanpan.report.ValueWords;
import suanpan.rules.Options;
import suanpan.rules.Problem;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;
import suanpan.scenario.Questionnaire;
import suanpan.workbench.Basis;
import tools.jackson.databind.JsonNode;

/** The rules to read, and the check of rules to be. */
final class RuleRoutes {
  /** A rule's name: its decision and its own. */
  static final String NAME = "[a-z-]{1,40}/[a-z0-9-]{1,80}";

  private static final List<String> MEMBERS = List.of("rules");
  private static final List<String> FILES = List.of("name", "drl", "yaml");

  private final Supplier<RuleSet> rules;
  private final Supplier<Catalogue> catalogue;
  private final Questionnaire questionnaire;

  RuleRoutes(Services services) {
    this.rules = services.rules();
    this.catalogue = services.catalogue();
    this.questionnaire = services.questionnaire();
  }

  /** Every live rule; {@code release} is their hash. */
  record Rules(String release, List<RuleDocument> rules) {}

  /** What a check found. */
  record Checked(boolean valid, List<Problem> problems) {}

  /** The texts of one rule to check; {@code yaml} is empty when only the logic is given. */
  private record Texts(String name, String drl, String yaml) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/rules", this::all, Access.ADVICE);
    routes.get("/api/v1/rules/{decision}/{name}", this::one, Access.ADVICE);
    routes.post("/api/v1/rules/check", this::check, Access.ADVICE);
  }

  private void all(Context context) {
    RuleSet live = rules.get();
    ValueWords names = names();
    Answer.open(
        context,
        new Rules(
            live.hash(), live.rules().stream().map(rule -> RuleDocument.of(rule, names)).toList()));
  }

  private void one(Context context) {
    String name = context.pathParam("decision") + "/" + context.pathParam("name");
    Answer.open(context, RuleDocument.of(find(rules.get(), name), names()));
  }

  /** The rule of that name, or a refusal that says where names are. */
  static RuleView find(RuleSet rules, String name) {
    RuleView found = rules.rule(name);
    if (found == null) {
      throw new Refused(
          ProblemKind.NOT_FOUND,
          "There is no rule \"" + name + "\". Maybe /api/v1/rules lists it.",
          List.of());
    }
    return found;
  }

  private ValueWords names() {
    return new ValueWords(questionnaire, catalogue.get());
  }

  private void check(Context context) {
    JsonNode given =
        JsonBody.required(
            JsonBody.object(context, MEMBERS), "rules", "a list of rules with name, drl and yaml");
    List<FieldProblem> problems = new ArrayList<>();
    List<Texts> texts = new ArrayList<>();
    if (!given.isArray()) {
      problems.add(
          new FieldProblem("rules", kind(given), "a list", "Maybe it lacks square brackets."));
    }
    for (int i = 0; given.isArray() && i < given.size(); i++) {
      texts.add(read(given.get(i), "rules[" + i + "]", problems));
    }
    if (!problems.isEmpty()) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE, "The rules to check are of another shape.", problems);
    }
    List<Problem> found = check(texts);
    Answer.open(
        context, new Checked(found.isEmpty(), ProblemWords.in(Reader.language(context), found)));
  }

  /** Rules with both texts are checked as a set, a logic without metadata alone. */
  private List<Problem> check(List<Texts> rules) {
    Options options = Basis.options(catalogue.get());
    Map<String, String> pairs = new LinkedHashMap<>();
    List<Problem> found = new ArrayList<>();
    for (Texts rule : rules) {
      if (rule.yaml.isEmpty()) {
        found.addAll(RuleSet.check(rule.name + ".drl", rule.drl, options));
      } else {
        pairs.put(rule.name + ".drl", rule.drl);
        pairs.put(rule.name + ".yaml", rule.yaml);
      }
    }
    found.addAll(RuleSet.check(pairs, options));
    return found;
  }

  private static Texts read(JsonNode rule, String place, List<FieldProblem> problems) {
    if (!rule.isObject()) {
      problems.add(
          new FieldProblem(
              place, kind(rule), "an object with name, drl and yaml", "Maybe it lacks braces."));
      return new Texts("", "", "");
    }
    rule.propertyNames().stream()
        .filter(member -> !FILES.contains(member))
        .forEach(
            member ->
                problems.add(
                    new FieldProblem(
                        place + "." + member,
                        kind(rule.get(member)),
                        "one of: name, drl, yaml",
                        "Maybe it belongs into the yaml.")));
    return new Texts(
        text(rule, "name", place, true, problems),
        text(rule, "drl", place, true, problems),
        text(rule, "yaml", place, false, problems));
  }

  private static String text(
      JsonNode rule, String member, String place, boolean required, List<FieldProblem> problems) {
    JsonNode value = rule.get(member);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    if (value != null || required) {
      problems.add(
          new FieldProblem(
              place + "." + member,
              kind(value),
              "a text",
              "Maybe the file's content is meant, as one text."));
    }
    return "";
  }

  private static String kind(@Nullable JsonNode node) {
    return node == null
        ? "nothing"
        : "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
