package suanpan.workbench;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.rules.Problem;
import suanpan.rules.RuleSet;

/** Drafts: what experts work on, from the first change to a release. */
public final class Drafts {
  private static final int LONGEST_TITLE = 200;

  private final Repository repository;
  private final Live live;
  private final Basis basis;
  private final Releases releases;
  private final Clock clock;

  Drafts(Repository repository, Live live, Basis basis, Releases releases, Clock clock) {
    this.repository = repository;
    this.live = live;
    this.basis = basis;
    this.releases = releases;
    this.clock = clock;
  }

  /** Last changed first: one's own, those shared, and those that wait for approval. */
  public List<Draft> list(Actor actor) {
    return repository.read(stores -> stores.drafts().list()).stream()
        .filter(draft -> mayRead(draft, actor))
        .toList();
  }

  /** One draft. */
  public Draft get(Actor actor, String id) {
    return repository.read(stores -> find(stores, actor, id));
  }

  /** Begins a draft on the live release. */
  public Draft create(Actor actor, String title) {
    return add(actor, title, Map.of(), "create draft");
  }

  /**
   * A draft that would make the live rules those of some files.
   *
   * @param files all files of {@code rules/}, by path below it: a rule that is missing is retired
   */
  public Draft importFiles(Actor actor, String title, Map<String, String> files) {
    releases.requireReleases();
    List<Problem> problems = RuleSet.check(files, basis.options());
    if (!problems.isEmpty()) {
      throw Refusal.broken(problems);
    }
    Running now = live.get();
    Map<String, String> texts = Live.texts(now);
    Map<String, DraftChange> changes = new TreeMap<>();
    for (String rule : ruleNames(texts, files)) {
      RulePair given = RulePair.of(rule, files);
      if (!given.equals(RulePair.of(rule, texts))) {
        changes.put(
            rule,
            new DraftChange(
                rule, given.drl(), given.yaml(), 1, now.release(), actor.account(), now()));
      }
    }
    return add(actor, title, changes, "import draft");
  }

  private static TreeSet<String> ruleNames(Map<String, String> some, Map<String, String> others) {
    TreeSet<String> names = new TreeSet<>();
    for (Map<String, String> texts : List.of(some, others)) {
      for (String path : texts.keySet()) {
        names.add(path.substring(0, path.lastIndexOf('.')));
      }
    }
    return names;
  }

  private Draft add(Actor actor, String title, Map<String, DraftChange> changes, String action) {
    releases.requireReleases();
    requireTitle(title);
    Instant now = now();
    Draft draft =
        new Draft(
            Secrets.id(),
            title.strip(),
            actor.account(),
            false,
            Draft.Status.EDITING,
            live.get().release(),
            1,
            "",
            now,
            now,
            changes);
    return repository.write(
        stores -> {
          stores.drafts().add(draft);
          audit(stores, actor, action, draft, draft.title() + ", changes " + changes.size());
          return draft;
        });
  }

  /** Gives it another title, or shares it; what is null stays. Only its author may. */
  public Draft describe(Actor actor, String id, @Nullable String title, @Nullable Boolean shared) {
    if (title != null) {
      requireTitle(title);
    }
    return write(
        actor,
        id,
        "describe draft",
        title == null ? "shared: " + shared : title,
        (stores, draft) -> {
          requireOwn(actor, draft);
          requireEditing(draft);
          return new Draft(
              draft.id(),
              title == null ? draft.title() : title.strip(),
              draft.author(),
              shared == null ? draft.shared() : shared,
              draft.status(),
              draft.base(),
              draft.revision() + 1,
              draft.note(),
              draft.created(),
              now(),
              draft.changes());
        });
  }

  /**
   * Saves what a draft does to one rule.
   *
   * @param pair both texts, or none to retire the rule
   * @param version of the change as the author saw it; 0 when there was none
   * @param base number of the release whose rule the author saw, or null for the one known already
   * @throws Refusal with the problems of the texts; or with the difference when somebody else saved
   *     meanwhile
   */
  public Draft save(
      Actor actor, String id, String rule, RulePair pair, int version, @Nullable Integer base) {
    requireSound(rule, pair);
    return write(
        actor,
        id,
        pair.drl() == null ? "retire rule" : "save rule",
        rule,
        (stores, draft) -> {
          requireEditable(actor, draft);
          DraftChange before = draft.changes().get(rule);
          int seen = base != null ? base : before != null ? before.base() : draft.base();
          requireSeen(stores, draft, rule, pair, version, seen);
          stores
              .drafts()
              .put(
                  id,
                  new DraftChange(
                      rule,
                      pair.drl(),
                      pair.yaml(),
                      version + 1,
                      live.get().release(),
                      actor.account(),
                      now()));
          return draft.touched(Draft.Status.EDITING, draft.note(), now());
        });
  }

