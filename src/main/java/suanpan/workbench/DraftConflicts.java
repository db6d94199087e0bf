package suanpan.workbench;

import java.util.Map;
import suanpan.fact.Text;

/** Finds where two people changed one rule: in one draft, or in a draft and the live release. */
final class DraftConflicts {
  private final Live live;

  DraftConflicts(Live live) {
    this.live = live;
  }

  /** Refuses to overwrite what the author has not seen: in the draft, or in the live release. */
  void requireSeen(
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

  /** Refuses to forget a change that the author has not seen. */
  void requireVersion(Draft draft, String rule, int version) {
    DraftChange before = draft.changes().get(rule);
    if (before == null) {
      throw unknownRule(rule);
    }
    if (before.version() != version) {
      Running running = live.get();
      throw Refusal.conflict(
          Conflict.of(
              rule,
              before.version(),
              running.release(),
              before.author(),
              before.pair(),
              RulePair.of(rule, Live.texts(running))));
    }
  }

  /** Refuses when somebody published another version of a rule that the draft changes. */
  void requireUpToDate(Repository.Stores stores, Draft draft) {
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

  private static Refusal unknownRule(String rule) {
    return new Refusal(
        Refusal.Kind.NOT_FOUND,
        new Text("There is no rule \"" + rule + "\" to change.", "没有可改动的规则“" + rule + "”。"),
        new Text("Maybe its name is misspelt.", "也许名字拼错了。"));
  }
}
