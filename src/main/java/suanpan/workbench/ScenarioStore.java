package suanpan.workbench;

import java.util.List;
import java.util.Optional;

/** Keeps scenarios that people saved. */
public interface ScenarioStore {
  Optional<SavedScenario> find(String id);

  /** One that led to this advice. */
  Optional<SavedScenario> byAdvice(String advice);

  /** Newest first. */
  List<SavedScenario> list(int limit);

  void add(SavedScenario scenario);

  /** False when there was none. */
  boolean remove(String id);
}