  /** Forgets what a draft does to a rule. */
  public Draft revert(Actor actor, String id, String rule, int version) {
    return write(
        actor,
        id,
        "revert rule",
        rule,
        (stores, draft) -> {
          requireEditable(actor, draft);
          DraftChange before = draft.changes().get(rule);
          if (before == null) {
            throw unknownRule(rule);
          }
          if (before.version() != version) {
            throw Refusal.conflict(
                Conflict.of(
                    rule,
                    before.version(),
                    live.get().release(),
                    before.author(),
                    before.pair(),
                    RulePair.of(rule, live.texts())));
          }
          stores.drafts().remove(id, rule);
          return draft.touched(Draft.Status.EDITING, draft.note(), now());
        });
  }

  /** Runs every check on the rules as they would be. */
  public RuleSet checked(Actor actor, String id) {
    return releases.checked(get(actor, id).over(live.texts()));
  }

  /**
   * The same, and that nobody published another version of a rule that the draft changes.
   *
   * @throws Refusal with what stands in the way
   */
  public RuleSet requireReady(Actor actor, String id) {
    Draft draft = get(actor, id);
    repository.read(
        stores -> {
          requireUpToDate(stores, draft);
          return draft;
        });
    return checked(actor, id);
  }

  /** Asks for approval. Every check has passed when this returns. */
  public Draft submit(Actor actor, String id) {
    releases.requireReleases();
    Draft seen = get(actor, id);
    requireEditable(actor, seen);
    requireChanges(seen);
    releases.checked(seen.over(live.texts()));
    return write(
        actor,
        id,
        "submit draft",
        "",
        (stores, draft) -> {
          requireRevision(draft, seen.revision());
          requireEditable(actor, draft);
          requireUpToDate(stores, draft);
          return draft.touched(Draft.Status.SUBMITTED, "", now());
        });
  }

  /**
   * Publishes a draft that was submitted.
   *
   * @param revision of the draft as the approver read it
   */
  public Release approve(Actor actor, String id, int revision, String message) {
    Draft draft = get(actor, id);
    requireSubmitted(draft);
    requireRevision(draft, revision);
    requireSecond(actor, draft);
    Releases.Proposal proposal =
        new Releases.Proposal(
            Map.of(),
            draft.author(),
            actor.account(),
            message.isBlank() ? draft.title() : message,
            null);
    return releases.publish(
        () -> {
          repository.read(
              stores -> {
                requireUpToDate(stores, draft);
                return draft;
              });
          return proposal.with(draft.over(live.texts()));
        },
        (stores, release) -> {
          Draft now = find(stores, actor, id);
          requireRevision(now, revision);
          stores.drafts().update(now.touched(Draft.Status.PUBLISHED, now.note(), now()));
        });
  }

  /** Sends a submitted draft back to its author; the author may take it back like this, too. */
  public Draft reject(Actor actor, String id, String note) {
    return write(
        actor,
        id,
        "reject draft",
        note,
        (stores, draft) -> {
          requireSubmitted(draft);
          if (!actor.role().includes(Role.APPROVER)) {
            requireOwn(actor, draft);
          }
          return draft.touched(Draft.Status.EDITING, note, now());
        });
  }

  /** Gives a draft up. */
  public Draft discard(Actor actor, String id) {
    return write(
        actor,
        id,
        "discard draft",
        "",
        (stores, draft) -> {
          requireOwn(actor, draft);
          requireEditing(draft);
          return draft.touched(Draft.Status.DISCARDED, draft.note(), now());
        });
  }

  private interface Step {
    Draft apply(Repository.Stores stores, Draft draft);
  }

  private Draft write(Actor actor, String id, String action, String detail, Step step) {
    releases.requireReleases();
    return repository.write(
        stores -> {
          Draft after = step.apply(stores, find(stores, actor, id));
          stores.drafts().update(after);
          audit(stores, actor, action, after, detail);
          return find(stores, actor, id);
        });
  }

  private void requireSound(String rule, RulePair pair) {
    if (pair.drl() == null) {
      return;
    }
    List<Problem> problems = RuleSet.check(pair.texts(rule), basis.options());
    if (!problems.isEmpty()) {
      throw Refusal.broken(problems);
    }
  }

  /** Refuses to overwrite what the author has not seen: in the draft, or in the live release. */
  private void requireSeen(
      Repository.Stores stores, Draft draft, String rule, RulePair pair, int version, int base) {
    DraftChange before = draft.changes().get(rule);
    int now = before == null ? 0 : before.version();
    Running running = live.get();
    RulePair current = RulePair.of(rule, Live.texts(running));
    if (before == null && pair.drl() == null && current.drl() == null) {
      throw unknownRule(rule);
    }
    if (before != null && now != version) {
      throw Refusal.conflict(
          Conflict.of(rule, now, running.release(), before.author(), before.pair(), pair));
    }
    boolean same = base == running.release() || current.equals(at(stores, base, rule));
    if (!same || now != version) {
      throw Refusal.conflict(
          Conflict.of(rule, now, running.release(), lastApprover(stores), current, pair));
    }
  }

