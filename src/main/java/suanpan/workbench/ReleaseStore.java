package suanpan.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps releases; they can be added, never changed. */
public interface ReleaseStore {

  /** The one with the highest number; none before the first. */
  Optional<Release> live();

  Optional<Release> find(int number);

  /** Newest first. */
  List<Release> list();

  /**
   * Adds a release with its rules.
   *
   * @param texts by path; not needed again for rules that were kept before
   */
  void add(Release release, Map<String, String> texts);

  /** The texts of the rules with a hash, by path; empty when there never were any. */
  Map<String, String> texts(String hash);
}
