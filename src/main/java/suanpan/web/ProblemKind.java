package suanpan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import suanpan.fact.Text;
import suanpan.report.Language;

/**
 * The kinds of problem that a request can meet; each is explained on the page {@code /problems}.
 */
enum ProblemKind {
  MALFORMED_JSON(400, "The body is not JSON", "请求体不是 JSON"),
  WRONG_SHAPE(400, "The body has another shape than this route takes", "请求体的结构与此接口不符"),
  WRONG_QUERY(400, "The query has parameters that this route cannot take", "查询参数不能用"),
  NOT_SIGNED_IN(401, "This needs an account", "这需要账户"),
  NOT_ALLOWED(403, "This account may not do that", "此账户无权这样做"),
  NOT_FOUND(404, "There is nothing at this address", "此地址没有内容"),
  METHOD_NOT_ALLOWED(405, "This address takes other methods", "此地址不接受这种方法"),
  CONFLICT(409, "Something changed meanwhile", "在此期间有改动"),
  BODY_TOO_LARGE(413, "The body is too large", "请求体太大"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of another type than this route takes", "请求体的类型与此接口不符"),
  INVALID_ANSWERS(422, "Some answers cannot be used", "有些回答不能用"),
  INVALID_RULES(422, "Some rules cannot be taken", "有些规则不能接受"),
  INVALID_INPUT(422, "A name, title or password cannot be taken", "名称、标题或密码不能用"),
  TOO_SOON(429, "Too many tries", "尝试次数过多"),
  BUSY(503, "Too much is being worked out at the moment", "目前计算任务太多"),
  OTHER(400, "The request cannot be answered", "无法回答此请求"),
  INTERNAL(500, "Something is wrong on our side", "我们这边出了问题");

  private final int status;
  private final Text title;

  ProblemKind(int status, String en, String zh) {
    this.status = status;
    this.title = new Text(en, zh);
  }

  int status() {
    return status;
  }

  Text title() {
    return title;
  }

  /** The kind that is answered with a status, when no route has said more. */
  static ProblemKind of(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status && kind.status != OTHER.status)
        .findFirst()
        .orElse(status >= 500 ? INTERNAL : OTHER);
  }

  ProblemDetails details(
      Language language, String detail, String instance, List<FieldProblem> errors) {
    return details(language, status, detail, instance, errors);
  }

  ProblemDetails details(
      Language language, int as, String detail, String instance, List<FieldProblem> errors) {
    String anchor = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ProblemDetails(
        "/problems#" + anchor, language.pick(title), as, detail, instance, errors);
  }
}
