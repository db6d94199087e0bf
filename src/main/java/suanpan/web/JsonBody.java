package suanpan.web;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suanpan.fact.Nearest;
import suanpan.fact.Text;
import suanpan.report.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads bodies, and says where and why when they cannot be read. */
final class JsonBody {
  private static final Set<String> LANGUAGE = Set.of("lang", "language", "locale");

  private static final Text OBJECT = new Text("a JSON object", "一个 JSON 对象");

  private JsonBody() {}

  /** The body as a JSON object that has only these members. */
  static JsonNode object(Context context, Collection<String> members) {
    requireType(context, "application/json");
    return object(context.body(), members);
  }

  /** Refuses a body that is declared to be of another type. None declared is taken as right. */
  static void requireType(Context context, String... accepted) {
    String type = context.contentType();
    if (type == null) {
      return;
    }
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!List.of(accepted).contains(bare)) {
      throw new Refused(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE,
          new Text(
              "The body is declared as " + bare + ", expected " + accepted[0] + ".",
              "请求体声明为 " + bare + "，应为 " + accepted[0] + "。"),
          new Fault(
              "Content-Type",
              bare,
              accepted[0],
              new Text(
                  "Maybe the header is missing: Content-Type: " + accepted[0],
                  "也许缺了请求头：Content-Type: " + accepted[0])));
    }
  }

  /** A text as a JSON object that has only these members. */
  static JsonNode object(String text, Collection<String> members) {
    JsonNode node = parse(text);
    if (!node.isObject()) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          new Text("The body is no JSON object.", "请求体不是 JSON 对象。"),
          new Fault("", Quote.cut(node.toString()), OBJECT, hintForShape(members)));
    }
    List<Fault> unknown =
        node.propertyNames().stream()
            .filter(name -> !members.contains(name))
            .map(name -> unknown(name, node, members))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          new Text("The body has members that this route does not take.", "请求体中有此接口不接受的成员。"),
          unknown);
    }
    return node;
  }

  /**
   * Refuses a body that lacks members, all of them at once.
   *
   * @param needed what each must be, by name
   */
  static void require(JsonNode body, Map<String, Text> needed) {
    List<Fault> missing =
        needed.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(one -> body.path(one.getKey()).isMissingNode())
            .map(
                one ->
                    new Fault(
                        one.getKey(),
                        Fault.NOTHING,
                        one.getValue(),
                        hintForShape(List.of(one.getKey()))))
            .toList();
    if (!missing.isEmpty()) {
      String names =
          missing.stream()
              .map(fault -> '"' + fault.field() + '"')
              .collect(Collectors.joining(", "));
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          new Text("The body lacks " + names + ".", "请求体缺少 " + names + "。"),
          missing);
    }
  }

  /** The member of a body, which must be there. */
  static JsonNode required(JsonNode body, String member, Text expected) {
    require(body, Map.of(member, expected));
    return body.get(member);
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = Json.MAPPER.readTree(text);
      if (!node.isMissingNode()) {
        return node;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw new Refused(
        ProblemKind.WRONG_SHAPE,
        new Text("The body is empty.", "请求体是空的。"),
        new Fault("", Fault.NOTHING, OBJECT, new Text("Maybe it was not sent.", "也许没有发送。")));
  }

  private static Refused malformed(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String what = Quote.cut(withoutSettings(e.getOriginalMessage()));
    int line = at == null ? 1 : at.getLineNr();
    int column = at == null ? 1 : at.getColumnNr();
    String found = "line " + line + ", column " + column + ": " + what;
    return new Refused(
        ProblemKind.MALFORMED_JSON,
        new Text(found, "第 " + line + " 行第 " + column + " 列：" + what),
        new Fault("", found, new Text("well-formed JSON", "格式正确的 JSON"), wayOut(what)));
  }

  /** What the parser says of settings of its own is of no use to whoever sent the text. */
  private static String withoutSettings(String message) {
    return message.replaceAll(", from `[^`]*`|: enable `[^`]*` to allow", "");
  }

  private static Text wayOut(String what) {
    if (what.contains("nesting depth")) {
      return new Text("Maybe brackets are left over: answers are flat.", "也许多了括号：回答没有嵌套。");
    }
    if (what.startsWith("Duplicate")) {
      return new Text("Maybe one of the two is left over: delete it.", "也许其中一个是多余的：请删去。");
    }
    if (what.contains("INF") || what.contains("Infinity") || what.contains("NaN")) {
      return new Text(
          "Maybe leave it out: JSON has neither infinity nor NaN, and what is left out is assumed.",
          "也许可以不写：JSON 没有无穷大和 NaN，留空的由我们假设。");
    }
    return new Text(
        "Maybe a comma, a quote or a bracket is missing just before that place.",
        "也许该处之前缺了逗号、引号或括号。");
  }

  private static Fault unknown(String name, JsonNode body, Collection<String> members) {
    String listed = String.join(", ", members);
    return new Fault(
        Quote.cut(name),
        Quote.cut(String.valueOf(body.get(name))),
        new Text("one of: " + listed, "以下之一：" + listed),
        query(name)
            .or(() -> Nearest.to(name, members).map(JsonBody::meant))
            .orElseGet(() -> hintForPlace(name, members)));
  }

  private static Text meant(String near) {
    return new Text("Maybe " + near + " is meant.", "也许想写的是 " + near + "。");
  }

  /** The language is told in the address: every route takes it, those without a body too. */
  private static Optional<Text> query(String name) {
    return LANGUAGE.contains(name)
        ? Optional.of(
            new Text(
                "Maybe it belongs into the address: ?lang=en or ?lang=zh.",
                "也许应该写在地址里：?lang=en 或 ?lang=zh。"))
        : Optional.empty();
  }

  private static Text hintForPlace(String name, Collection<String> members) {
    String inside = "{\"answers\": {\"" + Quote.cut(name) + "\": …}}";
    return members.contains("answers")
        ? new Text(
            "Maybe it belongs into \"answers\": " + inside + ".",
            "也许应该放在 \"answers\" 里面：" + inside + "。")
        : hintForShape(members);
  }

  private static Text hintForShape(Collection<String> members) {
    String shape = "{\"" + members.iterator().next() + "\": …}";
    return new Text("Maybe the shape is meant to be " + shape + ".", "也许结构应该是 " + shape + "。");
  }
}
