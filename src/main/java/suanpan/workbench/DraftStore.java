package suanpan.workbench;

import java.util.List;
import java.util.Optional;

/** Keeps drafts. */
public interface DraftStore {

  /** With its changes. */
  Optional<Draft> find(String id);

  /** Last changed first, with their changes. */
  List<Draft> list();

  /** Adds a draft with its changes. */
  void add(Draft draft);

  /** Keeps everything of a draft but its changes. */
  void update(Draft draft);

  /** Puts one change in place of what the draft did to that rule before. */
  void put(String draft, DraftChange change);

  /** Forgets what a draft does to a rule. */
  void remove(String draft, String rule);
}
