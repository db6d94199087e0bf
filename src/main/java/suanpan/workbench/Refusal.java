package suanpan.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.rules.Problem;
import suanpan.rules.RuleCases;

/** Something that somebody asked for and that is not done, with the reason and a way out. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it is not done. */
  public enum Kind {
    /** There is no such thing. */
    NOT_FOUND,
    /** Name and password do not belong together. */
    NOT_SIGNED_IN,
    /** This account may not. */
    NOT_ALLOWED,
    /** Something changed meanwhile, or is not in a state for this. */
    CONFLICT,
    /** Rules or their cases cannot be taken. */
    INVALID,
    /** A name, a title or a password cannot be taken. */
    UNFIT,
    /** Too many tries; later. */
    TOO_SOON
  }

  /** What was given and what may be given; {@code field} is empty when it is not a member. */
  public record Given(String field, String found, String expected) {
    static final Given NOTHING = new Given("", "", "");
  }

  private final Kind kind;
  private final transient Text text;
  private final transient Text hint;
  private final transient Given given;
  private transient List<Problem> problems = List.of();
  private transient List<RuleCases.Result> failedCases = List.of();
  private transient @Nullable Conflict conflict;
  private long retryAfterSeconds;

  Refusal(Kind kind, Text text, Text hint, Given given) {
    // Without a stack trace: this is an answer, not a fault.
    super(text.en(), null, false, false);
    this.kind = kind;
    this.text = text;
    this.hint = hint;
    this.given = given;
  }

  Refusal(Kind kind, Text text, Text hint) {
    this(kind, text, hint, Given.NOTHING);
  }

  public static Refusal broken(List<Problem> problems) {
    Refusal refusal =
        new Refusal(
            Kind.INVALID,
            new Text(
                problems.size() == 1
                    ? "The rules have a problem."
                    : "The rules have " + problems.size() + " problems.",
                "规则有 " + problems.size() + " 处问题。"),
            new Text(
                "Maybe start with the first: others may follow from it.", "也许先看第一处：其他问题可能由它引起。"));
    refusal.problems = List.copyOf(problems);
    return refusal;
  }

  static Refusal failed(List<RuleCases.Result> cases) {
    Refusal refusal =
        new Refusal(
            Kind.INVALID,
            new Text(
                cases.size() == 1
                    ? "One case does not hold: " + cases.get(0).rule() + ", " + cases.get(0).name()
                    : cases.size() + " cases do not hold.",
                "有 " + cases.size() + " 个用例不成立。"),
            new Text(
                "Maybe a threshold moved on purpose: then change the case with it.",
                "也许阈值是有意改动的：那就连同用例一起改。"));
    refusal.failedCases = List.copyOf(cases);
    return refusal;
  }

  static Refusal conflict(Conflict conflict) {
    Refusal refusal =
        new Refusal(
            Kind.CONFLICT,
            new Text(
                "Somebody else changed " + conflict.rule() + " meanwhile.",
                "在此期间有人改动了 " + conflict.rule() + "。"),
            new Text(
                "Maybe look at the difference and save again with version "
                    + conflict.version()
                    + " and base "
                    + conflict.base()
                    + ".",
                "也许看一下差别，再以版本 " + conflict.version() + "、基准发布 " + conflict.base() + " 保存。"));
    refusal.conflict = conflict;
    return refusal;
  }

  Refusal retryAfter(long seconds) {
    retryAfterSeconds = seconds;
    return this;
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong, one sentence. */
  public Text text() {
    return text;
  }

  /** A way out. */
  public Text hint() {
    return hint;
  }

  /** What was given. */
  public Given given() {
    return given;
  }

  /** Problems of rule texts, by file and place; empty when it is not about texts. */
  public List<Problem> problems() {
    return problems;
  }

  /** Cases that do not hold; empty when it is not about cases. */
  public List<RuleCases.Result> failedCases() {
    return failedCases;
  }

  /** The difference to what somebody else saved, or null when it is not about one. */
  public @Nullable Conflict conflict() {
    return conflict;
  }

  /** When to try again; 0 when time does not help. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
