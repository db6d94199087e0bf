package suanpan.workbench;

import java.util.Map;
import suanpan.fact.Text;

/** From a draft that is written to a release: every check, and a second person. */
public final class DraftReviews {
  private final Repository repository;
  private final DraftLedger ledger;
  private final DraftConflicts conflicts;
  private final Releases releases;
  private final Live live;

  DraftReviews(
      Repository repository,
      DraftLedger ledger,
      DraftConflicts conflicts,
      Releases releases,
      Live live) {
    this.repository = repository;
    this.ledger = ledger;
    this.conflicts = conflicts;
    this.releases = releases;
    this.live = live;
  }

  /**
   * Runs every check on the rules as they would be, and that nobody published another version of a
   * rule that the draft changes.
   *
   * @throws Refusal with what stands in the way
   */
  public void requireReady(Actor actor, String id) {
    Draft draft = ledger.get(actor, id);
    requireUpToDate(draft);
    releases.checked(draft.over(live.texts()));
  }

  /** Asks for approval. Every check has passed when this returns. */
  public Draft submit(Actor actor, String id) {
    releases.requireReleases();
    Draft seen = ledger.get(actor, id);
    DraftGuards.requireEditable(actor, seen);
    DraftGuards.requireChanges(seen);
    releases.checked(seen.over(live.texts()));
    return ledger.write(
        actor,
        id,
        "submit draft",
        "",
        (stores, draft) -> {
          DraftGuards.requireRevision(draft, seen.revision());
          DraftGuards.requireEditable(actor, draft);
          conflicts.requireUpToDate(stores, draft);
          return draft.touched(Draft.Status.SUBMITTED, "", ledger.now());
        });
  }

  /**
   * Publishes a draft that was submitted.
   *
   * @param revision of the draft as the approver read it
   */
  public Release approve(Actor actor, String id, int revision, String message) {
    Draft draft = ledger.get(actor, id);
    DraftGuards.requireSubmitted(draft);
    DraftGuards.requireRevision(draft, revision);
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
          requireUpToDate(draft);
          return proposal.with(draft.over(live.texts()));
        },
        (stores, release) -> {
          Draft now = DraftLedger.find(stores, actor, id);
          DraftGuards.requireRevision(now, revision);
          stores.drafts().update(now.touched(Draft.Status.PUBLISHED, now.note(), ledger.now()));
        });
  }

  /** Sends a submitted draft back to its author; the author may take it back like this, too. */
  public Draft reject(Actor actor, String id, String note) {
    return ledger.write(
        actor,
        id,
        "reject draft",
        note,
        (stores, draft) -> {
          DraftGuards.requireSubmitted(draft);
          if (!actor.role().includes(Role.APPROVER)) {
            DraftGuards.requireOwn(actor, draft);
          }
          return draft.touched(Draft.Status.EDITING, note, ledger.now());
        });
  }

  private void requireUpToDate(Draft draft) {
    repository.read(
        stores -> {
          conflicts.requireUpToDate(stores, draft);
          return draft;
        });
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
}
