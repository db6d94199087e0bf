package suanpan.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.report.Json;
import suanpan.workbench.Role;
import tools.jackson.databind.JsonNode;

/** The members of a body; every one that has another shape is named at once by {@link #done}. */
final class Fields {
  private final JsonNode body;
  private final List<FieldProblem> problems = new ArrayList<>();

  private Fields(JsonNode body) {
    this.body = body;
  }

  /** Of a JSON object that has only these members. */
  static Fields of(Context context, String... members) {
    return new Fields(JsonBody.object(context, List.of(members)));
  }

  /** The same; no body at all counts as one without members. */
  static Fields ofOptional(Context context, String... members) {
    return context.body().isBlank()
        ? new Fields(Json.MAPPER.createObjectNode())
        : of(context, members);
  }

  String text(String member) {
    String text = optionalText(member);
    if (text == null && isAbsent(member)) {
      problem(member, "a text");
    }
    return text == null ? "" : text;
  }

  String textOr(String member, String otherwise) {
    String text = optionalText(member);
    return text == null ? otherwise : text;
  }

  @Nullable String optionalText(String member) {
    return read(member, JsonNode::isString, JsonNode::stringValue, "a text");
  }

  @Nullable Boolean optionalTruth(String member) {
    return read(member, JsonNode::isBoolean, JsonNode::booleanValue, "true or false");
  }

  boolean truth(String member) {
    Boolean truth = optionalTruth(member);
    if (truth == null && isAbsent(member)) {
      problem(member, "true or false");
    }
    return truth != null && truth;
  }

  @Nullable Integer optionalWhole(String member) {
    return read(member, JsonNode::isInt, JsonNode::intValue, "a whole number");
  }

  int whole(String member) {
    Integer whole = optionalWhole(member);
    if (whole == null && isAbsent(member)) {
      problem(member, "a whole number");
    }
    return whole == null ? 0 : whole;
  }

  Role role(String member) {
    Role role = optionalRole(member);
    if (role == null && isAbsent(member)) {
      problem(member, "reader, expert, approver or administrator");
    }
    return role == null ? Role.READER : role;
  }

  @Nullable Role optionalRole(String member) {
    return read(
        member,
        node -> node.isString() && Role.of(node.stringValue()).isPresent(),
        node -> Role.of(node.stringValue()).orElseThrow(),
        "reader, expert, approver or administrator");
  }

  /** An object whose members are texts. */
  Map<String, String> texts(String member) {
    JsonNode node = body.get(member);
    Map<String, String> texts = new LinkedHashMap<>();
    if (node == null || !node.isObject()) {
      problem(member, "an object of texts");
      return texts;
    }
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      if (one.getValue().isString()) {
        texts.put(one.getKey(), one.getValue().stringValue());
      } else {
        problems.add(problem(member + "." + one.getKey(), one.getValue(), "a text"));
      }
    }
    return texts;
  }

  /**
   * Ends reading.
   *
   * @throws Refused with every member that could not be read
   */
  void done() {
    if (!problems.isEmpty()) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE, "The body has another shape than this route takes.", problems);
    }
  }

  private <T> @Nullable T read(
      String member, Predicate<JsonNode> fits, Function<JsonNode, T> reader, String expected) {
    JsonNode node = body.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!fits.test(node)) {
      problem(member, expected);
      return null;
    }
    return reader.apply(node);
  }

  private boolean isAbsent(String member) {
    return body.get(member) == null || body.get(member).isNull();
  }

  private void problem(String member, String expected) {
    problems.add(problem(member, body.get(member), expected));
  }

  private static FieldProblem problem(String field, @Nullable JsonNode found, String expected) {
    String kind =
        found == null
            ? "nothing"
            : found.isString()
                ? "\"" + shortened(found.stringValue()) + "\""
                : "a JSON " + found.getNodeType().name().toLowerCase(Locale.ROOT);
    return new FieldProblem(field, kind, expected, "Maybe /openapi.json shows what is meant.");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