  private void requireUpToDate(Repository.Stores stores, Draft draft) {
    Running running = live.get();
    Map<String, String> texts = Live.texts(running);
    for (DraftChange change : draft.changes().values()) {
      RulePair current = RulePair.of(change.rule(), texts);
      if (change.base() != running.release()
          && !current.equals(at(stores, change.base(), change.rule()))) {
        throw Refusal.conflict(
            Conflict.of(
                change.rule(),
                change.version(),
                running.release(),
                lastApprover(stores),
                current,
                change.pair()));
      }
    }
  }

  private static RulePair at(Repository.Stores stores, int release, String rule) {
    return stores
        .releases()
        .find(release)
        .map(found -> RulePair.of(rule, stores.releases().texts(found.hash())))
        .orElseThrow(() -> Releases.unknown(release));
  }

  private static String lastApprover(Repository.Stores stores) {
    return stores.releases().live().map(Release::approver).orElse("");
  }

  private void requireSecond(Actor actor, Draft draft) {
    boolean took =
        draft.author().equals(actor.account())
            || draft.changes().values().stream()
                .anyMatch(change -> change.author().equals(actor.account()));
    if (took && repository.read(stores -> stores.settings().get()).secondApproval()) {
      throw new Refusal(
          Refusal.Kind.NOT_ALLOWED,
          new Text(
              "Whoever wrote a draft does not publish it: a second person looks first.",
              "写草稿的人不能自己发布：要由另一个人先看过。"),
          new Text(
              "Maybe ask another approver; an administrator can allow a team of one in the"
                  + " settings.",
              "也许请另一位审批人；管理员可以在设置里允许一人团队。"));
    }
  }

  private static void requireChanges(Draft draft) {
    if (draft.changes().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("The draft changes nothing.", "草稿没有任何改动。"),
          new Text("Maybe the changes are in another draft.", "也许改动在另一份草稿里。"));
    }
  }

  private static void requireRevision(Draft draft, int revision) {
    if (draft.revision() != revision) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("The draft has changed since it was read.", "草稿在读取之后有了改动。"),
          new Text("Maybe read it again, then decide.", "也许重新看一遍再决定。"),
          new Refusal.Given("revision", "" + revision, "" + draft.revision()));
    }
  }

  private static void requireSubmitted(Draft draft) {
    requireStatus(
        draft, Draft.Status.SUBMITTED, "Maybe its author has to submit it first.", "也许作者要先提交。");
  }

  private static void requireEditing(Draft draft) {
    requireStatus(
        draft,
        Draft.Status.EDITING,
        "Maybe take a submitted draft back first, or begin a new one.",
        "也许先撤回已提交的草稿，或者新建一份。");
  }

  private static void requireStatus(Draft draft, Draft.Status status, String hint, String zhHint) {
    if (draft.status() != status) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text(
              "The draft is " + draft.status().id() + ", expected " + status.id() + ".",
              "草稿当前状态为 " + draft.status().id() + "，应为 " + status.id() + "。"),
          new Text(hint, zhHint));
    }
  }

  private static void requireEditable(Actor actor, Draft draft) {
    if (!draft.mayBeEditedBy(actor)) {
      throw notYours(draft);
    }
    requireEditing(draft);
  }

  private static void requireOwn(Actor actor, Draft draft) {
    if (!draft.author().equals(actor.account()) && !actor.role().includes(Role.ADMINISTRATOR)) {
      throw notYours(draft);
    }
  }

  private static Refusal notYours(Draft draft) {
    return new Refusal(
        Refusal.Kind.NOT_ALLOWED,
        new Text("This draft belongs to " + draft.author() + ".", "这份草稿属于 " + draft.author() + "。"),
        new Text("Maybe ask them to share it.", "也许请对方共享。"));
  }

  private static boolean mayRead(Draft draft, Actor actor) {
    return draft.shared()
        || draft.author().equals(actor.account())
        || draft.status() == Draft.Status.SUBMITTED
        || draft.status() == Draft.Status.PUBLISHED
        || actor.role().includes(Role.APPROVER);
  }

  private static Draft find(Repository.Stores stores, Actor actor, String id) {
    return stores
        .drafts()
        .find(id)
        .filter(draft -> mayRead(draft, actor))
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    new Text("There is no draft of that id for you.", "没有你能看到的这份草稿。"),
                    new Text("Maybe its author has not shared it.", "也许作者还没有共享。")));
  }

  private static Refusal unknownRule(String rule) {
    return new Refusal(
        Refusal.Kind.NOT_FOUND,
        new Text("There is no rule \"" + rule + "\" to change.", "没有可改动的规则“" + rule + "”。"),
        new Text("Maybe its name is misspelt.", "也许名字拼错了。"));
  }

  private static void requireTitle(String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          new Text("A draft needs a title.", "草稿需要标题。"),
          new Text("Maybe say in a few words what changes.", "也许用几个字说明改了什么。"),
          new Refusal.Given(
              "title", title.length() + " characters", "1 to " + LONGEST_TITLE + " characters"));
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private void audit(
      Repository.Stores stores, Actor actor, String action, Draft draft, String detail) {
    stores
        .audit()
        .add(
            clock.instant(),
            actor.account(),
            action,
            "draft " + draft.id(),
            "revision " + draft.revision() + (detail.isEmpty() ? "" : ": " + detail));
  }
}
