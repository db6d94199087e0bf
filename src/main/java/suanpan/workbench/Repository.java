package suanpan.workbench;

import java.util.function.Function;

/** Keeps everything that outlives the process. Safe for many threads at once. */
public interface Repository extends AutoCloseable {

  /** Reads; sees everything that was written before. */
  <T> T read(Function<Stores, T> work);

  /**
   * Writes in one transaction, one at a time: all of it is there when this returns, and stays there
   * whatever happens to the machine; or nothing is, when the work throws.
   */
  <T> T write(Function<Stores, T> work);

  @Override
  void close();

  /** What is kept, as seen by one transaction. */
  interface Stores {
    ReleaseStore releases();

    DraftStore drafts();

    AccountStore accounts();

    CredentialStore credentials();

    SettingStore settings();

    AuditStore audit();

    ScenarioStore scenarios();

    CatalogueStore catalogues();
  }
}
