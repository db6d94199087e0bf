package suanpan.workbench;

import java.time.Clock;
import java.time.Instant;
import suanpan.fact.Text;

/**
 * Reads and changes kept drafts: whoever may not see one finds none, and every change is audited.
 */
final class DraftLedger {
  private final Repository repository;
  private final Releases releases;
  private final Clock clock;

  DraftLedger(Repository repository, Releases releases, Clock clock) {
    this.repository = repository;
    this.releases = releases;
    this.clock = clock;
  }

  /** What to do to a draft. */
  interface Step {
    Draft apply(Repository.Stores stores, Draft draft);
  }

  /** The draft of that id. */
  Draft get(Actor actor, String id) {
    return repository.read(stores -> find(stores, actor, id));
  }

  Draft add(Actor actor, Draft draft, String action) {
    return repository.write(
        stores -> {
          stores.drafts().add(draft);
          String detail = draft.title() + ", changes " + draft.changes().size();
          audit(stores, actor, action, draft, detail);
          return draft;
        });
  }

  /** Does a step to a draft in one transaction with its line in the audit log. */
  Draft write(Actor actor, String id, String action, String detail, Step step) {
    releases.requireReleases();
    return repository.write(
        stores -> {
          Draft after = step.apply(stores, find(stores, actor, id));
          stores.drafts().update(after);
          audit(stores, actor, action, after, detail);
          return find(stores, actor, id);
        });
  }

  static Draft find(Repository.Stores stores, Actor actor, String id) {
    return stores
        .drafts()
        .find(id)
        .filter(draft -> draft.mayBeReadBy(actor))
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    new Text("There is no draft of that id for you.", "没有您能看到的这份草稿。"),
                    new Text("Maybe its author has not shared it.", "也许作者还没有共享。")));
  }

  /** The time in whole milliseconds, as stores keep it. */
  Instant now() {
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
