package suanpan.workbench;

import suanpan.fact.Text;

/** Refuses what a draft, as it stands, does not allow. */
final class DraftGuards {
  private static final int LONGEST_TITLE = 200;

  private DraftGuards() {}

  static void requireChanges(Draft draft) {
    if (draft.changes().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("The draft changes nothing.", "草稿没有任何改动。"),
          new Text("Maybe the changes are in another draft.", "也许改动在另一份草稿里。"));
    }
  }

  static void requireRevision(Draft draft, int revision) {
    if (draft.revision() != revision) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("The draft has changed since it was read.", "草稿在读取之后有了改动。"),
          new Text("Maybe read it again, then decide.", "也许重新看一遍再决定。"),
          new Refusal.Given("revision", "" + revision, "" + draft.revision()));
    }
  }

  static void requireSubmitted(Draft draft) {
    requireStatus(
        draft, Draft.Status.SUBMITTED, "Maybe its author has to submit it first.", "也许作者要先提交。");
  }

  static void requireEditing(Draft draft) {
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

  static void requireEditable(Actor actor, Draft draft) {
    if (!draft.mayBeEditedBy(actor)) {
      throw notYours(draft);
    }
    requireEditing(draft);
  }

  static void requireOwn(Actor actor, Draft draft) {
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

  static void requireTitle(String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refusal(
          Refusal.Kind.UNFIT,
          new Text("A draft needs a title.", "草稿需要标题。"),
          new Text("Maybe say in a few words what changes.", "也许用几个字说明改了什么。"),
          new Refusal.Given(
              "title", title.length() + " characters", "1 to " + LONGEST_TITLE + " characters"));
    }
  }
}
