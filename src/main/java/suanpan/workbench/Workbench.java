package suanpan.workbench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import suanpan.fact.ContentHash;

/** Everything that changes rules, joined over one repository. Safe for many threads at once. */
public final class Workbench implements AutoCloseable {
  private final Repository repository;
  private final Live live;
  private final Clock clock;
  private final Releases releases;
  private final Drafts drafts;
  private final DraftEdits draftEdits;
  private final DraftReviews draftReviews;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Scenarios scenarios;
  private volatile Settings settings;

  /**
   * Joins all.
   *
   * @param catalogueFiles the files of {@code catalogs/} that the basis was loaded from, which are
   *     kept from now on
   */
  public Workbench(
      Repository repository,
      Live live,
      Basis basis,
      Map<String, String> catalogueFiles,
      Clock clock) {
    this.repository = repository;
    this.live = live;
    this.clock = clock;
    this.releases = new Releases(repository, live, basis, clock);
    DraftLedger ledger = new DraftLedger(repository, releases, clock);
    DraftConflicts conflicts = new DraftConflicts(live);
    this.drafts = new Drafts(repository, ledger, live, basis, releases);
    this.draftEdits = new DraftEdits(ledger, conflicts, live, basis);
    this.draftReviews = new DraftReviews(repository, ledger, conflicts, releases, live);
    this.accounts = new Accounts(repository, clock);
    this.sessions = new Sessions(repository, clock);
    String catalogue = keep(catalogueFiles);
    this.scenarios = new Scenarios(repository, live, basis, catalogue, clock);
    this.settings = repository.read(stores -> stores.settings().get());
  }

  private String keep(Map<String, String> files) {
    ContentHash hash = new ContentHash();
    files.forEach((name, text) -> hash.add(name).add(text));
    String hex = hash.hex();
    if (repository.read(stores -> stores.catalogues().files(hex)).isEmpty()) {
      repository.write(
          stores -> {
            stores.catalogues().add(hex, files);
            return hex;
          });
    }
    return hex;
  }

  public Releases releases() {
    return releases;
  }

  public Drafts drafts() {
    return drafts;
  }

  public DraftEdits draftEdits() {
    return draftEdits;
  }

  public DraftReviews draftReviews() {
    return draftReviews;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Scenarios scenarios() {
    return scenarios;
  }

  /** The release that gives advice. */
  public Live live() {
    return live;
  }

  /** What holds for everybody; asked by every request, so kept at hand. */
  public Settings settings() {
    return settings;
  }

  /** Changes what holds for everybody. */
  public synchronized Settings change(Actor actor, Settings next) {
    settings =
        repository.write(
            stores -> {
              stores.settings().put(next);
              stores
                  .audit()
                  .add(
                      clock.instant(),
                      actor.account(),
                      "change settings",
                      "settings",
                      "adviceOpen "
                          + next.adviceOpen()
                          + ", secondApproval "
                          + next.secondApproval());
              return next;
            });
    return next;
  }

  /** The audit log, newest first. */
  public List<AuditEntry> audit(long before, int limit) {
    return repository.read(stores -> stores.audit().list(before, limit));
  }

  /**
   * Whether the audit log is whole.
   *
   * @param entries how many there are
   * @param broken number of the first entry that is not what was written then; 0 when all are
   */
  public record Integrity(long entries, long broken) {}

  /** Reads the whole audit log and recomputes its chain of hashes. */
  public Integrity integrity() {
    List<String> last = new ArrayList<>(List.of(""));
    long[] seen = new long[2];
    repository.read(
        stores -> {
          stores
              .audit()
              .each(
                  entry -> {
                    seen[0]++;
                    boolean follows =
                        entry.number() == seen[0] && entry.previous().equals(last.get(0));
                    if (seen[1] == 0 && !(follows && entry.intact())) {
                      seen[1] = seen[0];
                    }
                    last.set(0, entry.hash());
                  });
          return last;
        });
    return new Integrity(seen[0], seen[1]);
  }

  @Override
  public void close() {
    repository.close();
  }
}
