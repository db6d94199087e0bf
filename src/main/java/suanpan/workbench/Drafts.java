package suanpan.workbench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.rules.Problem;
import suanpan.rules.RuleSet;

/** Drafts as a whole: who sees which, how one begins, and how it is given up. */
public final class Drafts {
  private final Repository repository;
  private final DraftLedger ledger;
  private final Live live;
  private final Basis basis;
  private final Releases releases;

  Drafts(Repository repository, DraftLedger ledger, Live live, Basis basis, Releases releases) {
    this.repository = repository;
    this.ledger = ledger;
    this.live = live;
    this.basis = basis;
    this.releases = releases;
  }

  /** Last changed first: one's own, those shared, and those that wait for approval. */
  public List<Draft> list(Actor actor) {
    return repository.read(stores -> stores.drafts().list()).stream()
        .filter(draft -> draft.mayBeReadBy(actor))
        .toList();
  }

  /** One draft. */
  public Draft get(Actor actor, String id) {
    return ledger.get(actor, id);
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
                rule, given.drl(), given.yaml(), 1, now.release(), actor.account(), ledger.now()));
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
    DraftGuards.requireTitle(title);
    Draft draft =
        Draft.begun(actor.account(), title.strip(), live.get().release(), ledger.now(), changes);
    return ledger.add(actor, draft, action);
  }

  /** Gives it another title, or shares it; what is null stays. Only its author may. */
  public Draft describe(Actor actor, String id, @Nullable String title, @Nullable Boolean shared) {
    if (title != null) {
      DraftGuards.requireTitle(title);
    }
    return ledger.write(
        actor,
        id,
        "describe draft",
        title == null ? "shared: " + shared : title,
        (stores, draft) -> {
          DraftGuards.requireOwn(actor, draft);
          DraftGuards.requireEditing(draft);
          return draft.described(
              title == null ? draft.title() : title.strip(),
              shared == null ? draft.shared() : shared,
              ledger.now());
        });
  }

  /** Gives a draft up. */
  public Draft discard(Actor actor, String id) {
    return ledger.write(
        actor,
        id,
        "discard draft",
        "",
        (stores, draft) -> {
          DraftGuards.requireOwn(actor, draft);
          DraftGuards.requireEditing(draft);
          return draft.touched(Draft.Status.DISCARDED, draft.note(), ledger.now());
        });
  }
}
