package suanpan.workbench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.rules.RuleCases;
import suanpan.rules.RuleProblems;
import suanpan.rules.RuleSet;

/** Publishes: checks everything, keeps the release, and only then lets it answer. */
public final class Releases {
  /** Who published what nobody published by hand. */
  public static final String PROGRAM = "suanpan";

  private final Repository repository;
  private final Live live;
  private final Basis basis;
  private final Clock clock;

  Releases(Repository repository, Live live, Basis basis, Clock clock) {
    this.repository = repository;
    this.live = live;
    this.basis = basis;
    this.clock = clock;
  }

  /** Newest first. */
  public List<Release> list() {
    return repository.read(stores -> stores.releases().list());
  }

  /** The release of that number. */
  public Release get(int number) {
    return repository
        .read(stores -> stores.releases().find(number))
        .orElseThrow(() -> unknown(number));
  }

  /** The texts of a release's rules by path. */
  public Map<String, String> texts(Release release) {
    return repository.read(stores -> stores.releases().texts(release.hash()));
  }

  /**
   * The rules of these texts, after all checks.
   *
   * @throws Refusal with every problem, or every case that does not hold
   */
  public RuleSet checked(Map<String, String> texts) {
    RuleSet rules;
    try {
      rules = RuleSet.of(texts, basis.options());
    } catch (RuleProblems e) {
      throw Refusal.broken(e.problems());
    }
    List<RuleCases.Result> failed =
        RuleCases.run(rules).stream().filter(result -> !result.passed()).toList();
    if (!failed.isEmpty()) {
      throw Refusal.failed(failed);
    }
    return rules;
  }

  /**
   * Takes rules that were read from files as a release, unless they are live already. Called once
   * at start, when nobody has published anything in the workbench yet.
   */
  public synchronized Release adopt(RuleSet rules, Map<String, String> texts) {
    Release adopted =
        repository.write(
            stores -> {
              Release before = stores.releases().live().orElse(null);
              if (before != null && before.hash().equals(rules.hash())) {
                return before;
              }
              Release release =
                  new Release(
                      before == null ? 1 : before.number() + 1,
                      rules.hash(),
                      PROGRAM,
                      PROGRAM,
                      "The files of rules/",
                      clock.instant(),
                      Release.FILES,
                      null);
              stores.releases().add(release, texts);
              audit(stores, PROGRAM, "adopt", release, release.message());
              return release;
            });
    live.set(new Running(adopted.number(), live.get().advisor(), live.get().insights()));
    return adopted;
  }

  /**
   * Publishes rules and lets them answer from then on.
   *
   * @param proposed asked for when nobody else can publish any more
   * @param also what to keep in the same transaction
   */
  synchronized Release publish(
      Supplier<Proposal> proposed, BiConsumer<Repository.Stores, Release> also) {
    requireReleases();
    Proposal proposal = proposed.get();
    Running before = live.get();
    RuleSet rules = checked(proposal.texts());
    if (rules.hash().equals(before.rules().hash())) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("These are the rules that are live already.", "这些规则与当前生效的规则相同。"),
          new Text("Maybe somebody else published the same change.", "也许别人已经发布了同样的改动。"));
    }
    Running next = basis.running(before.release() + 1, rules);
    Release release =
        new Release(
            next.release(),
            rules.hash(),
            proposal.author(),
            proposal.approver(),
            proposal.message(),
            clock.instant(),
            Release.WORKBENCH,
            proposal.restores());
    repository.write(
        stores -> {
          stores.releases().add(release, proposal.texts());
          also.accept(stores, release);
          audit(
              stores,
              proposal.approver(),
              proposal.restores() == null ? "publish" : "restore",
              release,
              proposal.message());
          return release;
        });
    live.set(next);
    return release;
  }

  /** Brings the rules of an earlier release back, as a new release. */
  public Release restore(Actor actor, int number, String message) {
    Release earlier = get(number);
    String words = message.isBlank() ? "Back to release " + number : message;
    return publish(
        () -> new Proposal(texts(earlier), actor.account(), actor.account(), words, number),
        (stores, release) -> {});
  }

  /**
   * What somebody wants to publish.
   *
   * @param texts of all rules by path
   */
  record Proposal(
      Map<String, String> texts,
      String author,
      String approver,
      String message,
      @Nullable Integer restores) {

    Proposal with(Map<String, String> others) {
      return new Proposal(others, author, approver, message, restores);
    }
  }

  /** Refuses when the rules follow files, for then nothing that is published would count. */
  void requireReleases() {
    if (live.followsFiles()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text(
              "The rules follow files (serve --rules), so nothing is published here.",
              "规则取自文件（serve --rules），因此这里不发布。"),
          new Text(
              "Maybe edit the files, or start the server without --rules.",
              "也许直接修改文件，或者不带 --rules 启动服务。"));
    }
  }

  private void audit(
      Repository.Stores stores, String account, String action, Release release, String detail) {
    stores
        .audit()
        .add(
            clock.instant(),
            account,
            action,
            "release " + release.number(),
            release.hash() + " " + detail);
  }

  static Refusal unknown(int number) {
    return new Refusal(
        Refusal.Kind.NOT_FOUND,
        new Text("There is no release " + number + ".", "没有发布 " + number + "。"),
        new Text("Maybe /api/v1/releases lists it.", "也许 /api/v1/releases 里有。"));
  }
}
